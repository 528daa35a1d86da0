import type { Day } from "./day.ts";

/** How a piece of text is meant, never how it looks; a renderer may show it in colour beside the words. */
export type Tone = "plain" | "strong" | "quiet" | "red" | "orange" | "yellow" | "blue" | "green" | "grey";

/** What a table's cell says. */
export interface Cell {
  readonly text: string;
  readonly tone?: Tone;
}

/** A column: its heading, its side, and how readily it gives way where space is short (0: never below its widest word). */
export interface Column {
  readonly heading: string;
  readonly align?: "left" | "right";
  readonly shrink?: number;
}

/**
 * The pieces of a report, in reading order. `level` 1 is the report's own title. An item of a list may have several
 * lines: the first says what it is, the others what there is to say of it. `ordered` items are numbered from 1.
 */
export type Block =
  | { readonly type: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly type: "paragraph"; readonly text: string; readonly tone?: Tone }
  | { readonly type: "list"; readonly ordered?: true; readonly items: readonly string[] }
  | { readonly type: "fields"; readonly fields: readonly (readonly [label: string, value: Cell])[] }
  | {
      readonly type: "table";
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Cell[])[];
    }
  | { readonly type: "verbatim"; readonly text: string; readonly language?: "diff" };

/** JSON values; absent scalars are null, absent lists empty. */
export type Fact = null | boolean | number | string | readonly Fact[] | { readonly [key: string]: Fact };

/** A report without a format: blocks for people, facts for programs. Same registry and day, same report. */
export interface Report {
  readonly kind: string;
  /** The day that it speaks of; null where it speaks of none (`when`, `schema`). */
  readonly asOf: Day | null;
  readonly blocks: readonly Block[];
  readonly facts: { readonly [key: string]: Fact };
}
