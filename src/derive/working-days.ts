import { addDays, type Day, weekday, yearOf } from "../model/day.ts";
import type { Calendar } from "../model/records.ts";

/** Which days are worked, by the State Council's yearly notices; a year without one is not guessed at. */
export interface WorkingCalendar {
  readonly years: ReadonlySet<number>;
  /** Days off by notice, on whatever weekday. */
  readonly off: ReadonlySet<string>;
  /** Make-up days worked on a weekend, by notice. */
  readonly on: ReadonlySet<string>;
}

/** The announced years as the build ships them, with a registry's own calendars (holiday-cn's form) put over them. */
export function workingCalendar(
  announced: {
    readonly years: readonly number[];
    readonly off: readonly string[];
    readonly on: readonly string[];
  },
  own: readonly Calendar[],
): WorkingCalendar {
  const years = new Set(announced.years);
  const off = new Set(announced.off);
  const on = new Set(announced.on);
  for (const calendar of own) {
    years.add(calendar.year);
    for (const { date, isOffDay } of calendar.days) {
      (isOffDay ? off : on).add(date);
      (isOffDay ? on : off).delete(date);
    }
  }
  return { years, off, on };
}

/** Whether the day is worked; null where its year has not been announced. */
export function isWorkingDay(calendar: WorkingCalendar, day: Day): boolean | null {
  if (!calendar.years.has(yearOf(day))) return null;
  if (calendar.off.has(day)) return false;
  return calendar.on.has(day) || weekday(day) <= 5;
}

/** Working days after `from`, up to and including `to`; 0 where `to` is not later, null where a year between is not announced. */
export function workdaysBetween(calendar: WorkingCalendar, from: Day, to: Day): number | null {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const working = isWorkingDay(calendar, day);
    if (working === null) return null;
    if (working) count += 1;
  }
  return count;
}

/** The `count`-th working day after `from`; `from` itself for 0, null where a year on the way is not announced. */
export function addWorkdays(calendar: WorkingCalendar, from: Day, count: number): Day | null {
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    const working = isWorkingDay(calendar, day);
    if (working === null) return null;
    if (working) left -= 1;
  }
  return day;
}
