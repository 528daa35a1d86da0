import type { Lang, Text } from "../../model/language.ts";
import type { Block, Cell, Column } from "../../model/report.ts";
import { plain } from "../parts/cells.ts";

/** One section of the totals. */
export interface Section {
  readonly title: Text;
  readonly blocks: readonly Block[];
}

export const paragraph = (text: string): Block => ({ type: "paragraph", text });

/** The parts of a whole with their sum: 同意5＋退回1＝6次. Parts of nothing are printed, too: nothing is left out. */
export function sumLine(
  parts: readonly (readonly [words: Text, count: number])[],
  whole: { readonly total: number; readonly each: Text },
  lang: Lang,
): string {
  const zh = lang === "zh";
  const sum = parts
    .map(([words, count]) => (zh ? `${words.zh}${count}` : `${words.en} ${count}`))
    .join(zh ? "＋" : " + ");
  return zh ? `${sum}＝${whole.total}${whole.each.zh}` : `${sum} = ${whole.total} ${whole.each.en}`;
}

type Row = readonly (string | number)[];

/** A table of numbers under short headings; `total` is the sum of the rows, and left out where there is but one. */
export function numbersTable(headings: readonly string[], parts: readonly Row[], total: Row | null): Block {
  const rows = total !== null && parts.length > 1 ? [...parts, total] : parts;
  const columns = headings.map(
    (heading, n): Column => (n === 0 ? { heading, shrink: 2 } : { heading, align: "right", shrink: 0 }),
  );
  return { type: "table", columns, rows: rows.map((row) => row.map((cell): Cell => plain(cell))) };
}

export const allWords: Text = { zh: "合计", en: "all" };
