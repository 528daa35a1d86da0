import type { Lang } from "./language.ts";
import type { Measure, Tone } from "./report.ts";

/** What a cell holds: text stays text whatever it looks like, a day is a date, a share is a number from 0 to 1 shown as a percentage. */
export type CellValue = null | string | boolean | Measure;

/** How a cell is meant: the title above a table, a note, a heading of columns, what is told, what is to be filled in. */
export type CellLook = "title" | "note" | "heading" | "body" | "open";

export interface SheetCell {
  readonly value: CellValue;
  /** `body` unless given. An `open` cell is the only one that may be changed in a locked sheet. */
  readonly look?: CellLook;
  readonly tone?: Tone;
  readonly align?: "left" | "center" | "right";
}

interface SheetColumn {
  /** In half-width characters, a Han character counting two. */
  readonly width: number;
  readonly hidden?: true;
}

/** A rectangle of cells, counted from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Sheet {
  readonly name: string;
  /** Not to be seen nor shown by a click of the user's. */
  readonly hidden?: true;
  readonly columns: readonly SheetColumn[];
  /** Each from the first column on; a row may be shorter than the columns. */
  readonly rows: readonly (readonly SheetCell[])[];
  readonly merged?: readonly Area[];
  /** The rows of the headings: they stay in sight and are repeated on every printed page. */
  readonly head?: { readonly from: number; readonly rows: number };
  /** Columns that stay in sight, from the left. */
  readonly pinned?: number;
  /** Headings and rows that can be filtered. */
  readonly filter?: Area;
  /** Cells that offer a list; other values are refused by the spreadsheet, with these words. */
  readonly choices?: readonly (Area & { readonly values: readonly string[]; readonly says?: string })[];
  /** Cells that take nothing but a day, or a number from `min` to `max`. */
  readonly limits?: readonly (Area & {
    readonly is: "day" | { readonly min: number; readonly max: number };
    readonly says?: string;
  })[];
  /** Only `open` cells can be changed; against slips, not against intent: there is no password. */
  readonly locked?: true;
  readonly print: { readonly paper: "A4" | "A3"; readonly landscape: boolean };
}

/** A workbook without a program. Same registry and day, same workbook. */
export interface Workbook {
  readonly title: string;
  /** Of what the format itself says: page numbers, what was cut. Chinese unless given. */
  readonly lang?: Lang;
  readonly sheets: readonly Sheet[];
}
