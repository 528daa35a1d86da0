import type { Text } from "../model/language.ts";
import type { Context } from "./deadline.ts";
import { bodyOf, leftOutWords } from "./ledger/body.ts";
import { type Grid, gridOf } from "./ledger/grid.ts";
import { type Header, headerFrom } from "./ledger/header.ts";
import { isLedger, type MappedColumn, type Meant, mapped } from "./ledger/mapping.ts";
import { rowOf } from "./ledger/row.ts";
import { type Above, aboveHeader } from "./ledger/title.ts";
import { columnLetters } from "./read/address.ts";
import type { ReadTable } from "./read/read-table.ts";
import type { ReadPaper, ReadRow, Unread } from "./read-paper.ts";

export type { Meant } from "./ledger/mapping.ts";

import { meaningWords } from "./ledger/meanings.ts";

export { type Meaning, namedMeaning } from "./ledger/meanings.ts";

/** A table that was read, and as what. */
export interface MappedTable {
  readonly sheet: string;
  /** The rows of its headings, from 1, both included. */
  readonly header: readonly [from: number, to: number];
  readonly columns: readonly MappedColumn[];
  /** What each column is for, in words, in the columns' order. */
  readonly meant: readonly (Text | null)[];
  readonly rows: number;
  /** Rows that are no tasks. */
  readonly leftOut: readonly { readonly address: string; readonly text: string; readonly as: Text }[];
}

/** A ledger: what it says, and how its columns were understood. */
export interface ReadLedger extends ReadPaper {
  readonly tables: readonly MappedTable[];
  /** Tables in which no headings of a ledger were found, or that are hidden. */
  readonly passedOver: readonly { readonly sheet: string; readonly why: Text }[];
}

/** What the reader of a ledger leans on. */
export interface LedgerContext extends Context {
  /** What the user said of columns, by heading or letters. */
  readonly corrected: Meant;
  /** What headings meant in an earlier import. */
  readonly kept: Meant;
}

interface Section {
  readonly header: Header;
  readonly columns: readonly MappedColumn[];
  readonly end: number;
}

/** The tables of one sheet, one below the other: each begins with headings. */
function sectionsOf(grid: Grid, { corrected, kept }: LedgerContext): readonly Section[] {
  const known = (heading: string): boolean => corrected.has(heading) || kept.has(heading);
  const knownFirst = (heading: string, column: number): boolean =>
    known(heading) || corrected.has(columnLetters(column));
  const found: Section[] = [];
  let header = headerFrom(grid, 0, knownFirst);
  while (header !== null) {
    const columns = mapped(header.headings, { corrected, kept });
    const next = headerFrom(grid, header.to, known);
    const last = found.at(-1);
    const same =
      last?.columns.map(({ heading }) => heading).join("|") ===
      columns.map(({ heading }) => heading).join("|");
    if (last && same) found[found.length - 1] = { ...last, end: next?.from ?? grid.table.rows };
    else if (isLedger(columns)) found.push({ header, columns, end: next?.from ?? grid.table.rows });
    header = next;
  }
  return found;
}

const sentence = /[^。；\n]*(?:第一(?:位|个|家)|首位|排(?:在)?(?:首位|第一))[^。；\n]*牵头[^。；\n]*/u;

const hidden: Text = { zh: "隐藏的表，没有读", en: "hidden; it was not read" };

/** Rows in which headings are looked for to name them where none were found. */
const looked = 20;

/** Says that there are no headings, with the row that looks most like them. */
function noHeader({ table, row }: Grid): Text {
  const rows = Array.from({ length: Math.min(table.rows, looked) }, (_, at) => row(at));
  const likely = rows.reduce((best, each) => (each.length > best.length ? each : best), rows[0] ?? []);
  const shown = likely
    .slice(0, 12)
    .map(({ column, text }) => `${columnLetters(column)} ${[...text].slice(0, 12).join("")}`);
  const at = (likely[0]?.row ?? 0) + 1;
  return {
    zh: `没有找到表头（要有任务，还要有单位或时限）；像表头的是第${at}行：${shown.join("、")}`,
    en: `no headings were found (a task, and a unit or a deadline); row ${at} looks most like them: ${shown.join(", ")}`,
  };
}

/** Reads tables as ledgers. Words without a year lean on that of the table's title, else on the context's. */
export function readLedger(tables: readonly ReadTable[], context: LedgerContext): ReadLedger {
  const rows: ReadRow[] = [];
  const unread: Unread[] = [];
  const read: MappedTable[] = [];
  const passedOver: { readonly sheet: string; readonly why: Text }[] = [];
  const above: Above[] = [];
  const conventions: string[] = [];
  for (const table of tables) {
    if (table.rows === 0) continue;
    const grid = gridOf(table);
    const sections = table.hidden ? [] : sectionsOf(grid, context);
    if (sections.length === 0)
      passedOver.push({ sheet: table.name, why: table.hidden ? hidden : noHeader(grid) });
    const convention =
      table.cells.map(({ text }) => sentence.exec(text)?.[0]).find((each) => each !== undefined) ?? null;
    if (convention !== null && sections.length > 0) conventions.push(convention);
    for (const { header, columns, end } of sections) {
      const top = aboveHeader(grid, sections[0]?.header.from ?? 0);
      above.push(top);
      const body = bodyOf(grid, header, { columns, end });
      const issued = context.issued ?? top.issued;
      const reader = {
        sheet: table.name,
        columns,
        context: { ...context, issued, year: top.year ?? context.year },
        firstLeads: convention !== null,
      };
      for (const each of body.rows) {
        const { row, unread: not } = rowOf(rows.length + 1, each, reader);
        rows.push(row);
        unread.push(...not);
      }
      read.push({
        sheet: table.name,
        header: [header.from + 1, header.to],
        columns,
        meant: columns.map(({ meaning }) => (meaning === null ? null : meaningWords[meaning])),
        rows: body.rows.length,
        leftOut: body.leftOut.map((each) => ({ ...each, as: leftOutWords[each.as] })),
      });
    }
  }
  const first = <K extends keyof Above>(key: K): Above[K] | null =>
    above.map((each) => each[key]).find((each) => each !== null) ?? null;
  return {
    title: first("title"),
    number: first("number"),
    issuer: null,
    issued: context.issued ?? first("issued"),
    convention: conventions[0] ?? null,
    everywhere: [],
    rows,
    unread,
    tables: read,
    passedOver,
  };
}
