import type { Cell, Rows } from "../../model/report.ts";
import { shareOut, type Wish } from "../text/share-out.ts";
import { widest } from "../text/width.ts";
import { widestPiece } from "../text/wrap.ts";

/** Half-width characters that a page holds across at full size, beside the columns' own padding. */
const across = { A4: 136, A3: 200 } as const;
/** Beyond this a line is hard to read, and a single long text would take the page. */
const widestColumn = 56;
const narrowest = 5;
/** A column of longer texts than this gets twice the room of others. */
const longText = 30;
/** With more columns than this, a page is printed at four fifths of its size. */
const manyColumns = 12;
/** A table that is narrower is made this wide, so that its title has room. */
const leastTable = 84;
/** Padding of a column, in the same measure. */
const padding = 1.5;

const shown = ({ text, value }: Cell): string =>
  typeof value === "number" ? String(value) : value !== undefined && "day" in value ? value.day : text;

const most = (numbers: readonly number[]): number => numbers.reduce((max, n) => Math.max(max, n), narrowest);

function wishOf({ columns, rows }: Rows, n: number): Wish {
  const { heading, shrink = 1 } = columns[n] ?? { heading: "" };
  const texts = rows.map((row) => shown(row[n] ?? { text: "" }));
  const natural = Math.min(widestColumn, most([...texts, heading].map(widest)));
  const whole = most(texts.map((text) => Math.min(14, widestPiece(text))));
  const least = Math.max(
    whole,
    Math.min(natural, widest(heading), 10),
    shrink === 0 ? 0 : Math.min(natural, 12),
  );
  return {
    natural,
    shrink: shrink === 0 ? 0 : natural > longText ? 0.5 : 1,
    floor: Math.min(natural, least),
  };
}

const roomy = (widths: readonly number[]): readonly number[] => {
  const factor = leastTable / widths.reduce((sum, width) => sum + width, 0);
  return factor <= 1 ? widths : widths.map((width) => Math.floor(width * factor));
};

/** Widths for a table's columns, and the paper that holds them across. */
export function columnWidths(table: Rows): {
  readonly widths: readonly number[];
  readonly paper: "A4" | "A3";
} {
  const wishes = table.columns.map((_, n) => wishOf(table, n));
  const room = (paper: "A4" | "A3") =>
    Math.floor(across[paper] * (wishes.length > manyColumns ? 1.25 : 1) - padding * wishes.length);
  const natural = wishes.reduce((sum, wish) => sum + wish.natural, 0);
  const paper = natural > room("A3") * 0.8 ? "A3" : "A4";
  const widths = shareOut(wishes, room(paper)) ?? shareOut(wishes, room("A3"));
  return widths
    ? { widths: roomy(widths), paper }
    : { widths: wishes.map(({ floor }) => floor), paper: "A3" };
}
