import { type Day, dayOf, isoWeekStart, parseDay } from "../model/day.ts";
import type { Every } from "../model/records.ts";
import { type Period, periodOn } from "./periods.ts";

/** Of two days in one period. */
const suffix = /-[ab]$/;

/** The first day that a period's id names (years 1000–8999), and the rhythms that write such ids; null where there is no such period. */
function written(id: string): { readonly begin: Day; readonly every: readonly Every[] } | null {
  const [, year = "", half, quarter, week, month, date] =
    /^([1-8]\d{3})(?:-H([12])|-Q([1-4])|-W(\d{2})|-(\d{2})(?:-(\d{2}))?)?$/.exec(id) ?? [];
  if (year === "") return null;
  const first = (number: number): Day => dayOf(Number(year), number, 1);
  if (date !== undefined) {
    const begin = parseDay(id);
    return begin && { begin, every: ["day"] };
  }
  if (half !== undefined) return { begin: first(Number(half) * 6 - 5), every: ["halfyear"] };
  if (quarter !== undefined) return { begin: first(Number(quarter) * 3 - 2), every: ["quarter"] };
  if (week !== undefined)
    return { begin: isoWeekStart(Number(year), Number(week)), every: ["week", "2weeks"] };
  if (month === undefined) return { begin: first(1), every: ["year"] };
  const number = Number(month);
  return number >= 1 && number <= 12 ? { begin: first(number), every: ["month", "2months"] } : null;
}

/** The first day of the period that an id names, whatever its rhythm; null where there is no such period. */
export const beginOf = (id: string): Day | null => written(id.replace(suffix, ""))?.begin ?? null;

/** The shortest rhythm that writes such ids; null where there is no such period. */
export const everyOf = (id: string): Every | null => written(id.replace(suffix, ""))?.every[0] ?? null;

/** The last day of the period that an id names, by the shortest rhythm that writes such ids; null where there is none. */
export function endOf(id: string): Day | null {
  const found = written(id.replace(suffix, ""));
  const every = found?.every[0];
  return found && every ? periodOn(every, found.begin, found.begin).end : null;
}

/** The period of a rhythm that an id names, by its own id; null where the rhythm has none of that id. */
export function periodNamed(every: Every, id: string, anchor: Day): Period | null {
  const bare = id.replace(suffix, "");
  const found = written(bare);
  if (found === null || !found.every.includes(every)) return null;
  const period = periodOn(every, found.begin, anchor);
  return period.id === bare ? period : null;
}
