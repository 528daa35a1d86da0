import type { Board } from "./board.ts";
import type { CalendarEvent } from "./calendar-event.ts";
import type { Day } from "./day.ts";

/** How a piece of text is meant, never how it looks; a renderer may show it in colour beside the words. */
export type Tone = "plain" | "strong" | "quiet" | "red" | "orange" | "yellow" | "blue" | "green" | "grey";

/** What can be counted and sorted: a number, a day, a share from 0 to 1. */
export type Measure = number | { readonly day: Day } | { readonly share: number };

/** What a table's cell says. */
export interface Cell {
  readonly text: string;
  readonly tone?: Tone;
  /** A file that the text names, relative to the paper that it stands in, `/` between folders; for formats with links. */
  readonly link?: string;
  /** The same for formats that count and sort; absent where the text says more, or is no such thing. */
  readonly value?: Measure;
}

/** A column: its heading, its side, and how readily it gives way where space is short (0: never below its widest word). */
export interface Column {
  readonly heading: string;
  readonly align?: "left" | "right";
  readonly shrink?: number;
}

/** Numbers of a chart under one name, one a category; null where the number is not known. */
export interface ChartSeries {
  readonly name: string;
  readonly numbers: readonly (number | null)[];
  /**
   * A lamp's colour where the series counts that lamp; `strong` for what the reader looks for, `quiet` or `grey` for
   * what it is held against (a plan, the rest). Never the only mark: names, and patterns by the order of the series.
   */
  readonly tone?: Tone;
}

/**
 * Numbers to look at: `line` over time, `bars` side by side in each category, `stacked` parts of a whole in each. No
 * number is negative. A renderer draws the picture it can and always prints `chartTable` beside it (on a terminal
 * both may be one table), so that no number is in a picture alone: a report adds no table of its own.
 */
export interface Chart {
  readonly type: "chart";
  readonly kind: "line" | "bars" | "stacked";
  /** What is shown, without the unit; also said to those who cannot see the picture. */
  readonly title: string;
  /** What the numbers count: 项, %. */
  readonly unit: string;
  /** Digits after the point. */
  readonly decimals: 0 | 1;
  /** What the categories are, as a column's heading: 月末, 行动. */
  readonly by: string;
  /** In order; those of time from the earliest on. */
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** The heading of the sums, where the series are parts of a whole. */
  readonly whole?: string;
  /** What has to be known to read it: the basis, what is left out. */
  readonly note?: string;
}

export interface Rows {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
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
  | (Rows & {
      readonly type: "table";
      /** What its rows are, in a few words: names its sheet. Tables with one name and the same columns become one sheet. */
      readonly name?: string;
      /** What sets it apart from the others of its name: a column of their common sheet. */
      readonly group?: string;
      /**
       * The same rows as a spreadsheet wants them: one value a cell, nothing left out because it stands above. Worked
       * out where a spreadsheet is asked for.
       */
      readonly sheet?: () => Rows;
    })
  | { readonly type: "verbatim"; readonly text: string; readonly language?: "diff" }
  | Chart;

/** JSON values; absent scalars are null, absent lists empty. */
export type Fact = null | boolean | number | string | readonly Fact[] | { readonly [key: string]: Fact };

/** The kinds of paper that an office gives out; each may have a mark of its own. */
export type PaperKind =
  | "materials"
  | "agenda"
  | "minutes"
  | "decisions"
  | "upward"
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
  /** The days that it speaks of, worked out where a calendar is asked for. */
  readonly events?: () => readonly CalendarEvent[];
  /** The wall chart that it is, for formats that draw one; its blocks say what stands above it. */
  readonly board?: Board;
}
