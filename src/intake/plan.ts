import type { Day } from "../model/day.ts";
import type { Context } from "./deadline.ts";
import { partedBy } from "./plan/brackets.ts";
import { readClause } from "./plan/clause.ts";
import { everywhereOf, type Leading, leadingOf } from "./plan/convention.ts";
import { namedUnits } from "./plan/conventions.ts";
import { bareIn } from "./plan/elided.ts";
import { headOf } from "./plan/head.ts";
import { type Line, linesOf, notedTitle } from "./plan/line.ts";
import { outlineOf } from "./plan/outline.ts";
import { laidOut } from "./plan/pieces.ts";
import { rowsOf } from "./plan/rows.ts";
import { tableRowsOf } from "./plan/table-rows-of.ts";
import { unclaimed } from "./plan/unclaimed.ts";
import type { ReadPaper, Unread } from "./read-paper.ts";

/** What the reading of a plan leans on. */
export interface PlanContext {
  /** The year of times without one, where the paper does not say. */
  readonly year: number;
  /** Whether somebody said that year, so that the paper's own does not count. */
  readonly yearSaid: boolean;
  /** The day of issue, where it is known otherwise; else the paper's own. */
  readonly issued: Day | null;
  readonly workingDays?: Context["workingDays"];
  /** Whether the text is Markdown. */
  readonly marked: boolean;
}

interface Stated {
  readonly leading: Leading;
  readonly words: string;
  /** The line from which it holds. */
  readonly from: number;
}

/** What single sentences outside clauses state for all rows. */
function statedIn(lines: readonly Line[]): {
  readonly convention: Stated | null;
  readonly everywhere: string | null;
} {
  const sentences = lines.flatMap((line) =>
    partedBy(line.text.slice(0, 4000), /[。；;]/u).map(({ text }) => text.trim()),
  );
  const words = sentences.find((one) => one.length <= 160 && leadingOf(one) !== null) ?? null;
  const leading = words === null ? null : leadingOf(words);
  const shared = lines
    .map(({ text }) => everywhereOf(text.slice(0, 4000))?.units ?? null)
    .find((one) => one !== null);
  return {
    convention:
      words !== null && leading
        ? { leading, words: words.replace(/^[（(注：:\s]+|[）)]$/gu, ""), from: 0 }
        : null,
    everywhere: shared ?? null,
  };
}

const placesOf = (title: string | null, issuer: string | null): readonly string[] => [
  ...new Set(
    [
      ...`${title ?? ""} ${issuer ?? ""}`.matchAll(
        /(?:^|[\s》“]|省|市|区)(\p{Script=Han}{2,3}?)(?=[省市州县区])/gu,
      ),
    ].map(([, place]) => place ?? ""),
  ),
];

const wrongDay = (line: Line): Unread => ({
  spot: { line: line.at },
  text: line.text,
  why: {
    zh: "像是印发日期，但不是一个日子，疑有错字",
    en: "this looks like the day of issue, but it is no day; a misprint, it seems",
  },
});

/**
 * Reads the text of a plan: measures, who is responsible for them and by when. It takes any text and never throws;
 * what it does not understand is listed with its line. Lines are those of the text, counted from 1.
 */
export function readPlan(text: string, context: PlanContext): ReadPaper {
  const lines = linesOf(text, context.marked);
  const head = headOf(lines, notedTitle(text));
  const laid = laidOut(lines);
  const outline = outlineOf(laid);
  const issued = context.issued ?? head.issued;
  const year =
    (context.yearSaid ? context.year : null) ?? head.year ?? (issued ? Number(issued.slice(0, 4)) : null);
  const times: Context = {
    year: year ?? context.year,
    issued,
    ...(context.workingDays ? { workingDays: context.workingDays } : {}),
  };
  const inClause = outline.pieces.find(({ clause }) => clause?.convention);
  const withClause = new Set(outline.pieces.flatMap(({ at, clause }) => (clause === null ? [] : [at])));
  const alone = statedIn(lines.filter(({ at }) => !withClause.has(at)));
  const convention: Stated | null = inClause?.clause?.convention
    ? { ...inClause.clause.convention, from: inClause.at }
    : alone.convention;
  const leaning = {
    times,
    since: year ?? 0,
    places: [
      ...placesOf(head.title, head.issuer),
      ...new Set(outline.pieces.flatMap(({ clause }) => bareIn(clause?.units.map(({ name }) => name) ?? []))),
    ],
    leading: (line: number) => (convention !== null && line >= convention.from ? convention.leading : null),
  };
  const read = rowsOf(outline, leaning);
  const tables = tableRowsOf(lines, leaning);
  const rows = [...read.rows, ...tables.rows]
    .sort((a, b) => (a.spot.line ?? 0) - (b.spot.line ?? 0) || a.n - b.n)
    .map((row, at) => ({ ...row, n: at + 1 }));
  const told = new Set(read.unread.map(({ spot }) => spot.line));
  const everywhere =
    outline.pieces.find(({ clause }) => (clause?.everywhere.length ?? 0) > 0)?.clause?.everywhere ??
    (alone.everywhere === null ? [] : readClause(alone.everywhere).units);
  return {
    title: head.title,
    number: head.number,
    issuer: head.issuer,
    issued,
    convention: convention?.words ?? null,
    everywhere: namedUnits(everywhere, null, leaning.places),
    rows,
    unread: [
      ...(head.wrongDay ? [wrongDay(head.wrongDay)] : []),
      ...read.unread,
      ...tables.unread,
      ...unclaimed(outline).filter(({ spot }) => !told.has(spot.line)),
    ].sort((a, b) => (a.spot.line ?? 0) - (b.spot.line ?? 0)),
  };
}
