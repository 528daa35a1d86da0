import type { Block, Column } from "../../model/report.ts";
import { clean, oneLine } from "./clean.ts";
import { shareOut, type Wish } from "./share-out.ts";
import { widest } from "./width.ts";
import { widestPiece, widestWord, wrap } from "./wrap.ts";

export type Table = Extract<Block, { type: "table" }>;

/** A table ready to draw: each cell the lines that it takes, each column its width. */
export interface Sheet {
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
  readonly head: readonly (readonly string[])[];
  readonly rows: readonly (readonly (readonly string[])[])[];
}

/** Beyond this, a single outsized cell would push everybody's columns out of sight. */
const widestAligned = 160;
/** Columns that a shrinking column keeps for its words, and at the least. */
const wordRoom = 12;
const leastRoom = 8;

const most = (numbers: readonly number[]): number => numbers.reduce((max, n) => Math.max(max, n), 1);

const textsOf = (table: Table, make: (text: string) => string) => ({
  head: table.columns.map((column) => make(column.heading)),
  rows: table.rows.map((row) => table.columns.map((_, i) => make(row[i]?.text ?? ""))),
});

const columnOf = (texts: ReturnType<typeof textsOf>, i: number): readonly string[] =>
  [texts.head, ...texts.rows].map((row) => row[i] ?? "");

function wishOf(column: Column, contents: readonly string[]): Wish {
  const natural = most(contents.map(widest));
  const shrink = column.shrink ?? 1;
  if (shrink === 0) return { natural, shrink, floor: most(contents.map(widestWord)) };
  const words = Math.min(wordRoom, most(contents.map(widestPiece)));
  return { natural, shrink, floor: Math.min(natural, Math.max(leastRoom, words)) };
}

/** One line a row, without wrapping. Two spaces never stand inside a cell: they part columns. */
export function openSheet(table: Table): Sheet {
  const texts = textsOf(table, (text) => oneLine(text).replace(/ {2,}/g, " ").trim());
  const widths = table.columns.map((_, i) => Math.min(widestAligned, most(columnOf(texts, i).map(widest))));
  const lines = (row: readonly string[]) => row.map((text) => [text]);
  return { columns: table.columns, widths, head: lines(texts.head), rows: texts.rows.map(lines) };
}

/** Cells wrapped so that the columns fill the space at most; null where the table cannot be narrowed to it. */
export function fittedSheet(table: Table, space: number): Sheet | null {
  const texts = textsOf(table, clean);
  const widths = shareOut(
    table.columns.map((column, i) => wishOf(column, columnOf(texts, i))),
    space,
  );
  if (widths === null) return null;
  const lines = (row: readonly string[]) => row.map((text, i) => wrap(text, widths[i] ?? 1));
  return { columns: table.columns, widths, head: lines(texts.head), rows: texts.rows.map(lines) };
}

export const heightOf = (row: readonly (readonly string[])[]): number => most(row.map((cell) => cell.length));
