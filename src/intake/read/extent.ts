import { most } from "./limits.ts";
import type { ReadArea, ReadCell, ReadTable } from "./read-table.ts";
import { unsafe } from "./refused.ts";

/** Cells in order, with how far they reach; merged areas are cut to that, and those of one cell left out. */
export function clipped(
  cells: readonly ReadCell[],
  merged: readonly ReadArea[],
): Pick<ReadTable, "cells" | "merged" | "rows" | "columns"> {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const rows = (sorted.at(-1)?.row ?? -1) + 1;
  const columns = sorted.reduce((most, { column }) => Math.max(most, column + 1), 0);
  const cut = merged
    .filter(({ row, column }) => row < rows && column < columns)
    .map((area) => ({
      ...area,
      rows: Math.min(area.rows, rows - area.row),
      columns: Math.min(area.columns, columns - area.column),
    }));
  if (cut.reduce((sum, area) => sum + area.rows, 0) > most.cells)
    throw unsafe({ zh: "合并单元格互相重叠", en: "merged cells overlap" });
  return { cells: sorted, merged: cut.filter((area) => area.rows * area.columns > 1), rows, columns };
}
