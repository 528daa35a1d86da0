import type { Cell } from "hucre/xlsx";
import type { Lang } from "../../model/language.ts";
import type { CellLook, Sheet, SheetCell } from "../../model/workbook.ts";
import { covers } from "./area.ts";
import { wraps } from "./heights.ts";
import { type Showing, styleOf } from "./looks.ts";
import { escaped, looksActive, looksLikeError } from "./text.ts";
import { dayFormat, held } from "./values.ts";

const sides: Partial<Record<CellLook, Showing["side"]>> = {
  title: "center",
  note: "left",
  heading: "center",
};

/** What an open cell will hold: text as it is typed, unless it takes days or numbers. */
function openFormat({ limits = [] }: Sheet, row: number, column: number): string | null {
  const limit = limits.find((each) => covers(each, row, column));
  if (!limit) return "@";
  return limit.is === "day" ? dayFormat : null;
}

interface Placed {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly merged: boolean;
  readonly lang: Lang;
}

/** Text stays text: no formula, no error, no number. */
function cellOf(cell: SheetCell, { sheet, row, column, merged, lang }: Placed): Partial<Cell> {
  const { value, numFmt, side } = held(cell.value, lang);
  const open = cell.look === "open";
  const text = typeof value === "string";
  const style = styleOf(cell, {
    numFmt: numFmt ?? (open && (text || value === null) ? openFormat(sheet, row, column) : null),
    quoted: text && looksActive(value),
    wrapped: wraps(cell, merged),
    side: sides[cell.look ?? "body"] ?? side,
    locked: !open,
  });
  if (!text) return { value, style };
  const written = escaped(value);
  return looksLikeError(value)
    ? { value: "", style, richText: [{ text: written }] }
    : { value: written, style };
}

/** The cells of a sheet, by "row,column"; every cell of a merged area has the look of its first. */
export function cellsOf(sheet: Sheet, lang: Lang): Map<string, Partial<Cell>> {
  const merged = sheet.merged ?? [];
  const cells = new Map<string, Partial<Cell>>();
  sheet.rows.forEach((line, row) => {
    line.forEach((cell, column) => {
      const area = merged.find((each) => covers(each, row, column));
      cells.set(`${row},${column}`, cellOf(cell, { sheet, row, column, merged: area !== undefined, lang }));
    });
  });
  for (const area of merged) {
    const first = sheet.rows[area.row]?.[area.column];
    if (!first) continue;
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1)
        if (row !== area.row || column !== area.column)
          cells.set(
            `${row},${column}`,
            cellOf({ ...first, value: null }, { sheet, row, column, merged: true, lang }),
          );
  }
  return cells;
}
