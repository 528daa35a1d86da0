import { isAt, skip, type Tokens } from "./token.ts";

const included = /^(?:含|包括|周|星期|礼拜|当日|当天|本日)/u;

/** The place after an hour: 24时, 17:00, 下午5点半, 下班. Deadlines are days; the hour is passed over. */
export function afterClock(tokens: Tokens, at: number): number {
  const place = skip(tokens, at, "daypart");
  if (!isAt(tokens, place, "number")) return place;
  if (isAt(tokens, place + 1, "clock")) {
    const minutes =
      isAt(tokens, place + 2, "number") && tokens[place + 3]?.text === "分" ? place + 4 : place + 2;
    return skip(tokens, minutes, "partly");
  }
  if (tokens[place + 1]?.text !== ":" || !isAt(tokens, place + 2, "number")) return at;
  return tokens[place + 3]?.text === ":" && isAt(tokens, place + 4, "number") ? place + 5 : place + 3;
}

/** ISO weekday of 周三, 星期日 …: its number and the place after it. */
export function weekdayAt(
  tokens: Tokens,
  at: number,
): { readonly value: number; readonly next: number } | null {
  const token = tokens[at];
  if (token?.kind === "number" && token.value >= 1 && token.value <= 6 && token.width === 1) {
    return { value: token.value, next: at + 1 };
  }
  return token && /^[日天]$/u.test(token.text) ? { value: 7, next: at + 1 } : null;
}

/** A bracket that belongs to the date before it: the weekday, or that the day counts (含当日). */
export function afterBracket(
  tokens: Tokens,
  at: number,
): { readonly weekday: number | null; readonly next: number } {
  if (!isAt(tokens, at, "open")) return { weekday: null, next: at };
  const close = tokens.findIndex(({ kind }, place) => place > at && kind === "close");
  const words = tokens
    .slice(at + 1, Math.max(close, at))
    .map(({ text }) => text)
    .join("");
  if (close < 0 || !included.test(words)) return { weekday: null, next: at };
  const weekday = isAt(tokens, at + 1, "week") ? weekdayAt(tokens, at + 2) : null;
  return { weekday: weekday?.value ?? null, next: close + 1 };
}
