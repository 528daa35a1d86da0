import type { Since } from "../../model/board.ts";
import { addDays, type Day, dayFromNumber, dayNumber } from "../../model/day.ts";
import type { Ledger } from "../ledger.ts";
import { type TaskState, taskState } from "../task-state.ts";
import { turningDays } from "./turning-days.ts";

type Point = Since<TaskState>;
type Differs = (before: TaskState, after: TaskState) => boolean;

/** The points after `from`, up to `to`, at which the state changes; it does not go back to how it was in between. */
function changesWithin(from: Point, to: Point, { at, differs }: Looking): readonly Point[] {
  if (!differs(from.is, to.is)) return [];
  const [first, last] = [dayNumber(from.since), dayNumber(to.since)];
  if (last - first <= 1) return [to];
  const middle = at(dayFromNumber(Math.floor((first + last) / 2)));
  return [...changesWithin(from, middle, { at, differs }), ...changesWithin(middle, to, { at, differs })];
}

interface Looking {
  readonly at: (day: Day) => Point;
  readonly differs: Differs;
}

/**
 * A task's states from its first day to that of `state`, each with the day from which it holds: the fold of that day,
 * told where `differs` sees a difference. Days between two turning days are looked at only where something changes.
 */
export function replayOf(ledger: Ledger, state: TaskState, differs: Differs): readonly Point[] {
  const { account, asOf } = state;
  const at = (day: Day): Point => ({
    since: day,
    is: day === asOf ? state : taskState(ledger, account, day),
  });
  const turns = turningDays(ledger, state);
  const found: Point[] = [];
  const tell = (point: Point): void => {
    const before = found.at(-1);
    if (before === undefined || differs(before.is, point.is)) found.push(point);
  };
  turns.forEach((day, n) => {
    const next = turns[n + 1];
    const [begin, end] = [at(day), next === undefined ? asOf : addDays(next, -1)];
    tell(begin);
    if (end > day) for (const point of changesWithin(begin, at(end), { at, differs })) tell(point);
  });
  return found;
}
