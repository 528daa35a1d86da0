import type { Context, Reading } from "../deadline.ts";
import { readDeadline } from "../deadline.ts";
import type { ReadRow, Unread } from "../read-paper.ts";
import type { Leading } from "./convention.ts";
import { namedUnits } from "./conventions.ts";
import { headingOf } from "./heading.ts";
import type { Outline, Placed } from "./outline.ts";
import { timesIn } from "./times.ts";

/** What rows lean on beside their own words. */
export interface Leaning {
  readonly times: Context;
  /** The paper's own year, before which nothing is due; 0 where it is not known. */
  readonly since: number;
  /** Who leads, for a clause on a line. */
  readonly leading: (line: number) => Leading | null;
  readonly places: readonly string[];
}

export interface Rows {
  readonly rows: readonly ReadRow[];
  readonly unread: readonly Unread[];
}

const wrongTime = (at: number, reading: Reading): Unread => ({
  spot: { line: at },
  text: reading.text,
  why: reading.why ?? { zh: "时限读不出", en: "the deadline cannot be read" },
});

const spread = (reading: Reading): readonly Reading[] => reading.parts ?? [reading];

/** The times that a clause itself gives; those of no day are said. */
export function clauseTimes(
  times: readonly string[],
  at: number,
  context: Context,
): { readonly readings: readonly Reading[]; readonly unread: readonly Unread[] } {
  const read = times.map((words) => readDeadline(words, context));
  return {
    readings: read.filter(({ type }) => type !== "none").flatMap(spread),
    unread: read.filter(({ type }) => type === "none").map((one) => wrongTime(at, one)),
  };
}

const isInside = (outline: Outline, item: number, owner: number): boolean => {
  for (let at = item; at >= 0; at = outline.items[at]?.within ?? -1) if (at === owner) return true;
  return false;
};

/** Rows of more text than this between two clauses are read to here only. */
const mostPieces = 200;

/** The pieces that a clause speaks of: since the clause before it in the same measure, or after it where it stands behind a heading. */
function stretchOf(outline: Outline, at: number, owner: number): readonly Placed[] {
  const { pieces } = outline;
  let from = at;
  while (from > 0 && at - from < mostPieces) {
    const before = pieces[from - 1];
    if (!before || before.clause !== null || !isInside(outline, before.item, owner)) break;
    from -= 1;
  }
  const stretch = pieces.slice(from, at);
  if (stretch.some(({ text }) => text.length > 60 || /[。；].+/u.test(text)) || stretch.length > 1)
    return stretch;
  let to = at + 1;
  while (
    to - at < mostPieces &&
    pieces[to] &&
    pieces[to]?.clause === null &&
    isInside(outline, pieces[to]?.item ?? -1, owner)
  )
    to += 1;
  return [
    ...stretch,
    ...pieces.slice(
      at + 1,
      pieces[to]?.clause && isInside(outline, pieces[to]?.item ?? -1, owner) ? at + 1 : to,
    ),
  ];
}

/** The first words of every line, before its first clause. */
const firstWords = ({ pieces }: Outline): ReadonlyMap<number, string> =>
  new Map(pieces.flatMap(({ at, text, clause }) => (clause === null ? [[at, text] as const] : [])).reverse());

function sectionOf(outline: Outline, owner: number): string | null {
  const names: string[] = [];
  for (let at = outline.items[owner]?.within ?? -1; at >= 0; at = outline.items[at]?.within ?? -1) {
    const item = outline.items[at];
    if (item) names.unshift(`${item.ref ?? ""}${headingOf(item.line.text)}`);
  }
  return names.length === 0 ? null : names.join(" ");
}

const strangePiece = (at: number, words: string): Unread => ({
  spot: { line: at },
  text: words,
  why: { zh: "责任单位这一段读不出单位", en: "no unit can be read from this part of the clause" },
});

/** The rows of a plan in its text's order, one a clause. */
export function rowsOf(outline: Outline, leaning: Leaning): Rows {
  const { owners } = outline;
  const own = firstWords(outline);
  const rows: (ReadRow & { readonly owner: number })[] = [];
  const unread: Unread[] = [];
  outline.pieces.forEach((piece, at) => {
    const { clause } = piece;
    if (clause === null || (piece.item === 0 && outline.items.length > 1 && !clause.announced)) return;
    unread.push(...clause.strange.map((words) => strangePiece(piece.at, words)));
    const said = clauseTimes(clause.times, piece.at, leaning.times);
    unread.push(...said.unread);
    const owner = owners[piece.item] ?? piece.item;
    const last = rows.at(-1);
    if (clause.units.length === 0) {
      if (last?.owner === owner && said.readings.length > 0)
        rows[rows.length - 1] = { ...last, deadlines: [...last.deadlines, ...said.readings] };
      else if (
        clause.strange.length === 0 &&
        clause.times.length === 0 &&
        clause.convention === null &&
        clause.everywhere.length === 0
      )
        unread.push({
          spot: { line: piece.at },
          text: piece.text,
          why: {
            zh: "看着是责任分工，读不出单位",
            en: "this looks like a clause on who is responsible, but no unit can be read from it",
          },
        });
      return;
    }
    const stretch = stretchOf(outline, at, owner);
    const inText = stretch.map(({ text, at: line }) => ({
      line,
      ...timesIn(text, leaning.times, leaning.since),
    }));
    unread.push(...inText.flatMap(({ line, wrong }) => wrong.map((one) => wrongTime(line, one))));
    const key = (one: Reading) => [one.type, one.from, one.due, one.every, one.by].join();
    const deadlines = [...inText.flatMap(({ readings }) => readings), ...said.readings];
    const item = outline.items[owner];
    const text = stretch.map((each) => each.text).join("\n");
    const numberless = stretch[0]?.item === owner && item?.ref !== null && stretch[0]?.at === item?.line.at;
    rows.push({
      n: rows.length + 1,
      ref: item?.ref ?? null,
      section: sectionOf(outline, owner),
      heading: headingOf(
        numberless || text === "" || piece.at === item?.line.at
          ? (own.get(item?.line.at ?? 0) ?? item?.line.text ?? text)
          : text,
      ),
      part: null,
      text,
      units: namedUnits(clause.units, leaning.leading(piece.at), leaning.places),
      clause: piece.text,
      deadlines: deadlines.filter(
        (one, index) => deadlines.findIndex((other) => key(other) === key(one)) === index,
      ),
      more: clause.more,
      spot: { line: piece.at },
      owner,
    });
  });
  const parts = new Map<number, number>();
  for (const { owner } of rows) parts.set(owner, (parts.get(owner) ?? 0) + 1);
  const seen = new Map<number, number>();
  return {
    unread,
    rows: rows.map(({ owner, ...row }) => {
      seen.set(owner, (seen.get(owner) ?? 0) + 1);
      return {
        ...row,
        part: row.ref !== null && (parts.get(owner) ?? 0) > 1 ? (seen.get(owner) ?? null) : null,
      };
    }),
  };
}
