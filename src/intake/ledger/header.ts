import type { ReadCell } from "../read/read-table.ts";
import type { Grid } from "./grid.ts";
import { type Meaning, usualMeaning } from "./meanings.ts";

/** The rows of a table's headings, from 0, and what each column is called. */
export interface Header {
  readonly from: number;
  /** The first row below. */
  readonly to: number;
  readonly headings: readonly string[];
}

/** Headings known otherwise than by their usual words: from an earlier import, or by the user. */
type Known = (heading: string, column: number) => boolean;

/** Longer ones are text, whatever words stand in them. */
const longestHeading = 24;

const isHeading = ({ text, column }: ReadCell, known: Known): boolean =>
  text.length <= longestHeading && (known(text, column) || usualMeaning(text) !== null);

/** How many cells of a row read as headings, and how many there are. */
function countIn(grid: Grid, row: number, known: Known) {
  const cells = grid.row(row);
  return { all: cells.length, headings: cells.filter((cell) => isHeading(cell, known)).length };
}

const whoOrWhen: readonly Meaning[] = ["lead", "responsible", "deadline"];

/** Whether a row names what is to be done and by whom or when: enough for a ledger, whatever else it has. */
function namesTheMain(grid: Grid, row: number): boolean {
  const meanings = grid.row(row).map(({ text }) => usualMeaning(text));
  return meanings.includes("task") && whoOrWhen.some((each) => meanings.includes(each));
}

/** A row of headings: two of them or more, all short, and half of what stands there, or the main ones among them. */
function isHeadingRow(grid: Grid, row: number, known: Known): boolean {
  const { all, headings } = countIn(grid, row, known);
  const short = grid.row(row).every(({ text }) => text.length <= longestHeading);
  return headings >= 2 && short && (headings * 2 >= all || namesTheMain(grid, row));
}

/** The last row that a heading of `row` reaches down to. */
function reachOf(grid: Grid, row: number): number {
  return grid.row(row).reduce((last, { column }) => {
    const area = grid.areaAt(row, column);
    return area ? Math.max(last, Math.min(area.row + area.rows, row + 3)) : last;
  }, row + 1);
}

/** A second line: under headings that span columns, or all headings, with nothing in it that a row of the table has. */
function secondLine(grid: Grid, row: number, known: Known): boolean {
  const { all, headings } = countIn(grid, row, known);
  const wide = grid.row(row - 1).some(({ column }) => (grid.areaAt(row - 1, column)?.columns ?? 1) > 1);
  const gaps = grid.row(row).filter(({ column }) => grid.shown(row - 1, column) === "").length;
  return all > 0 && headings === all && (wide || gaps > 0);
}

/** What a column is called: its lines from the top, a heading that spans columns first; for a text with columns, the one to the left. */
function headingOf(
  grid: Grid,
  { from, to }: { readonly from: number; readonly to: number },
  column: number,
): string {
  const lines: string[] = [];
  for (let row = from; row < to; row += 1) {
    const own = grid.shown(row, column).replace(/\s+/gu, "");
    const below = row + 1 < to && grid.at(to - 1, column) !== null;
    const left = own === "" && below ? leftOf(grid, row, column) : "";
    const line = own === "" ? left : own;
    if (line !== "" && lines.at(-1) !== line) lines.push(line);
  }
  return lines.join("·");
}

/** The nearest heading to the left whose own column has another line below it. */
function leftOf(grid: Grid, row: number, column: number): string {
  for (let at = column - 1; at >= 0; at -= 1) {
    const text = grid.shown(row, at).replace(/\s+/gu, "");
    if (text !== "") return grid.at(row + 1, at) ? text : "";
  }
  return "";
}

/** The headings that begin at or after a row; null where there are none. */
export function headerFrom(grid: Grid, start: number, known: Known): Header | null {
  for (let from = start; from < grid.table.rows; from += 1) {
    if (!isHeadingRow(grid, from, known)) continue;
    const reach = reachOf(grid, from);
    const to = reach === from + 1 && secondLine(grid, reach, known) ? reach + 1 : reach;
    const headings = Array.from({ length: grid.table.columns }, (_, column) =>
      headingOf(grid, { from, to }, column),
    );
    return { from, to, headings };
  }
  return null;
}

/** Whether a row repeats the headings, as at the top of a printed page. */
export const repeats = (grid: Grid, row: number, { headings }: Header): boolean => {
  const cells = grid.row(row);
  return (
    cells.length >= 2 &&
    cells.every(({ column, text }) => headings[column]?.split("·").includes(text.replace(/\s+/gu, "")))
  );
};
