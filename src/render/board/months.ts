import type { Board } from "../../model/board.ts";
import { type Day, dateOf, daysBetween, daysInMonth, monthOf, yearOf } from "../../model/day.ts";

/** A column of the wall chart. */
interface Month {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly days: number;
}

const count = (day: Day): number => yearOf(day) * 12 + monthOf(day) - 1;

/** The months of a chart, in order. */
export const monthsOf = ({ from, to }: Pick<Board, "from" | "to">): readonly Month[] =>
  Array.from({ length: count(to) - count(from) + 1 }, (_, n) => {
    const [year, month] = [Math.floor((count(from) + n) / 12), ((count(from) + n) % 12) + 1];
    return { year, month, days: daysInMonth(year, month) };
  });

/** Where a day begins among the months, counted in months from the chart's first day; below 0 before it. */
export const monthsUntil = ({ from }: Pick<Board, "from">, day: Day): number =>
  count(day) - count(from) + (dateOf(day) - 1) / daysInMonth(yearOf(day), monthOf(day));

/** Days of a chart, the first and the last included. */
export const daysOf = ({ from, to }: Pick<Board, "from" | "to">): number => daysBetween(from, to) + 1;
