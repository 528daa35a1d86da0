import { chineseNumber } from "../deadline/numeral.ts";
import type { Wanted } from "./wanted.ts";

/** A measure that a paper states. */
export interface Measure {
  readonly title: string;
  readonly ref: string | null;
  /** The rows that it has, by their numbers. */
  readonly rows: readonly number[];
}

/** 12, 十二, （三）, 第二十五条 as numbers; null where a reference has none, or several. */
export function numberOf(ref: string | null): number | null {
  const [words, ...more] =
    (ref ?? "").normalize("NFKC").match(/\d{1,3}|[〇零一二三四五六七八九十百]+/gu) ?? [];
  if (words === undefined || more.length > 0) return null;
  return /^\d/.test(words) ? Number(words) : chineseNumber(words);
}

/** The measures of a paper in its order: rows under one reference and heading are clauses of one. */
export function measuresOf(wanted: readonly Wanted[]): readonly Measure[] {
  const found = new Map<
    string,
    { readonly title: string; readonly ref: string | null; readonly rows: number[] }
  >();
  for (const { section, ref, heading, title, n } of wanted) {
    const key = `${section ?? ""}\n${ref ?? ""}\n${heading}`;
    const same = found.get(key);
    if (same) same.rows.push(n);
    else found.set(key, { title: heading.replace(/\s+/gu, " ").trim() || title, ref, rows: [n] });
  }
  return [...found.values()];
}

/**
 * The numbers of measures within a programme, by row: those that the paper prints where they are all different and free,
 * else the next ones behind those that are taken.
 */
export function measureNumbers(
  measures: readonly Measure[],
  taken: ReadonlySet<number>,
): ReadonlyMap<number, number> {
  const printed = measures.map(({ ref }) => numberOf(ref));
  const known = printed.filter((number): number is number => number !== null && number > 0);
  const asPrinted =
    known.length === measures.length &&
    new Set(known).size === known.length &&
    known.every((number) => !taken.has(number));
  const first = Math.max(0, ...taken) + 1;
  return new Map(
    measures.flatMap(({ rows }, at) =>
      rows.map((n) => [n, asPrinted ? (printed[at] ?? first + at) : first + at] as const),
    ),
  );
}
