import { addressOf } from "../../../src/intake/read/address.ts";
import { clipped } from "../../../src/intake/read/extent.ts";
import type { ReadArea, ReadTable } from "../../../src/intake/read/read-table.ts";

/**
 * A table drawn in lines, its cells parted by `|`: `<` belongs to the merged cell on its left, `^` to the one above,
 * `\n` is a line's end within a cell.
 */
export function drawn(text: string, name = "表1"): ReadTable {
  const grid = text
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim().replaceAll("\\n", "\n")));
  const extent = (row: number, column: number): ReadArea => {
    const ends = (mark: string, at: (step: number) => string | undefined): number => {
      let step = 1;
      while (at(step) === mark) step += 1;
      return step;
    };
    const columns = ends("<", (step) => grid[row]?.[column + step]);
    return { row, column, columns, rows: ends("^", (step) => grid[row + step]?.[column]) };
  };
  const own = grid.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell === "" || cell === "<" || cell === "^" ? [] : [{ row, column, text: cell }],
    ),
  );
  const cells = own.map(({ row, column, text }) => ({
    row,
    column,
    address: addressOf(row, column),
    text,
    kind: "text" as const,
    number: null,
    formula: false,
  }));
  const merged = own.map(({ row, column }) => extent(row, column));
  return { name, hidden: false, ...clipped(cells, merged), hiddenRows: new Set(), hiddenColumns: new Set() };
}
