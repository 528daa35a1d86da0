import { addMonths, type Day, minDay, monthEnd, monthOf, monthStart, yearOf } from "../model/day.ts";

/** As many as a picture of a year has. */
const most = 12;

/** The month ends of a span and its last day; of a long one the last twelve. */
export function monthEndsIn({ since, until }: { readonly since: Day; readonly until: Day }): readonly Day[] {
  const ends: Day[] = [];
  for (let day = monthStart(yearOf(since), monthOf(since)); day <= until; day = addMonths(day, 1))
    ends.push(minDay(monthEnd(yearOf(day), monthOf(day)), until));
  return ends.slice(-most);
}

/** The month of a month's end, else the day itself. */
export const monthEndWords = (day: Day): string =>
  day === monthEnd(yearOf(day), monthOf(day)) ? day.slice(0, 7) : day;
