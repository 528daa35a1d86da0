import { dayOfMonth, dayOfMonths, type Found } from "./day-of-month.ts";
import { dayOfWeek } from "./day-of-week.ts";
import { dayOfYear } from "./day-of-year.ts";
import { afterPeriod, inNextPeriod } from "./following-period.ts";
import { monthsNamed } from "./months-named.ts";
import type { Rhythm } from "./rhythm.ts";
import type { Tokens } from "./token.ts";

/** One day of the period, or several that share a unit. */
export function occasionAt(tokens: Tokens, at: number, rhythm: Rhythm): Found {
  const special = inNextPeriod(tokens, at, rhythm) ?? afterPeriod(tokens, at, rhythm);
  if (special) return special;
  switch (rhythm.every) {
    case "day":
      return null;
    case "week":
    case "2weeks":
      return dayOfWeek(tokens, at);
    case "month":
      return dayOfMonth(tokens, at);
    case "2months":
    case "quarter":
    case "halfyear":
      return monthsNamed(tokens, at, rhythm) ?? dayOfMonths(tokens, at, rhythm);
    case "year":
      return dayOfYear(tokens, at);
  }
}
