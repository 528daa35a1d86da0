import type { ReadArea, ReadCell, ReadTable } from "../read/read-table.ts";

/** A table's cells by their place. */
export interface Grid {
  readonly table: ReadTable;
  at(row: number, column: number): ReadCell | null;
  /** The merged area that a place lies in; null where it is a cell of its own. */
  areaAt(row: number, column: number): ReadArea | null;
  /** What stands at a place, or in the merged cell that covers it: the text of its first cell. */
  shown(row: number, column: number): string;
  /** The cells of a row that hold something themselves. */
  row(row: number): readonly ReadCell[];
}

const key = (row: number, column: number): number => row * 65_536 + column;

function push<T>(lists: Map<number, T[]>, at: number, item: T): void {
  const list = lists.get(at);
  if (list) list.push(item);
  else lists.set(at, [item]);
}

export function gridOf(table: ReadTable): Grid {
  const cells = new Map(table.cells.map((cell) => [key(cell.row, cell.column), cell]));
  const byRow = new Map<number, ReadCell[]>();
  for (const cell of table.cells) push(byRow, cell.row, cell);
  const areas = new Map<number, ReadArea[]>();
  for (const area of table.merged)
    for (let row = area.row; row < area.row + area.rows; row += 1) push(areas, row, area);
  const areaAt = (row: number, column: number): ReadArea | null =>
    areas.get(row)?.find((each) => column >= each.column && column < each.column + each.columns) ?? null;
  return {
    table,
    areaAt,
    at: (row, column) => cells.get(key(row, column)) ?? null,
    row: (row) => byRow.get(row) ?? [],
    shown(row, column) {
      const area = areaAt(row, column);
      return cells.get(area ? key(area.row, area.column) : key(row, column))?.text ?? "";
    },
  };
}
