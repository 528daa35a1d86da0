import { monthOf, yearOf } from "../../../model/day.ts";
import type { ReadCell } from "../read-table.ts";
import type { Shown } from "./number-format.ts";
import { dayOfSerial, momentOf } from "./serial.ts";

export type Value = Pick<ReadCell, "text" | "kind" | "number">;

/** A number in full: no exponent, and no noise behind its fifteenth figure; figures past it stay as they were written. */
function inFull(raw: string, number: number): string {
  if (/^-?\d+$/.test(raw)) return raw;
  if (Number.isSafeInteger(number)) return String(number);
  if (Number.isInteger(number)) return BigInt(number).toString();
  const rounded = String(Number(number.toPrecision(15)));
  return rounded.includes("e") ? number.toFixed(20).replace(/\.?0+$/, "") : rounded;
}

/** To some places, without zeros that say nothing. */
const toPlaces = (number: number, places: number): string =>
  String(Number(Number(number.toPrecision(15)).toFixed(Math.min(places, 15))));

/** What a number's cell shows by its style. A share is shown whole: `66.7%` although its format has no places. */
export function numberValue(raw: string, shown: Shown, from1904: boolean): Value {
  const number = Number(raw);
  if (raw.trim() === "" || !Number.isFinite(number)) return { text: raw, kind: "text", number: null };
  if (shown.as === "share")
    return { text: `${toPlaces(number * 100, Math.max(shown.places, 2))}%`, kind: "share", number };
  if (shown.as === "date") {
    const day = shown.month ? dayOfSerial(number, from1904) : null;
    const text = day ? `${yearOf(day)}年${monthOf(day)}月` : momentOf(number, from1904);
    if (text !== null) return { text, kind: "date", number: null };
  }
  const text = inFull(raw, number);
  if (shown.as !== "number") return { text, kind: shown.as === "text" ? "text" : "number", number: null };
  const { before, after, digits } = shown;
  const padded = /^\d+$/.test(text) ? text.padStart(digits, "0") : text;
  return { text: `${before}${padded}${after}`.trim(), kind: "number", number };
}
