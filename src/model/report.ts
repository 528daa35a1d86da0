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
 * The pieces of a report, in reading order. `level` 1 is the report's own title. A heading with `annex` opens an annex of
 * that title: what follows belongs to it, up to the next one. A paragraph that is `labelled` says what it is before its
 * first colon (出席：…); one that is `dated` says of what day the report speaks. An item of a list may have several lines: the first says what it is, the others what there is to
 * say of it. `ordered` items are numbered from 1.
 */
export type Block =
  | { readonly type: "heading"; readonly level: 1 | 2 | 3; readonly text: string; readonly annex?: string }
  | {
      readonly type: "paragraph";
      readonly text: string;
      readonly tone?: Tone;
      readonly labelled?: true;
      readonly dated?: true;
    }
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

/** The kinds of paper that an office gives out; each may have a mark of its own. */
export type PaperKind =
  | "materials"
  | "agenda"
  | "minutes"
  | "decisions"
  | "weekly"
  | "monthly"
  | "quarterly"
  | "line"
  | "unit";

/** What makes a report a paper that is handed round, beside what it says. */
export interface Papered {
  readonly kind: PaperKind;
  /** Who gives it out, by its whole name; null where nobody is named. */
  readonly issuer: string | null;
  readonly day: Day;
  /** The how manieth of its kind in its year; null where that is not known. */
  readonly turn: number | null;
  /** Where the issuer's name stands where there is no mark above the paper: at its end with the day, or under its title. */
  readonly signs: "end" | "title" | "nowhere";
}

/** A report without a format: blocks for people, facts for programs. Same registry and day, same report. */
export interface Report {
  readonly kind: string;
  /** The day that it speaks of; null where it speaks of none (`when`, `schema`). */
  readonly asOf: Day | null;
  /** Absent where it is no paper of an office's. */
  readonly paper?: Papered;
  readonly blocks: readonly Block[];
  readonly facts: { readonly [key: string]: Fact };
}
