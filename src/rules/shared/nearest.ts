import { distance } from "fastest-levenshtein";

const plain = (word: string): string => word.normalize("NFKC").toLowerCase().trim();

/** The word of a list that a mistyped one probably means; null where none is near enough. Ties go to the earlier in code-unit order. */
export function nearest(word: string, words: Iterable<string>): string | null {
  if (word.length > 80) return null;
  const typed = plain(word);
  const most = Math.max(1, Math.floor(typed.length / 3));
  let best: string | null = null;
  let least = most + 1;
  for (const each of words) {
    if (each === word || Math.abs(each.length - typed.length) > most + 4) continue;
    const far = distance(typed, plain(each));
    if (far < least || (far === least && best !== null && each < best)) [best, least] = [each, far];
  }
  return best;
}
