import type { Finding } from "../model/diagnostic.ts";
import { type Lined, spanAt } from "./positions.ts";
import type { Said } from "./said.ts";

/** Something in a text that may not stand there, from `start` to before `end` (UTF-16 offsets). */
export interface Breach {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  /** Made only for the breaches that are told: a hostile text has a million. */
  readonly words: () => Said;
}

export const breach = (code: string, [start, end]: readonly [number, number], words: () => Said): Breach => ({
  code,
  start,
  end: Math.max(start, end),
  words,
});

/** More breaches of one code in one file than this are counted, not told one by one. */
const mostOfACode = 20;

/** The findings of a file, in the order of its text; of very many alike the last one told says how many follow. */
export function findingsOf(file: string, where: Lined, breaches: readonly Breach[]): readonly Finding[] {
  const sorted = [...breaches].sort((a, b) => a.start - b.start || (a.code < b.code ? -1 : 1));
  const counts = new Map<string, number>();
  for (const { code } of sorted) counts.set(code, (counts.get(code) ?? 0) + 1);
  const told = new Map<string, number>();
  return sorted.flatMap(({ code, start, end, words }): readonly Finding[] => {
    const nth = (told.get(code) ?? 0) + 1;
    told.set(code, nth);
    if (nth > mostOfACode) return [];
    const more = nth === mostOfACode ? (counts.get(code) ?? 0) - mostOfACode : 0;
    const { what, why, fix } = words();
    const place = { file, span: spanAt(where, start, end) };
    return [{ code, severity: "error", place, what: more > 0 ? withMore(what, more) : what, why, fix }];
  });
}

const withMore = (what: Said["what"], more: number): Said["what"] => ({
  zh: `${what.zh}（本文件还有 ${more} 处同类问题）`,
  en: `${what.en} (${more} more of this kind in this file)`,
});
