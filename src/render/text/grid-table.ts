import { drawn } from "./draw.ts";
import { heightOf, type Sheet, type Table } from "./sheet.ts";
import type { Paint } from "./tones.ts";

/** Frames are ASCII: the lines of box drawing are two columns wide on some Chinese terminals. */
const corners = ["top-mid", "top-left", "top-right", "bottom-mid", "bottom-left", "bottom-right"] as const;
const crossings = ["left-mid", "mid-mid", "right-mid"] as const;
const chars = {
  ...Object.fromEntries([...corners, ...crossings].map((name) => [name, "+"])),
  ...{ top: "-", mid: "-", bottom: "-", left: "|", middle: "|", right: "|" },
};

/** What the frame costs: a bar and two spaces a column, and the last bar. */
export const frameWidth = (columns: number): number => 3 * columns + 1;

/**
 * A framed table; rules part the rows where one of them takes several lines. cli-table3 measures and cuts
 * text by tables of its own, so it draws the empty form, and the slots are put into its blanks.
 */
export async function gridTable(table: Table, sheet: Sheet, paint: Paint): Promise<readonly string[]> {
  const { default: CliTable } = await import("cli-table3");
  const blank = sheet.widths.map(() => "");
  const form = new CliTable({
    head: blank,
    colWidths: sheet.widths.map((columns) => columns + 2),
    rowHeights: [sheet.head, ...sheet.rows].map(heightOf),
    style: { head: [], border: [], compact: sheet.rows.every((row) => heightOf(row) === 1) },
    chars,
  });
  form.push(...sheet.rows.map(() => blank));
  const slots = drawn(table, sheet, paint).flat(2);
  return form
    .toString()
    .split(/( +)/)
    .map((part, i) =>
      i % 2 === 1 ? ` ${slots[(i - 1) / 2]} ` : part.replace(/.+/g, (bar) => paint("quiet", bar)),
    )
    .join("")
    .split("\n");
}
