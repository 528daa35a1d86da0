import type { Day } from "./day.ts";

/** A day, or a day that comes every day, as a calendar wants it: the whole day, in no zone. */
export interface CalendarEvent {
  /** The same for the same matter whenever it is written; letters, digits, `-`, `.` and `@`. */
  readonly uid: string;
  readonly on: Day;
  /** Comes again every day until this one, included. */
  readonly dailyUntil?: Day;
  readonly title: string;
  /** What there is to say of it, line by line. */
  readonly told: readonly string[];
  readonly categories: readonly string[];
  /** How often its day was changed: calendars take the higher for the newer. */
  readonly changes: number;
}
