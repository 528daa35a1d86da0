import { addDays, type Day, daysBetween, maxDay } from "../model/day.ts";
import type { Task } from "../model/records.ts";
import { type Due, movedDue } from "./due.ts";
import { countedUntil, ofKind } from "./history.ts";
import type { Account, Recorded } from "./ledger.ts";
import { dueDaysOf, periodAfter, periodOn } from "./periods.ts";
import { actorsOn } from "./roles.ts";

/** One turn of a recurring duty; never stored, always computed. `period` has `-a`, `-b` where a period has two days. */
export interface Occurrence {
  readonly period: string;
  readonly begin: Day;
  readonly end: Day;
  readonly due: Day;
}

/** An occurrence as it stands on a day. */
export interface OccurrenceState extends Occurrence {
  readonly moved: Due & { readonly effective: Day };
  readonly answeredOn: Day | null;
  /** Days late on the effective and on the original day, up to the answer, the cancellation or the as-of day; at least 0. */
  readonly daysLate: number;
  readonly originalDaysLate: number;
}

/** The day from which a duty's periods are owed; two-weekly periods begin with its week. */
export const dutyStart = (task: Task): Day => task.deadline.from ?? task.start ?? task.assigned;

/**
 * The occurrences of a recurring duty that begin on or before `through`: each period that ends and falls due on or
 * after the duty's first day and begins on or before `deadline.due`. Empty where the deadline names no rhythm.
 */
export function occurrencesOf(task: Task, through: Day): readonly Occurrence[] {
  const { type, every, by, due: seriesEnd } = task.deadline;
  if (type !== "recurring" || !every) return [];
  const first = dutyStart(task);
  const found: Occurrence[] = [];
  for (
    let period = periodOn(every, first, first);
    period.begin <= through;
    period = periodAfter(every, period, first)
  ) {
    if (seriesEnd && period.begin > seriesEnd) break;
    const days = dueDaysOf(every, by ?? null, period, first) ?? [period.end];
    days.forEach((due, index) => {
      const id = days.length > 1 ? `${period.id}-${index === 0 ? "a" : "b"}` : period.id;
      if (due >= first) found.push({ period: id, begin: period.begin, end: period.end, due });
    });
  }
  return found;
}

/** The first day on which all who lead that day have fulfilled a period; null while there is none. */
function answeredOn(account: Account, entries: readonly Recorded[], period: string): Day | null {
  const fulfilled = ofKind(entries, "fulfilled").filter(({ entry }) => entry.period === period);
  if (fulfilled.length === 0) return null;
  const turns = [...fulfilled, ...ofKind(entries, "reassigned")].map(({ entry }) => entry.on).sort();
  return (
    turns.find((day) => {
      const leads = actorsOn(account, day).lead;
      return (
        leads.length > 0 &&
        leads.every((lead) => fulfilled.some(({ unit, entry }) => unit === lead && entry.on <= day))
      );
    }) ?? null
  );
}

/** Every occurrence of a duty that has begun by `through` (the as-of day, if not given), as it stands on `asOf`. */
export function occurrenceStates(
  account: Account,
  asOf: Day,
  through: Day = asOf,
): readonly OccurrenceState[] {
  const entries = countedUntil(account.history, asOf);
  const cancelled = ofKind(entries, "cancelled")[0]?.entry.on;
  return occurrencesOf(account.task, through).map((occurrence) => {
    const moved = movedDue(occurrence.due, entries, { history: account.history, period: occurrence.period });
    const effective = moved.effective ?? occurrence.due;
    const answered = answeredOn(account, entries, occurrence.period);
    const end = answered ?? cancelled ?? asOf;
    return {
      ...occurrence,
      moved: { ...moved, effective },
      answeredOn: answered,
      daysLate: Math.max(0, daysBetween(effective, end)),
      originalDaysLate: Math.max(0, daysBetween(occurrence.due, end)),
    };
  });
}

/** Occurrences past their effective day and still unanswered, the oldest first. */
export const owedOccurrences = (states: readonly OccurrenceState[]): readonly OccurrenceState[] =>
  states
    .filter(({ answeredOn, daysLate }) => answeredOn === null && daysLate > 0)
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.period < b.period ? -1 : 1));

/** Answered ÷ fallen due in percent, both among occurrences whose effective day is before `asOf`; null before the first. */
export function answeredPercent(states: readonly OccurrenceState[], asOf: Day): number | null {
  const fallen = states.filter(({ moved }) => moved.effective < asOf);
  if (fallen.length === 0) return null;
  return (fallen.filter(({ answeredOn }) => answeredOn !== null).length * 100) / fallen.length;
}

/** The unanswered occurrence that falls due next, today included; null where the series has ended by then. */
export function nextOccurrence(account: Account, asOf: Day): OccurrenceState | null {
  const horizon = maxDay(addDays(asOf, 400), dutyStart(account.task));
  const ahead = occurrenceStates(account, asOf, horizon).filter(
    ({ answeredOn, moved }) => answeredOn === null && moved.effective >= asOf,
  );
  return ahead.reduce<OccurrenceState | null>(
    (first, each) => (first === null || each.moved.effective < first.moved.effective ? each : first),
    null,
  );
}
