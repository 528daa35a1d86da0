import { drawn } from "./draw.ts";
import type { Sheet, Table } from "./sheet.ts";
import type { Paint } from "./tones.ts";

export const plainGap = "  ";

/** Columns two spaces apart under a line of headings, without a frame: for pipes, transcripts and long lists. */
export const plainTable = (table: Table, sheet: Sheet, paint: Paint): readonly string[] =>
  drawn(table, sheet, paint).flatMap((lines) => lines.map((slots) => slots.join(plainGap).trimEnd()));
