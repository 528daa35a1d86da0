import type { Day } from "../model/day.ts";
import { dayOf, daysInMonth, parseDay } from "../model/day.ts";

const quotes = /^[“”„‟「『"'＂＇‘’]+|[“”„‟」』"'＂＇‘’]+$/g;

/** Text without the slips of Chinese typing: full-width signs made half-width, quotes around it taken off. */
const tidied = (text: string): string => text.normalize("NFKC").trim().replace(quotes, "").trim();

const written = /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const monthOnly = /^(\d{4})(?:年|[-/.])(\d{1,2})月?$/;

/** The day that was probably meant by a text or number that is none: 2024年6月30日, 2024-6-30, 2024-02-30, 2024-06. */
export function probableDay(value: unknown): Day | null {
  const text = tidied(String(value));
  const match = written.exec(text) ?? compact.exec(text) ?? monthOnly.exec(text);
  if (!match) return null;
  const [year, month] = [Number(match[1]), Number(match[2])];
  if (year < 1 || month < 1 || month > 12) return null;
  const last = daysInMonth(year, month);
  const date = match[3] === undefined ? last : Number(match[3]);
  return date < 1 ? null : dayOf(year, month, Math.min(date, last));
}

/** Whether a text is written as a day that the calendar lacks. */
export const isImpossibleDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && parseDay(text) === null;

const period = (text: string): string =>
  text
    .toUpperCase()
    .replace(
      /^(\d{4})年?第?([一二三四1-4])季度?$/,
      (_, year: string, n: string) => `${year}-Q${"一二三四".indexOf(n) + 1 || n}`,
    )
    .replace(
      /^(\d{4})-?([QHW])-?(\d+)$/,
      (_, year: string, sign: string, n: string) => `${year}-${sign}${sign === "W" ? n.padStart(2, "0") : n}`,
    )
    .replace(
      /^(\d{4})(?:年|[-/.])(\d{1,2})月?$/,
      (_, year: string, month: string) => `${year}-${month.padStart(2, "0")}`,
    )
    .replace(/^(\d{4})年度?$/, "$1");

/** A near writing of a text that a pattern accepts, or null. */
export function fitting(text: string, pattern: string): string | null {
  const accepts = new RegExp(pattern, "u");
  const tidy = tidied(text);
  const id = tidy.toLowerCase().replace(/[\s_.]+/g, "-");
  return (
    [tidy, tidy.toLowerCase(), id, period(tidy)].find((each) => each !== text && accepts.test(each)) ?? null
  );
}

/** The items of a list that was written as one text, as it should be written. */
export const asList = (text: string): string =>
  `[${text
    .replace(/^[[【［〔(（]|[\]】］〕)）]$/g, "")
    .split(/[，、；,;\s]+/)
    .filter((item) => item !== "")
    .join(", ")}]`;

/** The plain number in a text such as `40%`, `４０` or `30家`; null where there is none. */
export function numberIn(text: string): number | null {
  const match = /^(-?\d{1,15}(?:\.\d{1,10})?)\D*$/.exec(tidied(text).replace(/(\d),(?=\d{3})/g, "$1"));
  return match ? Number(match[1]) : null;
}
