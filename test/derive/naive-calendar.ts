import type { Day } from "../../src/model/day.ts";
import type { Every } from "../../src/model/records.ts";

/** A calendar worked out the slow way, from JavaScript's Date at noon in UTC, to hold the house's own against. */
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);
const text = (date: Date): Day => date.toISOString().slice(0, 10) as Day;

export function shifted(day: string, days: number): Day {
  const date = noon(day);
  date.setUTCDate(date.getUTCDate() + days);
  return text(date);
}

export const weekdayOf = (day: string): number => noon(day).getUTCDay() || 7;
export const lastOfMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The ISO week: that of its Thursday, counted from the Thursday that is the year's first. */
export function weekOf(day: string): string {
  const thursday = shifted(day, 4 - weekdayOf(day));
  let week = 1;
  for (let each = shifted(thursday, -7); each.slice(0, 4) === thursday.slice(0, 4); each = shifted(each, -7))
    week += 1;
  return `${thursday.slice(0, 4)}-W${String(week).padStart(2, "0")}`;
}

/** The name of the period that a day lies in, by LIFECYCLE; two-weekly ones go by the week of `anchor`. */
export function periodName(every: Every, day: string, anchor: string): string {
  const [year = "", month = ""] = day.split("-");
  const number = Number(month);
  switch (every) {
    case "day":
      return day;
    case "week":
      return weekOf(day);
    case "2weeks": {
      const monday = (each: string) => shifted(each, 1 - weekdayOf(each));
      const weeks = Math.round((noon(monday(day)).getTime() - noon(monday(anchor)).getTime()) / 604_800_000);
      return weekOf(Math.abs(weeks) % 2 === 0 ? day : shifted(day, -7));
    }
    case "month":
      return `${year}-${month}`;
    case "2months":
      return `${year}-${String(number % 2 ? number : number - 1).padStart(2, "0")}`;
    case "quarter":
      return `${year}-Q${Math.ceil(number / 3)}`;
    case "halfyear":
      return `${year}-H${number <= 6 ? 1 : 2}`;
    case "year":
      return year;
  }
}
