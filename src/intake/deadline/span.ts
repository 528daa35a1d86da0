import type { Day } from "../../model/day.ts";
import type { Text } from "../../model/language.ts";

/** The days that a time means. */
export interface Span {
  readonly first: Day;
  readonly last: Day;
  /** One day that the words name as such (6月30日, 6月底, 年内): read as a date, not as a range. */
  readonly exact: boolean;
  /** What a following time without year or month falls back on. */
  readonly year: number;
  readonly month: number | null;
}

export type Resolved = Span | { readonly why: Text };
export const isSpan = (resolved: Resolved): resolved is Span => "first" in resolved;

/** The year and month spoken of before; `rolls` lets a smaller month mean the next year. */
export interface Carry {
  readonly year: number;
  readonly month: number | null;
  readonly rolls: boolean;
}
