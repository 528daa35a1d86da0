import {
  addDays,
  addMonths,
  type Day,
  dayNumber,
  dayOf,
  daysInMonth,
  isoWeek,
  monthEnd,
  monthOf,
  monthStart,
  weekday,
  yearOf,
} from "../model/day.ts";
import type { Every } from "../model/records.ts";

/** One turn of a rhythm: its id as entries name it, its first and its last day. */
export interface Period {
  readonly id: string;
  readonly begin: Day;
  readonly end: Day;
}

const two = (number: number): string => String(number).padStart(2, "0");
const monthsIn: Partial<Record<Every, number>> = {
  month: 1,
  "2months": 2,
  quarter: 3,
  halfyear: 6,
  year: 12,
};

function monthsPeriod(day: Day, months: number): Period {
  const first = Math.floor((monthOf(day) - 1) / months) * months + 1;
  const year = yearOf(day);
  const ids: Record<number, string> = {
    12: `${year}`,
    6: `${year}-H${(first - 1) / 6 + 1}`,
    3: `${year}-Q${(first - 1) / 3 + 1}`,
  };
  return {
    id: ids[months] ?? `${year}-${two(first)}`,
    begin: monthStart(year, first),
    end: monthEnd(year, first + months - 1),
  };
}

function weeksPeriod(day: Day, weeks: 1 | 2, anchor: Day): Period {
  const monday = isoWeek(day).monday;
  const since = Math.floor((dayNumber(monday) - dayNumber(isoWeek(anchor).monday)) / 7);
  const begin = addDays(monday, -7 * (((since % weeks) + weeks) % weeks));
  const { year, week } = isoWeek(begin);
  return { id: `${year}-W${two(week)}`, begin, end: addDays(begin, 7 * weeks - 1) };
}

/**
 * The period of a rhythm that a day lies in. Two-monthly periods start in January and carry the id of their first
 * month; two-weekly ones start with the week of `anchor` and carry the id of their first week.
 */
export function periodOn(every: Every, day: Day, anchor: Day): Period {
  if (every === "day") return { id: day, begin: day, end: day };
  if (every === "week") return weeksPeriod(day, 1, anchor);
  if (every === "2weeks") return weeksPeriod(day, 2, anchor);
  return monthsPeriod(day, monthsIn[every] ?? 1);
}

export const periodAfter = (every: Every, period: Period, anchor: Day): Period =>
  periodOn(every, addDays(period.end, 1), anchor);

export const periodBefore = (every: Every, period: Period, anchor: Day): Period =>
  periodOn(every, addDays(period.begin, -1), anchor);

const shapes: Record<Every, RegExp> = {
  day: /^\d{4}-\d{2}-\d{2}$/,
  week: /^\d{4}-W\d{2}$/,
  "2weeks": /^\d{4}-W\d{2}$/,
  month: /^\d{4}-\d{2}$/,
  "2months": /^\d{4}-(01|03|05|07|09|11)$/,
  quarter: /^\d{4}-Q[1-4]$/,
  halfyear: /^\d{4}-H[12]$/,
  year: /^\d{4}$/,
};

/** Whether a period's id is written as a rhythm writes its own; the suffix of two days in a period aside. */
export const isPeriodOf = (every: Every, id: string): boolean => shapes[every].test(id.replace(/-[ab]$/, ""));

/** One rhythm later: the same date in a later month, or so many days. */
export function oneRhythmLater(every: Every, day: Day): Day {
  const months = monthsIn[every];
  if (months !== undefined) return addMonths(day, months);
  return addDays(day, every === "day" ? 1 : every === "week" ? 7 : 14);
}

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** The day of a month, or its last day where the month is shorter or `date` is `last`. */
function dateIn(month: Day, date: string): Day {
  const [year, number] = [yearOf(month), monthOf(month)];
  const last = daysInMonth(year, number);
  return dayOf(year, number, date === "last" ? last : Math.min(Number(date), last));
}

/**
 * The day that one part of `by` names within a period (the part without `next-`); null where the words do not fit
 * the rhythm. `25`, `last` · `m3-25`, `m3-last` · `06-30`, `02-28(last)` · `tue`.
 */
function dayWithin(every: Every, part: string, period: Period): Day | null {
  if (every === "day") return null;
  if (every === "week" || every === "2weeks") {
    const day = weekdays.indexOf(part);
    const monday = addDays(period.end, 1 - weekday(period.end));
    return day < 0 ? null : addDays(monday, day);
  }
  const size = monthsIn[every] ?? 1;
  if (part === "last") return period.end;
  if (every === "month") return /^(0?[1-9]|[12]\d|3[01])$/.test(part) ? dateIn(period.begin, part) : null;
  if (every === "year") {
    const match = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(\(last\))?$/.exec(part);
    const [, month, date, last] = match ?? [];
    if (month === undefined || date === undefined) return null;
    return dateIn(monthStart(yearOf(period.begin), Number(month)), last ? "last" : date);
  }
  const match = /^m([1-6])-(last|0?[1-9]|[12]\d|3[01])$/.exec(part);
  const [, month, date] = match ?? [];
  if (month === undefined || date === undefined || Number(month) > size) return null;
  return dateIn(addMonths(period.begin, Number(month) - 1), date);
}

/**
 * The last days of a period by `deadline.by`: one, or two where `by` joins two with `|`; the period's last day
 * without it. Null where the words of `by` do not fit the rhythm.
 */
export function dueDaysOf(
  every: Every,
  by: string | null,
  period: Period,
  anchor: Day,
): readonly Day[] | null {
  if (by === null) return [period.end];
  const days = by
    .split("|")
    .map((part) =>
      part.startsWith("next-")
        ? dayWithin(every, part.slice("next-".length), periodAfter(every, period, anchor))
        : dayWithin(every, part, period),
    );
  return days.every((day) => day !== null) && days.length <= 2 ? days : null;
}
