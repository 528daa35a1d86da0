import type { Day } from "../../model/day.ts";
import type { Text } from "../../model/language.ts";
import type { Deadline, Every } from "../../model/records.ts";

/** What a deadline's words say. `from`, `due`, `every` and `by` are null where the words do not give them. */
export interface Reading {
  /** The words as given. */
  readonly text: string;
  readonly type: Deadline["type"];
  readonly from: Day | null;
  /** Inclusive; of a recurring duty the day on which the series itself ends. */
  readonly due: Day | null;
  readonly every: Every | null;
  readonly by: string | null;
  /** The separate periods or rhythms of one expression, in the order of the text; never only one. */
  readonly parts?: readonly Reading[];
  /** Always there for `none`; elsewhere where a day stays unknown (an anchor without a date, an unannounced year). */
  readonly why?: Text;
}

/** What the words lean on: the paper's year, its day of issue, and the working-day calendar of the caller. */
export interface Context {
  readonly year: number;
  readonly issued: Day | null;
  /** The `count`-th working day after `from`; null where a year on the way has not been announced. */
  readonly workingDays?: (from: Day, count: number) => Day | null;
}

const empty = { from: null, due: null, every: null, by: null } as const;

/** A reading with only the fields given. */
export const reading = (
  text: string,
  type: Reading["type"],
  fields: Partial<Omit<Reading, "text" | "type">> = {},
): Reading => ({ text, type, ...empty, ...fields });

export const unread = (text: string, why: Text): Reading => reading(text, "none", { why });
