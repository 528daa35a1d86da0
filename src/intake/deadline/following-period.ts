import { daysInMonth } from "../../model/day.ts";
import { dayOfMonth, dayOfMonths, type Found, isDate, two } from "./day-of-month.ts";
import { dayOfWeek, weekdays } from "./day-of-week.ts";
import { dayOfYear } from "./day-of-year.ts";
import { durationAt } from "./duration.ts";
import type { Rhythm } from "./rhythm.ts";
import { isAt, skip, type Tokens, wordsOf } from "./token.ts";
import { why } from "./why.ts";

/** 结束后10日内, 后一个月内: counted into the following period. */
export function afterPeriod(tokens: Tokens, at: number, rhythm: Rhythm): Found {
  const closing = skip(tokens, skip(tokens, at, "end"), "closing");
  const place = skip(tokens, closing, "after");
  if (place === closing || !isAt(tokens, at, "closing", "after", "end")) return null;
  const length = durationAt(tokens, skip(tokens, place, "of", "stop"));
  if (!length) return null;
  const next = skip(tokens, length.next, "inside");
  const { unit, count } = length.value;
  const refused = { value: { why: why.occasion(wordsOf(tokens, at, next)) }, next };
  if (rhythm.months === 0) {
    const day = unit === "days" && rhythm.every === "week" ? weekdays[count - 1] : undefined;
    return day ? { value: [`next-${day}`], next } : refused;
  }
  if (unit === "days" && isDate(count)) return { value: [inFollowing(rhythm, 1, two(count))], next };
  return unit === "months" && count <= rhythm.months
    ? { value: [inFollowing(rhythm, count, "last")], next }
    : refused;
}

function inFollowing({ every }: Rhythm, month: number, day: string): string {
  if (every === "month") return `next-${day}`;
  if (every !== "year") return `next-m${month}-${day}`;
  return day === "last"
    ? `next-${two(month)}-${two(daysInMonth(2001, month))}(last)`
    : `next-${two(month)}-${day}`;
}

/** 次月5日, 下季度首月10日, 次年1月底, 下周二. */
export function inNextPeriod(tokens: Tokens, at: number, rhythm: Rhythm): Found {
  const token = tokens[at];
  const later = token?.kind === "nextYear" || (token?.value === 1 && /^this/u.test(token.kind));
  if (!token || !later) return null;
  const onward = (found: Found): Found =>
    found && !("why" in found.value)
      ? { value: found.value.map((day) => `next-${day}`), next: found.next }
      : found;
  if (rhythm.every === "year") return onward(dayOfYear(tokens, at + 1));
  if (rhythm.every === "week" || rhythm.every === "2weeks") return onward(dayOfWeek(tokens, at + 1));
  if (token.kind === "thisMonth") {
    const day = dayOfMonth(tokens, at + 1);
    if (!day || "why" in day.value) return day;
    return { value: day.value.map((one) => inFollowing(rhythm, 1, one)), next: day.next };
  }
  return rhythm.every === "month" ? null : onward(dayOfMonths(tokens, at + 1, { ...rhythm, month: null }));
}
