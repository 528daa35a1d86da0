import { addDays, addMonths, type Day, yearOf } from "../../model/day.ts";
import type { Text } from "../../model/language.ts";
import type { Context } from "./reading.ts";
import { isAt, type Kind, type Parsed, skip, type Tokens, wordsOf } from "./token.ts";
import { why } from "./why.ts";

export interface Duration {
  readonly unit: "days" | "workdays" | "months";
  readonly count: number;
  readonly words: string;
}

const units: Readonly<Partial<Record<Kind, readonly [Duration["unit"], number]>>> = {
  day: ["days", 1],
  days: ["days", 1],
  hour: ["days", 1 / 24],
  week: ["days", 7],
  halfmonth: ["days", 15],
  workday: ["workdays", 1],
  month: ["months", 1],
  quarter: ["months", 3],
  half: ["months", 6],
  year: ["months", 12],
};

/** 30日, 15个工作日, 3至5天 (the longer), 一年半, 半年, 24小时 (begun days count whole). */
export function durationAt(tokens: Tokens, at: number): Parsed<Duration> {
  const close = (unit: Kind, count: number, next: number): Parsed<Duration> => {
    const [kind, size] = units[unit] ?? [];
    if (!kind || !size) return null;
    const whole = unit === "hour" ? Math.ceil(count * size) : count * size;
    return Number.isInteger(whole)
      ? { value: { unit: kind, count: whole, words: wordsOf(tokens, at, next) }, next }
      : null;
  };
  const first = tokens[at];
  if (first?.kind === "half" || first?.kind === "halfmonth") return close(first.kind, 1, at + 1);
  if (first?.kind !== "number") return null;
  const range = isAt(tokens, at + 1, "dash", "to") ? tokens[at + 2] : undefined;
  const count = range?.kind === "number" ? range.value : first.value;
  const place = skip(tokens, range?.kind === "number" ? at + 3 : at + 1, "piece");
  const halves = isAt(tokens, place, "partly");
  const unit = tokens[halves ? place + 1 : place];
  if (!unit || unit.text === "月度" || unit.text === "年度") return null;
  const after = (halves ? place + 1 : place) + 1;
  if (halves) return close(unit.kind, count + 0.5, after);
  return isAt(tokens, after, "partly")
    ? close(unit.kind, count + 0.5, after + 1)
    : close(unit.kind, count, after);
}

const longest: Readonly<Record<Duration["unit"], number>> = { days: 36600, workdays: 3000, months: 1200 };

/** Longer than any deadline (a hundred years): a misprint. */
export const isTooLong = ({ unit, count }: Duration): boolean => count > longest[unit];

/** The last day of a duration that begins after `from` (the day itself is not counted). */
export function dayAfter(
  from: Day,
  duration: Duration,
  context: Context,
): { readonly day: Day } | { readonly why: Text } {
  const { unit, count, words } = duration;
  if (isTooLong(duration) || yearOf(from) < 1000 || yearOf(from) > 9800) return { why: why.tooLong(words) };
  switch (unit) {
    case "days":
      return { day: addDays(from, count) };
    case "months":
      return { day: addMonths(from, count) };
    case "workdays": {
      if (!context.workingDays) return { why: why.noCalendar() };
      const day = context.workingDays(from, count);
      return day === null ? { why: why.unannounced() } : { day };
    }
  }
}
