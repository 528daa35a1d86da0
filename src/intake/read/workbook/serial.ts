import { type Day, dayFromNumber, dayNumber } from "../../../model/day.ts";

const first1900 = dayNumber("1899-12-31" as Day);
const first1904 = dayNumber("1904-01-01" as Day);
const last = dayNumber("9999-12-31" as Day);

const two = (n: number): string => String(n).padStart(2, "0");

/** `09:30`; null at midnight. */
function timeOf(share: number): string | null {
  const minutes = Math.round(share * 1440);
  return minutes % 1440 === 0 ? null : `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

/**
 * A spreadsheet's day count as a day. In the 1900 system day 60 is 29 February 1900, which was not; days from 61 on are
 * one too many. Null where it counts no day.
 */
export function dayOfSerial(serial: number, from1904: boolean): Day | null {
  const whole = Math.floor(serial + 1 / 2880);
  if (!from1904 && (whole < 1 || whole === 60)) return null;
  const number = from1904 ? first1904 + whole : first1900 + whole - (whole > 60 ? 1 : 0);
  return number < first1900 || number > last ? null : dayFromNumber(number);
}

/** What a date's cell shows: a day, with its time where it has one; a time alone; null where it counts no day. */
export function momentOf(serial: number, from1904: boolean): string | null {
  const time = timeOf(serial - Math.floor(serial));
  if (serial >= 0 && serial < 1 && !from1904) return time ?? "00:00";
  const day = dayOfSerial(serial, from1904);
  return day === null ? null : time === null ? day : `${day} ${time}`;
}
