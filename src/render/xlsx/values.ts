import { type Day, dayNumber } from "../../model/day.ts";
import type { Lang } from "../../model/language.ts";
import type { CellValue } from "../../model/workbook.ts";
import { cellText } from "./text.ts";

/** 1970-01-01 as Excel counts days. */
const epoch = 25_569;
/** Excel has a 29 February 1900 that never was: a day before this one stays text. */
const firstDay = "1900-03-01";

export const serialOf = (day: Day): number => dayNumber(day) + epoch;

/** A value as a cell of a file holds it, with the format that shows it and the side where it stands. */
interface Held {
  readonly value: string | number | boolean | null;
  readonly numFmt: string | null;
  readonly side: "left" | "center" | "right";
}

/** The day format of Excel: as a registry writes days. */
export const dayFormat = "yyyy-mm-dd";

/** Numbers of more digits than a spreadsheet keeps are text. */
export function held(value: CellValue, lang: Lang): Held {
  if (value === null) return { value: null, numFmt: null, side: "left" };
  if (typeof value === "string") return { value: cellText(value, lang), numFmt: null, side: "left" };
  if (typeof value === "boolean") return { value, numFmt: null, side: "center" };
  if (typeof value === "number")
    return { value: Math.abs(value) < 1e15 ? value : String(value), numFmt: null, side: "right" };
  if ("share" in value) return { value: value.share, numFmt: "0.0%", side: "right" };
  return value.day < firstDay
    ? { value: value.day, numFmt: null, side: "center" }
    : { value: serialOf(value.day), numFmt: dayFormat, side: "center" };
}
