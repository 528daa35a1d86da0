import { addDays, type Day } from "../../model/day.ts";
import type { Ledger } from "../ledger.ts";
import { reportingPeriodOn, rhythmOf } from "../reporting.ts";
import type { TaskState } from "../task-state.ts";

type Limits = number | { readonly min?: number; readonly max?: number } | undefined;

/** The numbers at which a limit begins or ceases to hold. */
const edgesOf = (limits: Limits): readonly number[] => {
  if (limits === undefined) return [];
  const [min, max] = typeof limits === "number" ? [limits, limits] : [limits.min, limits.max];
  return [...(min === undefined ? [] : [min, min - 1]), ...(max === undefined ? [] : [max, max + 1])];
};

/** Every last day that the task or one of its occurrences has had, however it was moved. */
const dueDays = ({ account: { history }, due, occurrences }: TaskState): readonly Day[] => [
  ...[due.original, due.effective].flatMap((day) => (day === null ? [] : [day])),
  ...occurrences.flatMap((each) => [each.due, each.moved.effective]),
  ...history.counted.flatMap(({ entry }) =>
    entry.kind === "extension-approved" || (entry.kind === "reopened" && entry.due)
      ? [(entry.kind === "reopened" ? entry.due : entry.to) as Day]
      : [],
  ),
];

/**
 * Days on which a task's state may take a turn: it is written to, another policy begins, a last day passes or comes
 * near, a period of reports ends where a lamp asks for them. Between two of them it only ever gets later, and never
 * goes back to how it was.
 */
export function turningDays(ledger: Ledger, state: TaskState): readonly Day[] {
  const { account, asOf } = state;
  const first = account.task.assigned;
  const rules = ledger.policies.flatMap(({ lamps }) => lamps ?? []);
  const late = rules.flatMap(({ when }) => edgesOf(when?.daysLate));
  const left = rules.flatMap(({ when }) => edgesOf(when?.daysLeft).map((days) => -days));
  const around = [...new Set([0, 1, ...late, ...left])];
  const days = [
    first,
    ...account.history.counted.map(({ entry }) => entry.on),
    ...ledger.policies.map(({ effective }) => effective),
    ...dueDays(state).flatMap((due) => around.map((days) => addDays(due, days))),
  ];
  const rhythm = rules.some(({ when }) => when?.misses !== undefined) ? rhythmOf(ledger, account.task) : null;
  if (rhythm !== null) {
    for (let day = first; day <= asOf; day = addDays(reportingPeriodOn(rhythm, day).end, 1)) days.push(day);
  }
  return [...new Set(days)].filter((day) => day >= first && day <= asOf).sort();
}
