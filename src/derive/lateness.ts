import { addDays, type Day, daysBetween, maxDay, minDay } from "../model/day.ts";
import { ofKind } from "./history.ts";
import type { Recorded } from "./ledger.ts";
import { type WorkingCalendar, workdaysBetween } from "./working-days.ts";

/** How late something is against one last day: calendar days, working days (null: 待定), and those late days that were suspended. */
export interface Lateness {
  readonly days: number;
  readonly workdays: number | null;
  readonly suspendedDays: number;
}

/** Spans in which a task was suspended: the day of suspension counts, that of resuming does not. `through` ends an open one. */
export function suspensions(
  entries: readonly Recorded[],
  through: Day,
): readonly { readonly from: Day; readonly to: Day }[] {
  const resumed = new Map(ofKind(entries, "resumed").map(({ entry }) => [entry.refers, entry.on]));
  return ofKind(entries, "suspended").map(({ entry }) => {
    const until = resumed.get(entry.id);
    return { from: entry.on, to: until ? addDays(until, -1) : through };
  });
}

/** A task due today is not late; lateness begins on the day after `due`. Null where there is no due day. */
export function latenessOf(
  due: Day | null,
  end: Day,
  {
    calendar,
    suspended,
  }: {
    readonly calendar: WorkingCalendar;
    readonly suspended: readonly { readonly from: Day; readonly to: Day }[];
  },
): Lateness | null {
  if (due === null) return null;
  const days = Math.max(0, daysBetween(due, end));
  const firstLate = addDays(due, 1);
  const suspendedDays = suspended.reduce(
    (sum, { from, to }) => sum + Math.max(0, daysBetween(maxDay(from, firstLate), minDay(to, end)) + 1),
    0,
  );
  return { days, workdays: days === 0 ? 0 : workdaysBetween(calendar, due, end), suspendedDays };
}
