import { type Day, dayNumber, daysBetween, maxDay } from "../model/day.ts";
import { type History, ofKind, referencesOf } from "./history.ts";
import type { Recorded } from "./ledger.ts";
import { type WorkingCalendar, workdaysBetween } from "./working-days.ts";

/** How late something is against one last day: calendar days, working days (null: 待定), and those late days that were suspended. */
export interface Lateness {
  readonly days: number;
  readonly workdays: number | null;
  readonly suspendedDays: number;
}

/** A time in which a task was suspended: `from` counts, the day of resuming, `until`, does not. Null while it lasts. */
interface Suspension {
  readonly from: Day;
  readonly until: Day | null;
}

/** A task's suspensions, no day in two of them. */
export function suspensions(entries: readonly Recorded[], history: History): readonly Suspension[] {
  const resumed = new Map(
    ofKind(entries, "resumed").flatMap(({ entry }) =>
      referencesOf(history, entry).map((id) => [id, entry.on] as const),
    ),
  );
  const found: Suspension[] = [];
  for (const { entry } of ofKind(entries, "suspended")) {
    const before = found.at(-1);
    if (before?.until === null) break;
    const from = before ? maxDay(entry.on, before.until) : entry.on;
    const until = resumed.get(entry.id) ?? null;
    found.push({ from, until: until === null ? null : maxDay(from, until) });
  }
  return found;
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
    readonly suspended: readonly Suspension[];
  },
): Lateness | null {
  if (due === null) return null;
  const days = Math.max(0, daysBetween(due, end));
  const [firstLate, afterEnd] = [dayNumber(due) + 1, dayNumber(end) + 1];
  const suspendedDays = suspended.reduce((sum, { from, until }) => {
    const after = until === null ? afterEnd : Math.min(dayNumber(until), afterEnd);
    return sum + Math.max(0, after - Math.max(dayNumber(from), firstLate));
  }, 0);
  return { days, workdays: days === 0 ? 0 : workdaysBetween(calendar, due, end), suspendedDays };
}
