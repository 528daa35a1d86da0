import { addressOf } from "./address.ts";
import { clipped } from "./extent.ts";
import { most } from "./limits.ts";
import type { ReadCell, ReadWorkbook } from "./read-table.ts";
import { damaged, tooMuch } from "./refused.ts";
import { readText } from "./text.ts";

type Records = readonly (readonly string[])[];
type Parse = (text: string, options: object) => Records;

const sampled = 40;

function records(
  parse: Parse,
  text: string,
  options: { readonly delimiter: string; readonly to: number },
): Records {
  try {
    return parse(text, {
      ...options,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
  } catch {
    throw damaged({ zh: "有一处引号没有收尾", en: "a quotation mark is not closed" });
  }
}

/** The sign that parts columns: that which gives most records more than one column, in equal number. */
function delimiterOf(parse: Parse, text: string): string {
  const head = text.split("\n").slice(0, sampled).join("\n");
  const scores = [",", ";", "\t"].map((delimiter) => {
    const lengths = sample(parse, head, delimiter)
      .map(({ length }) => length)
      .filter((length) => length > 1);
    const agreeing = Math.max(
      0,
      ...lengths.map((length) => lengths.filter((each) => each === length).length),
    );
    return { delimiter, agreeing };
  });
  return scores.reduce((best, each) => (each.agreeing > best.agreeing ? each : best)).delimiter;
}

/** The first records, though the last may be cut within quotation marks. */
const sample = (parse: Parse, head: string, delimiter: string): Records =>
  parse(head, { delimiter, relax_column_count: true, relax_quotes: true, skip_records_with_error: true });

/** What a cell says; `="007"` is how some programs keep zeros from being taken away. */
const said = (cell: string): string => /^="([^"]*)"$/.exec(cell.trim())?.[1] ?? cell.trim();

function cellAt(row: number, column: number, text: string): ReadCell {
  if (text.length > most.cellText)
    throw tooMuch({
      zh: `\`${addressOf(row, column)}\` 超过 ${most.cellText} 字`,
      en: `\`${addressOf(row, column)}\` has more than ${most.cellText} characters`,
    });
  return { row, column, address: addressOf(row, column), text, kind: "text", number: null, formula: false };
}

/** A text with columns as a table; its encoding and the sign between columns are found. Everything in it is text. */
export async function readCsv(bytes: Uint8Array, name: string): Promise<ReadWorkbook> {
  const { text, remarks } = readText(bytes, most.columnText);
  const { parse } = (await import("csv-parse/sync")) as unknown as { readonly parse: Parse };
  const named = /^sep=([,;\t])\n/.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const all = records(parse, body, { delimiter: named?.[1] ?? delimiterOf(parse, body), to: most.rows + 1 });
  const widest = all.reduce((widest, record) => Math.max(widest, record.length), 0);
  if (all.length > most.rows || widest > most.columns)
    throw tooMuch({
      zh: `表格超过 ${most.rows} 行或 ${most.columns} 列`,
      en: `the table has more than ${most.rows} rows or ${most.columns} columns`,
    });
  const cells = all.flatMap((record, row) =>
    record.flatMap((cell, column) => (said(cell) === "" ? [] : [cellAt(row, column, said(cell))])),
  );
  const table = { name, hidden: false, hiddenRows: new Set<number>(), hiddenColumns: new Set<number>() };
  return { sheets: [{ ...table, ...clipped(cells, []) }], remarks };
}
