import type { Cell, Report } from "../../model/report.ts";
import type { Style } from "../renderer.ts";
import { type Tabular, tablesOf } from "../tabular/tables.ts";
import { spelt } from "../text/clean.ts";

type Field = string | number;

/** A spreadsheet would take it for a number and spoil it: it rounds beyond 15 digits, and drops zeros in front. */
const spoilt = /^\s*(?:0\d+|[\d,.]{16,})\s*$/;
/** A formula behind spaces, or one that csv-stringify does not know. */
const hidden = /^(?:\s+[=+\-@＝＋－＠]|['\n|%])/;

/** Text that a spreadsheet would compute, run or spoil stands behind an apostrophe. */
const inert = (text: string): string => (spoilt.test(text) || hidden.test(text) ? `'${text}` : text);

function field({ text, value }: Cell): Field {
  if (typeof value === "number") return value;
  if (value !== undefined && "day" in value) return value.day;
  return value === undefined ? inert(spelt(text)) : spelt(text);
}

const lines = ({ columns, rows }: Tabular): readonly (readonly Field[])[] => [
  columns.map(({ heading }) => inert(spelt(heading))),
  ...rows.map((row) => columns.map((_, n) => field(row[n] ?? { text: "" }))),
];

/**
 * A report's one table and nothing else; several tables stand one after another, each under a line with its name, an
 * empty line between them. What is no table is left out.
 */
export async function csvText(report: Report, { lang }: Style): Promise<string> {
  const { stringify } = await import("csv-stringify/sync");
  const tables = tablesOf(report, lang);
  const several = tables.length > 1;
  const parts = tables.map((table) =>
    stringify([...(several ? [[inert(spelt(table.name))]] : []), ...lines(table)], {
      record_delimiter: "\r\n",
      escape_formulas: true,
      quoted_match: /[\r\n]/,
    }),
  );
  return `\ufeff${parts.join("\r\n")}`;
}
