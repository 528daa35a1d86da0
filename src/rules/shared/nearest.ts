import { distance } from "fastest-levenshtein";

const plain = (word: string): string => word.normalize("NFKC").toLowerCase().trim();

/** A name with a running number: m3, qiye-12, paizhu-9. Another number is another thing, not a slip of typing. */
const stemOfNumbered = (word: string): string | null => /^(\D*?)-?\d+$/u.exec(word)?.[1] ?? null;

/** How many letters may differ: one in three, at most three; of an id with a day only one. */
const tolerance = (word: string): number =>
  /\d{4}-\d{2}-\d{2}/u.test(word) ? 1 : Math.min(3, Math.floor(word.length / 3));

/** The word of a list that a mistyped one probably means; null where none is near enough. Ties go to the first by code units. */
export function nearest(word: string, words: Iterable<string>): string | null {
  if (word.length > 80) return null;
  const typed = plain(word);
  const stem = stemOfNumbered(typed);
  let best: string | null = null;
  let least = tolerance(typed) + 1;
  for (const each of words) {
    const other = plain(each);
    if (each === word || Math.abs(other.length - typed.length) > least) continue;
    if (stem !== null && stemOfNumbered(other) === stem && other !== typed) continue;
    const far = distance(typed, other);
    if (far < least || (far === least && best !== null && each < best)) [best, least] = [each, far];
  }
  return best;
}
