import type { Lang, Text } from "../../model/language.ts";
import type { Cell, Rows } from "../../model/report.ts";

/** A column of a spreadsheet: one value of an item. */
export interface SheetColumn<T> {
  readonly heading: Text;
  readonly cell: (item: T) => Cell;
  /** How readily it gives way, as in a report's columns. */
  readonly shrink?: number;
  readonly align?: "right";
}

/** The rows of a sheet, one an item. */
export const sheetRows = <T>(columns: readonly SheetColumn<T>[], items: readonly T[], lang: Lang): Rows => ({
  columns: columns.map(({ heading, shrink, align }) => ({
    heading: heading[lang],
    ...(shrink === undefined ? {} : { shrink }),
    ...(align ? { align } : {}),
  })),
  rows: items.map((item) => columns.map(({ cell }) => cell(item))),
});
