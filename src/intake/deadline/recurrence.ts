import type { Text } from "../../model/language.ts";
import type { Every } from "../../model/records.ts";
import { afterBracket, afterClock } from "./after-date.ts";
import type { Occasion } from "./day-of-month.ts";
import { occasionAt } from "./occasion.ts";
import { type Rhythm, rhythmAt } from "./rhythm.ts";
import { timesAt } from "./times.ts";
import { isAt, type Parsed, skipAll, type Tokens, wordsOf } from "./token.ts";
import { why } from "./why.ts";
import { movingTime } from "./wordings.ts";

export type Recurrence = { readonly every: Every; readonly by: string | null } | { readonly why: Text };

const light = /^(?:[于在应须要的会,，:：(（【])$/u;

function skipLight(tokens: Tokens, at: number): number {
  let next = at;
  while (light.test(tokens[next]?.text ?? "")) next += 1;
  return next;
}

/** The place after 前, 止, 内 behind a day, the hour and a bracket passed over; the same place where there is none. */
export function afterMark(tokens: Tokens, at: number): number {
  const place = afterBracket(tokens, afterClock(tokens, afterBracket(tokens, at).next)).next;
  const next = isAt(tokens, place, "of") ? place + 1 : place;
  return isAt(tokens, next, "before", "cutoff", "inside", "until") ? next + 1 : at;
}

interface Heard {
  readonly occasion: Occasion;
  readonly next: number;
}

/** The next day of the period: at once or after 、 as it stands; behind other words only where 前 or the like follows it. */
function nextOccasion(tokens: Tokens, from: number, rhythm: Rhythm): Heard | null {
  const near = skipLight(tokens, skipAll(tokens, from, "and", "slash"));
  for (let at = near; at < tokens.length; at += 1) {
    if (at > near && rhythmAt(tokens, at)) return null;
    const found = occasionAt(tokens, at, rhythm);
    const end = found && afterMark(tokens, found.next);
    if (found && end !== null && (at === near || end > found.next || isAt(tokens, at - 1, "until"))) {
      return { occasion: found.value, next: end };
    }
    if (found || timesAt(tokens, at, false)) return null;
  }
  return null;
}

/** 每月第一周, 每季度末5个工作日, 每年春节前: a day, but not the same in every period. */
function unfixed(tokens: Tokens, from: number, rhythm: Rhythm): string | null {
  const stop = tokens.findIndex(({ kind }, at) => at >= from && kind === "stop");
  const end = stop < 0 ? tokens.length : stop;
  const found = tokens.findIndex(
    ({ kind }, at) =>
      at >= from &&
      at < end &&
      (kind === "workday" ||
        (kind === "week" && rhythm.months > 0 && isAt(tokens, at - 1, "number", "first", "last", "piece"))),
  );
  return found < 0 ? movingTime(wordsOf(tokens, from, end)) : wordsOf(tokens, from, found + 1);
}

const inMonth = /^(0[1-9]|1[0-2])-(.*)$/;

/** Four days a year, each three months after the last, are one day a quarter. */
function asQuarterly(days: readonly string[]): string | null {
  const parts = days
    .map((day) => inMonth.exec(day))
    .map((match) => ({ month: Number(match?.[1]), day: match?.[2] ?? "" }));
  const [first] = parts;
  if (!first || first.month > 3 || parts.length !== 4) return null;
  const even = parts.every(({ month }, index) => month === first.month + index * 3);
  const ends = parts.every(({ day }) => day.endsWith("(last)"));
  if (!even || (!ends && parts.some(({ day }) => day !== first.day))) return null;
  return `m${first.month}-${ends ? "last" : first.day}`;
}

function joined(rhythm: Rhythm, days: readonly string[]): Recurrence {
  const each = [...new Set(days)];
  if (each.length > 0 && each.length <= 2) return { every: rhythm.every, by: each.join("|") };
  const quarterly = rhythm.every === "year" ? asQuarterly(each) : null;
  if (quarterly) return { every: "quarter", by: quarterly };
  if (each.length > 2) return { why: why.manyDays() };
  const ownMonth = rhythm.month !== null && rhythm.month < rhythm.months ? `m${rhythm.month}-last` : null;
  return { every: rhythm.every, by: rhythm.within ?? ownMonth };
}

/** 每季度最后一个月25日前, 每年6月底和12月底前, 一月一调度: the rhythm with the days of its period. */
export function recurrenceAt(tokens: Tokens, at: number): Parsed<Recurrence> {
  const found = rhythmAt(tokens, at);
  if (!found) return null;
  if ("why" in found.value) return { value: found.value, next: found.next };
  const rhythm = found.value;
  let days: readonly string[] = [];
  let next = found.next;
  for (let heard = nextOccasion(tokens, next, rhythm); heard; heard = nextOccasion(tokens, next, rhythm)) {
    if ("why" in heard.occasion) return { value: heard.occasion, next: heard.next };
    days = [...days, ...heard.occasion];
    next = heard.next;
  }
  const words = days.length === 0 ? unfixed(tokens, next, rhythm) : null;
  return { value: words === null ? joined(rhythm, days) : { why: why.occasion(words) }, next };
}
