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
