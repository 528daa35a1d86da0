import type { Lang } from "../../model/language.ts";
import type { Block, Report } from "../../model/report.ts";
import type { Workbook } from "../../model/workbook.ts";
import { bodyOf, preambleOf, titleOf } from "../tabular/found.ts";
import { tablesOf } from "../tabular/tables.ts";
import { tableSheet } from "./page.ts";
import { wordsSheet } from "./words.ts";

const isTable = ({ type }: Block): boolean => type === "table" || type === "chart";

/** The paragraphs after the last table. */
const afterwards = (blocks: readonly Block[]): readonly string[] =>
  blocks
    .slice(blocks.findLastIndex(isTable) + 1)
    .flatMap((block) => (block.type === "paragraph" ? [block.text] : []));

/** Whether a report says more than the notes of its one table, or of each of its tables alone. */
const says = (blocks: readonly Block[], tables: number): boolean =>
  blocks.some(({ type }) => ["list", "fields", "verbatim"].includes(type)) ||
  (tables !== 1 && blocks.some(({ type }) => type === "paragraph"));

/** A report as a workbook: one sheet a table, before them one with the text where there is more of it than notes. */
export function reportBook(report: Report, lang: Lang): Workbook {
  const title = titleOf(report);
  const body = bodyOf(report);
  const tables = tablesOf(report, lang);
  const text = tables.length === 0 || says(body, tables.length);
  const alone = tables.length === 1 && !text;
  const sheets = tables.map((table) =>
    tableSheet(table, {
      title:
        tables.length === 1 || table.name === title
          ? title
          : title + (lang === "zh" ? `（${table.name}）` : ` (${table.name})`),
      above: [...preambleOf(report), ...table.notes],
      below: alone ? afterwards(body) : [],
    }),
  );
  return { title, lang, sheets: [...(text ? [wordsSheet(report, lang)] : []), ...sheets] };
}
