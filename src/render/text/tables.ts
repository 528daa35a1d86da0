import { fieldLines } from "./fields.ts";
import { frameWidth, gridTable } from "./grid-table.ts";
import type { Look } from "./look.ts";
import { plainGap, plainTable } from "./plain-table.ts";
import { fittedSheet, openSheet, type Table } from "./sheet.ts";

/** Beyond this a frame takes longer to draw than anybody waits for. */
const longestFramed = 200;

/** One block a row, label: value; what a cell leaves empty is left out. */
const records = (table: Table, look: Look): readonly string[] =>
  table.rows.flatMap((row, n) => {
    const filled = table.columns.flatMap((column, i) => {
      const cell = row[i];
      return cell === undefined || cell.text === "" ? [] : [[column.heading, cell] as const];
    });
    return [...(n === 0 ? [] : [""]), ...fieldLines(filled, look)];
  });

/** A table as the place allows: framed on a terminal, plain columns where it is long or goes elsewhere, else records. */
export async function tableLines(table: Table, look: Look): Promise<readonly string[]> {
  if (look.width === null) return plainTable(table, openSheet(table), look.paint);
  const columns = table.columns.length;
  const framed = table.rows.length <= longestFramed;
  const around = framed ? frameWidth(columns) : plainGap.length * (columns - 1);
  const sheet = fittedSheet(table, look.width - around);
  if (sheet === null) return records(table, look);
  return framed ? gridTable(table, sheet, look.paint) : plainTable(table, sheet, look.paint);
}
