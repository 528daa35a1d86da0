import type { Text } from "../../model/language.ts";

/** A cell that holds something. */
export interface ReadCell {
  /** From 0. */
  readonly row: number;
  readonly column: number;
  /** `F12`. */
  readonly address: string;
  /** As people see it: a day `2024-06-30`, a month `2024年6月`, a share `65%`, lines parted by \n. Never empty, ends trimmed. */
  readonly text: string;
  readonly kind: "text" | "number" | "date" | "share" | "truth" | "error";
  /** Of a number and a share (0.65); else null. */
  readonly number: number | null;
  /** Whether a formula stands there; `text` is then what it came to when the book was saved, and `=`, an error, where the book does not say. */
  readonly formula: boolean;
}

/** A rectangle of cells that were made one, counted from 0; it never reaches past the last row and column that hold something. */
export interface ReadArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Cells in rows and columns: a sheet, a table in a document, a text with columns. */
export interface ReadTable {
  readonly name: string;
  readonly hidden: boolean;
  /** Row by row, from the left; empty ones are left out. */
  readonly cells: readonly ReadCell[];
  readonly merged: readonly ReadArea[];
  /** One more than the last row and column that hold something. */
  readonly rows: number;
  readonly columns: number;
  /** Not to be seen, but read. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** What was read of a file with tables. */
export interface ReadWorkbook {
  readonly sheets: readonly ReadTable[];
  /** What is in the file and was not looked at: macros, links to other files. */
  readonly remarks: readonly Text[];
}
