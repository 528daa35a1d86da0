import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  daysInMonth,
  isoWeek,
  monthEnd,
  monthOf,
  monthStart,
  weekday,
  yearOf,
} from "../../model/day.ts";
import type { Phrase, Point } from "./phrase.ts";
import type { Context } from "./reading.ts";
import { type Carry, isSpan, type Resolved, type Span } from "./span.ts";
import { why } from "./why.ts";

/** Years whose neighbours can still be written in four digits. */
const calendarHolds = (year: number): boolean => year >= 1000 && year <= 9990;

function yearSaid(point: Point, carry: Carry, context: Context): number {
  const { year } = point;
  if (year === null) return carry.year;
  return year.kind === "stated" ? year.year : year.kind === "next" ? carry.year + 1 : context.year + year.by;
}

/** First and last month of the unit. */
function monthsOf(point: Point): readonly [number, number] | null {
  const { unit } = point;
  switch (unit.kind) {
    case "year":
      return [1, 12];
    case "half":
      return [unit.n * 6 - 5, unit.n * 6];
    case "quarter":
      return [unit.n * 3 - 2, unit.n * 3];
    case "month":
      return [unit.n, unit.n];
    case "months":
      return [unit.first, unit.last];
    case "carried":
    case "this":
    case "now":
    case "plan":
      return null;
  }
}

const thirdFirst = [1, 1, 11, 21] as const;
const thirdLast = (third: number, days: number): number => (third === 3 ? days : third * 10);

/** The days within one month: a date, thirds of it, or one of its edges. */
function inMonth(point: Point, year: number, month: number): Resolved {
  const days = daysInMonth(year, month);
  const span = (first: number, last: number, exact: boolean): Span => ({
    first: dayOf(year, month, first),
    last: dayOf(year, month, last),
    exact,
    year,
    month,
  });
  if (point.date !== null) {
    if (point.date < 1 || point.date > days) return { why: why.noDay(year, month, point.date) };
    const dated = span(point.date, point.date, true);
    const agrees = point.weekday === null || point.weekday === weekday(dated.first);
    return agrees ? dated : { why: why.weekday(dated.first) };
  }
  const thirds = point.thirds ?? (point.edge === "start" ? [1, 1] : point.edge === "middle" ? [2, 2] : null);
  if (thirds !== null) {
    const [first, last] = [thirdFirst[thirds[0] as 1] ?? 1, thirdLast(thirds[1], days)];
    return point.thirds && point.edge ? span(last, last, true) : span(first, last, false);
  }
  return point.edge === null ? span(1, days, false) : span(days, days, true);
}

function inMonths(point: Point, year: number, [first, last]: readonly [number, number]): Resolved {
  if (first === last) return inMonth(point, year, first);
  const whole = { first: monthStart(year, first), last: monthEnd(year, last), year, month: last };
  const carried = point.unit.kind === "year" ? { ...whole, month: null } : whole;
  switch (point.edge) {
    case null:
      return { ...carried, exact: false };
    case "end":
    case "inside":
      return { ...carried, first: whole.last, exact: true };
    case "start":
      return { ...carried, last: whole.first, exact: true };
    case "middle": {
      const middle = monthEnd(year, 6);
      return point.unit.kind === "year"
        ? { ...carried, first: middle, last: middle, exact: true }
        : { why: why.vague("中") };
    }
  }
}

function thisWeek(point: Point, shift: number, issued: Day): Span {
  const monday = addDays(isoWeek(issued).monday, shift * 7);
  const sunday = addDays(monday, 6);
  const day = point.weekday === null ? null : addDays(monday, point.weekday - 1);
  const exact = day ?? (point.edge === null ? null : sunday);
  return {
    first: exact ?? monday,
    last: exact ?? sunday,
    exact: exact !== null,
    year: yearOf(sunday),
    month: monthOf(sunday),
  };
}

/** 本月, 下季度, 本周五, 即日: counted from the day of issue, without which nothing can be said. */
function present(point: Point, context: Context): Resolved | null {
  const { unit } = point;
  if (unit.kind !== "this" && unit.kind !== "now") return null;
  const { issued } = context;
  if (issued === null) {
    const names = { month: "本月", quarter: "本季度", week: "本周" };
    return { why: why.noIssue(unit.kind === "now" ? "即日" : names[unit.of]) };
  }
  if (!calendarHolds(yearOf(issued))) return { why: why.noYear(issued) };
  if (unit.kind === "now")
    return { first: issued, last: issued, exact: true, year: yearOf(issued), month: monthOf(issued) };
  if (unit.of === "week") return thisWeek(point, unit.shift, issued);
  const size = unit.of === "quarter" ? 3 : 1;
  const base = addMonths(
    monthStart(yearOf(issued), Math.floor((monthOf(issued) - 1) / size) * size + 1),
    unit.shift * size,
  );
  return inMonths(point, yearOf(base), [monthOf(base), monthOf(base) + size - 1]);
}

/** The first five-year plan that follows the regular five years is the third, of 1966. */
const planYear = (n: number): number => 1966 + 5 * (n - 3);

function resolvePoint(point: Point, carry: Carry, context: Context): Resolved {
  const now = present(point, context);
  if (now) return now;
  if (point.unit.kind === "plan") {
    const start = planYear(point.unit.n);
    const last = dayOf(start + 4, 12, 31);
    return {
      first: point.edge ? last : dayOf(start, 1, 1),
      last,
      exact: point.edge !== null,
      year: start + 4,
      month: null,
    };
  }
  const months =
    point.unit.kind === "carried"
      ? carry.month === null
        ? null
        : ([carry.month, carry.month] as const)
      : monthsOf(point);
  if (months === null) return { why: why.monthMissing(point.date === null ? "旬" : `${point.date}日`) };
  const rolls = carry.rolls && point.year === null && carry.month !== null && months[1] < carry.month;
  const year = yearSaid(point, carry, context) + (rolls ? 1 : 0);
  return calendarHolds(year) ? inMonths(point, year, months) : { why: why.noYear(`${year}年`) };
}

/** A range whose start says no year takes that year of its end in which it begins before it ends. */
function resolveRange(from: Point, to: Point, carry: Carry, context: Context): Resolved {
  const start = resolvePoint(from, carry, context);
  if (!isSpan(start)) return start;
  const end = resolvePoint(to, { year: start.year, month: start.month, rolls: true }, context);
  if (!isSpan(end)) return end;
  const moved =
    from.year === null && to.year?.kind === "stated" && start.first > end.last
      ? [0, 1]
          .map((back) => resolvePoint(from, { ...carry, year: end.year - back, rolls: false }, context))
          .find((one) => isSpan(one) && one.first <= end.last)
      : start;
  if (!moved || !isSpan(moved)) return { why: why.reversed(start.first, end.last) };
  return moved.first <= end.last
    ? { ...end, first: moved.first, exact: false }
    : { why: why.reversed(moved.first, end.last) };
}

export function resolvePhrase(phrase: Phrase, carry: Carry, context: Context): Resolved {
  switch (phrase.kind) {
    case "point":
      return resolvePoint(phrase.point, carry, context);
    case "range":
      return resolveRange(phrase.from, phrase.to, carry, context);
    case "defect":
      return { why: phrase.why };
  }
}
