import { redactionToken } from "../../../model/redaction.ts";

const pieces = (words: string): number => words.split(redactionToken).length;

/** Every pair of texts that stand at the same place of two values. */
function* textsOf(before: unknown, after: unknown): Iterable<readonly [string, string]> {
  if (typeof before === "string" && typeof after === "string") yield [before, after];
  else if (typeof before === "object" && before !== null && typeof after === "object" && after !== null)
    for (const [key, inner] of Object.entries(before)) yield* textsOf(inner, Reflect.get(after, key));
}

/** A value with a text taken out wherever it stands. */
function without(value: unknown, text: string): unknown {
  if (typeof value === "string") return value.replaceAll(text, redactionToken);
  if (Array.isArray(value)) return value.map((item) => without(item, text));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, without(inner, text)]));
}

/** No number, name or address is longer; a hostile text may be. */
const longest = 200;

/** The texts one of which may stand behind the first token that is new, as far as what follows it tells. */
function* candidates(before: string, after: string): Iterable<string> {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  for (let start = Math.max(0, same - redactionToken.length); start <= same; start += 1) {
    if (!after.startsWith(redactionToken, start)) continue;
    const behind =
      after
        .slice(start + redactionToken.length)
        .split(redactionToken, 1)[0]
        ?.slice(0, 8) ?? "";
    for (let end = start + 2; end <= Math.min(before.length, start + longest); end += 1) {
      const text = before.slice(start, end);
      const goesOn = behind === "" || before.startsWith(behind.slice(0, 1), end) || end === before.length;
      if (text !== redactionToken && goesOn) yield text;
    }
  }
}

/** More than so many values are never taken out of one record at once, and more readings are not tried. */
const [most, mostTries] = [4, 2000];

/**
 * The values that make an old record the new one when each is taken out wherever it stands, as `redact` does; null where
 * no few do. `fits` says whether a record thus redacted is the new one.
 */
export function takenOut(
  before: unknown,
  after: unknown,
  fits: (redacted: unknown) => boolean,
): readonly string[] | null {
  let tries = 0;
  const search = (now: unknown, found: readonly string[]): readonly string[] | null => {
    if (found.length > 0 && fits(now)) return found;
    const pair = [...textsOf(now, after)].find(([old, next]) => pieces(next) > pieces(old));
    if (found.length === most || pair === undefined) return null;
    for (const text of candidates(...pair)) {
      tries += 1;
      if (tries > mostTries) return null;
      const result = search(without(now, text), [...found, text]);
      if (result !== null) return result;
    }
    return null;
  };
  return search(before, []);
}
