/** A sentence of a text: where it begins, and its words. */
export interface Sentence {
  readonly at: number;
  readonly words: string;
}

const mask = (words: string, sign: string): string => sign.padEnd(words.length, "·");

/** The text with what only names something masked: titles, quoted names, and a law's or a plan's own span. */
export const named = (text: string): string =>
  text
    .replace(/《[^》]{1,80}》/gu, (words) => mask(words, "《"))
    .replace(/[“"](?!十[一二三四五六七八九]五[”"])[^”"]{1,24}[”"]/gu, (words) => mask(words, "“"))
    .replace(/[（(]20\d\d[^）)]{1,16}(?<![前底末内止]|完成|办结|到位)[）)]/gu, (words) => mask(words, "（"));

/** Longer sentences are cut: at a comma where there is one. */
const longest = 400;

/** What can be part of a time at all. */
const hint = /[年月日号季周旬天週號]|[\d０-９]\s*[-./．／－]\s*[\d０-９]|十[一二三四五六七八九]五/u;

/** The sentences that may say a time. */
export function sentencesOf(text: string): readonly Sentence[] {
  const found: Sentence[] = [];
  for (const match of text.matchAll(/[^。；;！？!?\n]+/gu)) {
    for (let from = 0; from < match[0].length; ) {
      const rest = match[0].slice(from, from + longest);
      const comma =
        from + longest < match[0].length ? Math.max(rest.lastIndexOf("，"), rest.lastIndexOf(",")) : -1;
      const words = comma > 0 ? rest.slice(0, comma + 1) : rest;
      if (hint.test(words)) found.push({ at: match.index + from, words });
      from += words.length;
    }
  }
  return found;
}
