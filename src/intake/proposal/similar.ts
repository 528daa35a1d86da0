import { distance } from "fastest-levenshtein";

/** Words as they are compared: full and half width, spaces and marks make no difference. */
export const plainWords = (words: string): string =>
  words
    .normalize("NFKC")
    .replace(/[\s\p{P}\p{S}]+/gu, "")
    .toLowerCase();

/** More letters of two texts are not compared. */
const most = 600;

/** How much of two texts is the same, 0–1; both as `plainWords` gives them. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const longest = Math.max(Math.min(a.length, most), Math.min(b.length, most));
  if (longest === 0) return 0;
  return 1 - distance(a.slice(0, most), b.slice(0, most)) / longest;
}

/** Letters that stand before and behind what differs. */
const around = 8;
/** Letters of a piece that are shown. */
const shown = 80;

/** The pieces of two texts that differ, with a few letters around each; long ones are cut. */
export function differing(a: string, b: string): readonly [string, string] {
  const [one, other] = [[...a], [...b]];
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const piece = (letters: readonly string[]): string => {
    const [from, to] = [Math.max(0, start - around), Math.min(letters.length, letters.length - end + around)];
    const cut = letters.slice(from, to);
    const long = cut.length > shown;
    return `${from > 0 ? "…" : ""}${cut.slice(0, shown).join("")}${long || to < letters.length ? "…" : ""}`;
  };
  return [piece(one), piece(other)];
}
