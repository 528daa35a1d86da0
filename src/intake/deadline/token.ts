import { chineseNumber, chineseNumeralAt } from "./numeral.ts";
import { longestWord, vocabulary, type WordKind } from "./vocabulary.ts";

/** `width` is the count of digits of a number, as written. `plan` is the n-th five-year plan. */
export interface Token {
  readonly kind: WordKind | "number" | "dash" | "plan" | "other";
  readonly text: string;
  readonly value: number;
  readonly width: number;
}

export type Tokens = readonly Token[];
export type Kind = Token["kind"];
/** What a rule of the grammar answers: its value and the place after it, or null where it does not fit. */
export type Parsed<T> = { readonly value: T; readonly next: number } | null;

const dashes =
  /^(?:[-~\u2010-\u2015\u2043\u2053\u2212\u223c\u2500\u2501\u2e3a\u2e3b\u301c\u3030\u30fc\ufe58\ufe63]+)/u;
const fiveYearPlan = /^十([一二三四五六七八九])五/u;

/** 6月底前提交 has 前 and 提交, not 前提; 6月底数字平台 has 底. */
const parted =
  /^(?:前提(?=[交出供升请])|前列(?=[出入席])|底数(?=[据字量])|底线(?=[上下])|内部(?=署)|初审(?=议))/u;

function tokenAt(text: string): Token {
  const number = /^\d+/.exec(text)?.[0];
  if (number) return { kind: "number", text: number, value: Number(number), width: number.length };
  const dash = dashes.exec(text)?.[0];
  if (dash) return { kind: "dash", text: dash, value: 0, width: 0 };
  const plan = fiveYearPlan.exec(text);
  if (plan) return { kind: "plan", text: plan[0], value: 10 + (chineseNumber(plan[1] ?? "") ?? 0), width: 0 };
  for (let length = Math.min(parted.test(text) ? 1 : longestWord, text.length); length > 0; length -= 1) {
    const word = vocabulary.get(text.slice(0, length));
    if (word) return { ...word, text: text.slice(0, length), width: 0 };
  }
  const numeral = chineseNumeralAt(text);
  const value = numeral === null ? null : chineseNumber(numeral);
  if (numeral !== null && value !== null)
    return { kind: "number", text: numeral, value, width: numeral.length };
  const char = String.fromCodePoint(text.codePointAt(0) ?? 0);
  return { kind: "other", text: char, value: 0, width: 0 };
}

const neighbours = /^(?:一二|二三|三四|四五|五六|六七|七八|八九)(?=月|季度)/u;

/** 七八月 is 7 to 8: two numbers with a dash that nobody wrote. */
function neighboursAt(text: string): Tokens | null {
  const [first, last] = neighbours.exec(text)?.[0] ?? [];
  if (!first || !last) return null;
  return [tokenAt(first), { kind: "dash", text: "", value: 0, width: 0 }, tokenAt(last)];
}

/** The tokens of words in plain writing; together they are the text without its spaces. */
export function tokenise(text: string): Tokens {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const here = text.slice(at, at + 64);
    const found = neighboursAt(here) ?? [tokenAt(here)];
    tokens.push(...found.filter((token) => token.kind === "dash" || token.text.trim() !== ""));
    at += found.reduce((length, token) => length + token.text.length, 0);
  }
  return tokens;
}

export const kindAt = (tokens: Tokens, at: number): Kind | null => tokens[at]?.kind ?? null;
export const isAt = (tokens: Tokens, at: number, ...kinds: readonly Kind[]): boolean => {
  const kind = kindAt(tokens, at);
  return kind !== null && kinds.includes(kind);
};
/** The place after one token of these kinds, or the same place. */
export const skip = (tokens: Tokens, at: number, ...kinds: readonly Kind[]): number =>
  isAt(tokens, at, ...kinds) ? at + 1 : at;
export const skipAll = (tokens: Tokens, at: number, ...kinds: readonly Kind[]): number => {
  let next = at;
  while (isAt(tokens, next, ...kinds)) next += 1;
  return next;
};
export const wordsOf = (tokens: Tokens, from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join("");
