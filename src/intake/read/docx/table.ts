import { addressOf } from "../address.ts";
import { clipped } from "../extent.ts";
import { most } from "../limits.ts";
import type { ReadArea, ReadCell, ReadTable } from "../read-table.ts";
import { tooMuch } from "../refused.ts";

type Attributed = (name: string) => string | null;

const count = (value: string | null): number => Math.min(Math.max(Number(value ?? 1) || 1, 1), most.columns);

/** Builds a table of a document from what its XML tells. */
export function tableBuilder() {
  const cells: ReadCell[] = [];
  const merged: ReadArea[] = [];
  /** For each column the merged area that is still open downwards, by its place in `merged`. */
  const open = new Map<number, number>();
  let row = -1;
  let column = 0;
  let cell = { span: 1, down: null as "begins" | "goes on" | null, lines: [] as string[] };
  let gone = false;
  let inRow = { cells: 0 };

  function closeCell(): void {
    const text = cell.lines.join("\n").trim();
    if (row >= most.rows || column + cell.span > most.columns)
      throw tooMuch({
        zh: `表格超过 ${most.rows} 行或 ${most.columns} 列`,
        en: `a table has more than ${most.rows} rows or ${most.columns} columns`,
      });
    const above = open.get(column);
    const area = above === undefined ? undefined : merged[above];
    if (cell.down === "goes on" && above !== undefined && area)
      merged[above] = { ...area, rows: row - area.row + 1 };
    else {
      open.delete(column);
      if (cell.down === "begins") open.set(column, merged.length);
      merged.push({ row, column, rows: 1, columns: cell.span });
    }
    if (text !== "")
      cells.push({
        row,
        column,
        address: addressOf(row, column),
        text,
        kind: "text",
        number: null,
        formula: false,
      });
    column += cell.span;
  }

  return {
    /** Tells an element's beginning; `value` reads its attributes. */
    open(name: string, value: Attributed): void {
      if (name === "tr") {
        row += 1;
        column = 0;
        gone = false;
        inRow = { cells: cells.length };
      } else if (name === "tc") cell = { span: 1, down: null, lines: [] };
      else if (name === "gridBefore") column += count(value("val"));
      else if (name === "gridSpan") cell.span = count(value("val"));
      else if (name === "vMerge") cell.down = value("val") === "restart" ? "begins" : "goes on";
    },
    close(name: string): void {
      if (name === "tc") closeCell();
      if (name !== "tr" || !gone) return;
      cells.length = inRow.cells;
      row -= 1;
    },
    /** The row that is open was deleted. */
    drop(): void {
      gone = true;
    },
    /** A paragraph of the cell that is open. */
    line(text: string): void {
      cell.lines.push(text);
    },
    /** Its lines, for a table that stands in another's cell. */
    lines: (): readonly string[] => cells.map(({ text }) => text),
    table: (name: string): ReadTable => ({
      name,
      hidden: false,
      ...clipped(cells, merged),
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
    }),
  };
}
