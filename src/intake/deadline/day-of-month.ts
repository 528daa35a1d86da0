import type { Text } from "../../model/language.ts";
import { counted } from "./counted.ts";
import { withinMonth } from "./edge.ts";
import type { Rhythm } from "./rhythm.ts";
import { isAt, type Parsed, skip, type Tokens, wordsOf } from "./token.ts";
import { why } from "./why.ts";

/** The days of a period as `by` writes them, or why they cannot be written so. */
export type Occasion = readonly string[] | { readonly why: Text };
export type Found = Parsed<Occasion>;

export const two = (n: number): string => String(n).padStart(2, "0");
export const isDate = (n: number): boolean => n >= 1 && n <= 31;

/** 25日, 10日、25日, 5日至10日 (its end), 底, 中旬, 前5日, 最后一天. */
export function dayOfMonth(tokens: Tokens, at: number): Found {
  const first = isAt(tokens, at, "before") && tokens[at]?.text === "前" ? at + 1 : at;
  const found = counted(tokens, first, "day") ?? (first > at ? counted(tokens, first, "days") : null);
  if (found) {
    const end = isAt(tokens, found.next, "dash", "to") ? counted(tokens, found.next + 1, "day") : null;
    if (end) return dayOfMonth(tokens, found.next + 1);
    const days = found.value.groups.map((group) => (group.last ?? group.first).value);
    const value = days.every(isDate) ? days.map(two) : { why: why.noDate(found.value.words) };
    return { value, next: found.next };
  }
  if (isAt(tokens, at, "last")) {
    const day = skip(tokens, skip(tokens, at + 1, "number"), "piece");
    return isAt(tokens, day, "day", "days") ? { value: ["last"], next: day + 1 } : null;
  }
  const { value: within, next } = withinMonth(tokens, at);
  if (within.edge === "end" && isAt(tokens, next, "number")) return null;
  const third = within.thirds?.[1] ?? (within.edge === "start" ? 1 : within.edge === "middle" ? 2 : 3);
  return next > at && within.edge !== "inside"
    ? { value: [third === 3 ? "last" : two(third * 10)], next }
    : null;
}

/** Which month of the period: 首月 1, 第二个月 2, 最后一个月, 末, 末月 the last one. */
function monthOfPeriod(tokens: Tokens, at: number, months: number): Parsed<number> {
  const isMonth = (place: number): boolean => tokens[place]?.text === "月";
  if (isAt(tokens, at, "first") && isMonth(skip(tokens, at + 1, "piece"))) {
    return { value: 1, next: skip(tokens, at + 1, "piece") + 1 };
  }
  if (isAt(tokens, at, "ordinal") && isAt(tokens, at + 1, "number")) {
    const place = skip(tokens, at + 2, "piece");
    const n = tokens[at + 1]?.value ?? 0;
    return isMonth(place) && n >= 1 && n <= months ? { value: n, next: place + 1 } : null;
  }
  if (isAt(tokens, at, "last")) {
    const place = skip(tokens, skip(tokens, at + 1, "number"), "piece");
    return isMonth(place) ? { value: months, next: place + 1 } : null;
  }
  return isAt(tokens, at, "end") ? { value: months, next: isMonth(at + 1) ? at + 2 : at + 1 } : null;
}

/** Within two months, a quarter or half a year: a day of one of its months. */
export function dayOfMonths(tokens: Tokens, at: number, rhythm: Rhythm): Found {
  const chosen = monthOfPeriod(tokens, at, rhythm.months);
  const month = chosen?.value ?? rhythm.month;
  const place = chosen ? skip(tokens, chosen.next, "of") : at;
  const day = dayOfMonth(tokens, place);
  if (month === null && day && rhythm.months > 2)
    return { value: { why: why.whichMonth(wordsOf(tokens, at, day.next)) }, next: day.next };
  const inMonth = month ?? rhythm.months;
  if (!day) return chosen ? { value: [`m${inMonth}-last`], next: chosen.next } : null;
  return {
    value: "why" in day.value ? day.value : day.value.map((one) => `m${inMonth}-${one}`),
    next: day.next,
  };
}
