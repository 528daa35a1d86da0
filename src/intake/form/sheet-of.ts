import type { FormTable } from "../../model/form.ts";
import type { ReadTable } from "../read/read-table.ts";
import { cellAt, squeezed } from "./grid.ts";

/** Whether the headings of a table stand where they were put. */
const hasHeadings = (sheet: ReadTable, { head, columns }: FormTable): boolean =>
  columns.every(
    ({ heading }, column) => squeezed(cellAt(sheet, head, column)?.text ?? "") === squeezed(heading),
  );

/** The sheet of a table: the one with its headings, by its name where several have them; null where none has. */
export function sheetOf(sheets: readonly ReadTable[], table: FormTable): ReadTable | null {
  const alike = sheets.filter((sheet) => hasHeadings(sheet, table));
  return alike.find(({ name }) => name === table.name) ?? alike[0] ?? null;
}
