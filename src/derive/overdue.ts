import { type Day, daysBetween } from "../model/day.ts";
import type { Ledger } from "./ledger.ts";
import type { OccurrenceState } from "./occurrences.ts";
import { nextOccurrence } from "./occurrences.ts";
import { isOpen } from "./stage.ts";
import type { TaskState } from "./task-state.ts";
import { workdaysBetween } from "./working-days.ts";

/** A task, or one or more turns of a duty, past its effective day; or one that falls due soon. */
export interface DueItem {
  readonly state: TaskState;
  /** Effective and original day; of a duty those of the oldest unanswered occurrence. */
  readonly due: Day;
  readonly originalDue: Day | null;
  readonly extensions: number;
  readonly daysLate: number;
  /** Null where a year's working days are not announced. */
  readonly workdaysLate: number | null;
  readonly originalDaysLate: number | null;
  readonly suspendedDays: number;
  /** The day asked for by a request that is still undecided. */
  readonly requested: Day | null;
  /** Of a duty: the oldest unanswered period, and all of them; else null and none. */
  readonly period: string | null;
  readonly missed: readonly string[];
}

function dutyItem(
  ledger: Ledger,
  state: TaskState,
  owed: readonly [OccurrenceState, ...OccurrenceState[]],
): DueItem {
  const [oldest] = owed;
  return {
    state,
    due: oldest.moved.effective,
    originalDue: oldest.due,
    extensions: oldest.moved.extensions,
    daysLate: oldest.daysLate,
    workdaysLate:
      oldest.daysLate === 0 ? 0 : workdaysBetween(ledger.calendar, oldest.moved.effective, state.asOf),
    originalDaysLate: oldest.originalDaysLate,
    suspendedDays: 0,
    requested: oldest.moved.requested,
    period: oldest.period,
    missed: owed.map(({ period }) => period),
  };
}

function taskItem(state: TaskState): DueItem | null {
  if (state.due.effective === null) return null;
  return {
    state,
    due: state.due.effective,
    originalDue: state.due.original,
    extensions: state.due.extensions,
    daysLate: state.late?.days ?? 0,
    workdaysLate: state.late?.workdays ?? null,
    originalDaysLate: state.originalLate?.days ?? null,
    suspendedDays: state.late?.suspendedDays ?? 0,
    requested: state.due.requested,
    period: null,
    missed: [],
  };
}

const byLateness = (a: DueItem, b: DueItem): number =>
  b.daysLate - a.daysLate ||
  (a.state.task.id < b.state.task.id ? -1 : a.state.task.id > b.state.task.id ? 1 : a.due < b.due ? -1 : 1);

/** Open tasks past their effective day, most days late first, then id; one item a duty, or one an occurrence with `each`. */
export function overdueItems(ledger: Ledger, states: readonly TaskState[], each = false): readonly DueItem[] {
  return states
    .filter(({ pace }) => pace === "overdue")
    .flatMap((state) => {
      const [oldest, ...others] = state.owed;
      if (oldest === undefined) return taskItem(state) ?? [];
      return each
        ? state.owed.map((one) => dutyItem(ledger, state, [one]))
        : dutyItem(ledger, state, [oldest, ...others]);
    })
    .sort(byLateness);
}

/** Open tasks and duties that are not late and fall due within `days` of the as-of day, today included; the nearest first. */
export function dueSoon(ledger: Ledger, states: readonly TaskState[], days: number): readonly DueItem[] {
  return states
    .filter(({ stage, pace }) => isOpen(stage) && stage !== "claimed" && pace !== "overdue")
    .flatMap((state) => {
      const next =
        state.task.deadline.type === "recurring" ? nextOccurrence(state.account, state.asOf) : null;
      return (next ? dutyItem(ledger, state, [next]) : taskItem(state)) ?? [];
    })
    .filter(({ due, state }) => due >= state.asOf && daysBetween(state.asOf, due) <= days)
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.state.task.id < b.state.task.id ? -1 : 1));
}
