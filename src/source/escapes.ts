import { type Breach, breach } from "./breach.ts";
import { firstHidden, hiddenWords } from "./characters.ts";

const escapes = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/g;
const named: Readonly<Record<string, string>> = {
  "0": "\u0000",
  a: "\u0007",
  b: "\b",
  v: "\v",
  f: "\f",
  r: "\r",
  e: "\u001b",
  N: "\u0085",
  L: "\u2028",
  P: "\u2029",
};

/** A character that may not stand in a text, or half of one. */
const badCharacter = (text: string): string | null =>
  firstHidden(text) ?? /\p{Surrogate}/u.exec(text)?.[0] ?? null;

function written([, two, four, eight, name]: RegExpExecArray): string {
  const hex = two ?? four ?? eight;
  if (hex === undefined) return named[name ?? ""] ?? "";
  const code = Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

/**
 * A forbidden character that a double-quoted text brings in by an escape: `value` is the text that it means,
 * `source` how it is written, quotes included, beginning at `at`.
 */
export function hiddenEscape(value: string, source: string, at: number): Breach | null {
  const bad = badCharacter(value);
  if (bad === null) return null;
  for (const match of source.matchAll(escapes)) {
    const character = written(match);
    if (character !== "" && badCharacter(character) === bad) {
      const start = at + match.index;
      return breach("hidden-character", [start, start + match[0].length], () => hiddenWords(bad, "escaped"));
    }
  }
  return null;
}
