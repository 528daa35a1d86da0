import { distance } from "fastest-levenshtein";

const plain = (word: string): string => word.normalize("NFKC").toLowerCase().trim();

/** The word of a list that a mistyped one probably means; null where none is near enough. Ties go to the earlier. */
export function nearest(word: string, words: readonly string[]): string | null {
  if (word.length > 80) return null;
  const typed = plain(word);
  const most = typed.length <= 3 ? 1 : Math.max(2, Math.floor(typed.length / 3));
  const ranked = words
    .map((each, n) => ({ each, n, far: distance(typed, plain(each)) }))
    .filter(({ far }) => far <= most && far < typed.length)
    .sort((a, b) => a.far - b.far || a.n - b.n);
  return ranked[0]?.each ?? null;
}
