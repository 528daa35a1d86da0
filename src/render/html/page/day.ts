import { addDays, addMonths, type Day, dayNumber } from "../../../model/day.ts";

/** The day of a number, from the chart's first. */
export const dayAt = (from: string, number: number): Day => addDays(from as Day, number);

/** The number of the day some months later. */
export const monthsOn = (from: string, number: number, months: number): number =>
  dayNumber(addMonths(dayAt(from, number), months)) - dayNumber(from as Day);
