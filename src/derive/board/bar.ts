import type {
  BoardMark,
  BoardMilestone,
  BoardPause,
  BoardTask,
  BoardTurn,
  Since,
} from "../../model/board.ts";
import { type Day, maxDay, minDay } from "../../model/day.ts";
import { adjustedTask } from "../adjusted.ts";
import { countedUntil, ofKind } from "../history.ts";
import { suspensions } from "../lateness.ts";
import type { Recorded } from "../ledger.ts";
import { dutyStart, occurrenceStates } from "../occurrences.ts";
import { startOf } from "../planned.ts";
import type { TaskState } from "../task-state.ts";

/** What a task's bar on the wall chart is drawn from, up to the state's day. */
type BarFacts = Pick<BoardTask, "kind" | "start" | "original" | "milestones" | "turns" | "marks" | "pauses">;

/** A value day by day: `at` on the first day, then on those days on which it may change. */
function sinceDays(first: Day, turns: readonly Day[], at: (day: Day) => Day): readonly Since<Day>[] {
  const found: Since<Day>[] = [];
  for (const since of [first, ...[...new Set(turns)].filter((day) => day > first).sort()]) {
    const is = at(since);
    if (found.at(-1)?.is !== is) found.push({ since, is });
  }
  return found;
}

const daysOf = (recorded: readonly Recorded[]): readonly Day[] => recorded.map(({ entry }) => entry.on);

function milestonesOf({ account, task, entries }: TaskState): readonly BoardMilestone[] {
  const reports = ofKind(entries, "report");
  const adjusted = daysOf(ofKind(entries, "adjusted"));
  return (task.milestones ?? []).flatMap(({ id, title, due }): readonly BoardMilestone[] => {
    if (due === undefined) return [];
    const on = (day: Day): Day =>
      adjustedTask(account.task, countedUntil(account.history, day)).milestones?.find(
        (each) => each.id === id,
      )?.due ?? due;
    const reached = reports.find(({ entry }) => entry.milestone === id);
    return [{ title, dues: sinceDays(task.assigned, adjusted, on), reachedOn: reached?.entry.on ?? null }];
  });
}

function turnsOf({ account, task, entries, asOf }: TaskState, to: Day): readonly BoardTurn[] {
  const moves = daysOf(ofKind(entries, "extension-approved"));
  const through = maxDay(asOf, to);
  const then = new Map(moves.map((day) => [day, occurrenceStates(account, day, through)]));
  return occurrenceStates(account, asOf, through).map((turn, n): BoardTurn => {
    const on = (day: Day): Day => then.get(day)?.[n]?.moved.effective ?? turn.due;
    const dues = sinceDays(minDay(task.assigned, turn.begin), moves, on);
    return { period: turn.period, dues, answeredOn: turn.answeredOn };
  });
}

const markWords = {
  claim: "claimed",
  returned: "returned",
  accepted: "accepted",
  reopened: "reopened",
  cancelled: "cancelled",
} as const;

const marksOf = ({ entries }: TaskState): readonly BoardMark[] =>
  ofKind(entries, "claim", "returned", "accepted", "reopened", "cancelled").map(({ entry }) => ({
    on: entry.on,
    kind: markWords[entry.kind],
  }));

/** What is drawn of a task: its occurrences are those that begin up to `to`, the chart's last day. */
export function barOf(state: TaskState, to: Day): BarFacts {
  const { task, account, entries, due } = state;
  const recurring = task.deadline.type === "recurring" && task.deadline.every !== undefined;
  const pauses: readonly BoardPause[] = suspensions(entries, account.history);
  return {
    kind: recurring ? "turns" : due.effective === null ? "open" : "span",
    start: recurring ? dutyStart(task) : startOf(task),
    original: due.original,
    milestones: milestonesOf(state),
    turns: recurring ? turnsOf(state, to) : [],
    marks: marksOf(state),
    pauses,
  };
}
