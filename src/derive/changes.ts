import type { Day } from "../model/day.ts";
import type { Pace, Stage } from "../model/words.ts";
import { extensionNumber } from "./due.ts";
import { ofKind } from "./history.ts";
import type { Recorded } from "./ledger.ts";
import type { TaskState } from "./task-state.ts";

/** Something that became of a task between two days. */
export type Change =
  | { readonly kind: "added"; readonly task: string; readonly on: Day }
  | { readonly kind: "stage"; readonly task: string; readonly from: Stage; readonly to: Stage }
  | { readonly kind: "newly-late" | "no-longer-late"; readonly task: string }
  | {
      readonly kind: "newly-behind" | "caught-up";
      readonly task: string;
      readonly from: Pace;
      readonly to: Pace;
    }
  | {
      readonly kind: "extended";
      readonly task: string;
      readonly on: Day;
      readonly to: Day;
      readonly nth: number;
    }
  | {
      readonly kind: "reassigned";
      readonly task: string;
      readonly on: Day;
      readonly from: readonly string[];
      readonly to: readonly string[];
    }
  | { readonly kind: "progress"; readonly task: string; readonly from: number; readonly to: number };

const added = (after: TaskState): readonly Change[] => [
  { kind: "added", task: after.task.id, on: after.task.assigned },
];

function paceChanges(before: TaskState, after: TaskState): readonly Change[] {
  const task = after.task.id;
  const [from, to] = [before.pace, after.pace];
  if (from === to || to === null) return [];
  if (to === "overdue") return [{ kind: "newly-late", task }];
  if (from === "overdue") return [{ kind: "no-longer-late", task }];
  if (from === null) return [];
  if (to === "behind") return [{ kind: "newly-behind", task, from, to }];
  return from === "behind" ? [{ kind: "caught-up", task, from, to }] : [];
}

function eventChanges(before: TaskState | null, after: TaskState): readonly Change[] {
  const task = after.task.id;
  const isNew = (recorded: Recorded) => before === null || !before.entries.includes(recorded);
  const approvals = ofKind(after.entries, "extension-approved");
  return [
    ...approvals.filter(isNew).map((each): Change => {
      const nth = extensionNumber(each, after.entries, after.account.history);
      return { kind: "extended", task, on: each.entry.on, to: each.entry.to, nth };
    }),
    ...ofKind(after.entries, "reassigned").flatMap((each): readonly Change[] =>
      isNew(each) && each.entry.role === "lead"
        ? [{ kind: "reassigned", task, on: each.entry.on, from: each.entry.from, to: each.entry.to }]
        : [],
    ),
  ];
}

function progressChange(before: TaskState, after: TaskState): readonly Change[] {
  const [from, to] = [before.actual, after.actual];
  const bothOpen = before.pace !== null && after.pace !== null && before.stage === after.stage;
  return bothOpen && from !== null && to !== null && from !== to
    ? [{ kind: "progress", task: after.task.id, from, to }]
    : [];
}

/** What became of the tasks from one day to a later one, task by task in id order. `before` and `after` are states of the two days. */
export function changesBetween(before: readonly TaskState[], after: readonly TaskState[]): readonly Change[] {
  const earlier = new Map(before.map((state) => [state.task.id, state]));
  return after.flatMap((state): readonly Change[] => {
    const old = earlier.get(state.task.id);
    if (old === undefined) {
      const late: readonly Change[] =
        state.pace === "overdue" ? [{ kind: "newly-late", task: state.task.id }] : [];
      return [...added(state), ...eventChanges(null, state), ...late];
    }
    const stage: readonly Change[] =
      old.stage === state.stage
        ? []
        : [{ kind: "stage", task: state.task.id, from: old.stage, to: state.stage }];
    return [...stage, ...eventChanges(old, state), ...paceChanges(old, state), ...progressChange(old, state)];
  });
}
