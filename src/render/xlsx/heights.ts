import type { CellLook, Sheet, SheetCell } from "../../model/workbook.ts";
import { width } from "../text/width.ts";
import { wrap } from "../text/wrap.ts";
import { covers } from "./area.ts";
import { fontSizes } from "./looks.ts";

/** Points; the most that Excel has for a row. */
const tallest = 409;
const padding = 5;

/** Points of one line; generous, since the font that is found may be taller than the one that is named. */
const lineHeight = (size: number): number => size * 1.4;

const textOf = ({ value }: SheetCell): string =>
  value === null ? "" : typeof value === "object" ? "2024-01-01" : String(value);

function needed(cell: SheetCell, columns: number): number {
  const look: CellLook = cell.look ?? "body";
  const size = fontSizes[look];
  const room = Math.max(2, Math.floor((columns * fontSizes.body) / size));
  const text = textOf(cell);
  const fits = !text.includes("\n") && (text.length * 2 <= room || width(text) <= room);
  const lines = fits ? 1 : wrap(text, room).length;
  return lines * lineHeight(size) + padding;
}

/** Whether a cell's text is broken into lines: titles and notes run on over the empty cells beside them. */
export const wraps = (cell: SheetCell, merged: boolean): boolean =>
  merged || !["title", "note"].includes(cell.look ?? "body");

/** An empty cell to be filled in leaves room for some lines of writing, where it is wide enough for sentences. */
const isToWrite = ({ look, value }: SheetCell): boolean => look === "open" && value === null;
const leastToWrite = 12;
const linesToWrite = 4;

const widthOf = ({ columns }: Sheet, from: number, count: number): number =>
  columns.slice(from, from + count).reduce((sum, { width: own, hidden }) => sum + (hidden ? 0 : own), 0);

/**
 * The height of each row in points, such that all that wraps can be read; 0 for an empty row. A file has to say them:
 * a spreadsheet does not measure again what it opens, and never measures merged cells.
 */
export function rowHeights(sheet: Sheet): readonly number[] {
  const merged = sheet.merged ?? [];
  const heights = sheet.rows.map((row, r) =>
    row.reduce((most, cell, c) => {
      if (sheet.columns[c]?.hidden) return most;
      const area = merged.find((each) => covers(each, r, c));
      if (area && (area.rows > 1 || area.column !== c)) return most;
      if (isToWrite(cell) && area === undefined && widthOf(sheet, c, 1) >= leastToWrite)
        return Math.max(most, linesToWrite * lineHeight(fontSizes.open) + padding);
      const columns = wraps(cell, area !== undefined) ? widthOf(sheet, c, area?.columns ?? 1) : 1_000;
      return Math.max(most, needed(cell, columns));
    }, 0),
  );
  for (const area of merged.filter(({ rows }) => rows > 1)) {
    const cell = sheet.rows[area.row]?.[area.column];
    const last = area.row + area.rows - 1;
    if (!cell || heights[last] === undefined) continue;
    const has = heights.slice(area.row, last + 1).reduce((sum, height) => sum + height, 0);
    heights[last] += Math.max(0, needed(cell, widthOf(sheet, area.column, area.columns)) - has);
  }
  return heights.map((height) => Math.min(tallest, Math.ceil(height)));
}
