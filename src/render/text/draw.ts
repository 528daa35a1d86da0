import type { Tone } from "../../model/report.ts";
import { heightOf, type Sheet, type Table } from "./sheet.ts";
import type { Paint } from "./tones.ts";
import { pad } from "./width.ts";

type Cells = readonly (readonly string[])[];

/** The lines of one row, each the slots of its columns: painted, and filled to the column's width. */
function slotsOf(sheet: Sheet, cells: Cells, paint: (column: number, text: string) => string) {
  return Array.from({ length: heightOf(cells) }, (_, line) =>
    sheet.widths.map((columns, i) => {
      const text = cells[i]?.[line] ?? "";
      const shown = text === "" ? "" : paint(i, text);
      return pad(text, columns, { side: sheet.columns[i]?.align, shown });
    }),
  );
}

/** Row by row (the heading first), line by line, the slots to be put side by side. */
export function drawn(table: Table, sheet: Sheet, paint: Paint): readonly (readonly (readonly string[])[])[] {
  const tone = (row: number, column: number): Tone | undefined => table.rows[row]?.[column]?.tone;
  return [
    slotsOf(sheet, sheet.head, (_, text) => paint("strong", text)),
    ...sheet.rows.map((cells, row) => slotsOf(sheet, cells, (i, text) => paint(tone(row, i), text))),
  ];
}
