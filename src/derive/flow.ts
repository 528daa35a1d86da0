import { isOpen } from "./stage.ts";
import type { TaskState } from "./task-state.ts";

/**
 * How a count came from one day to a later one: before + added + returned − closed − halted = after. Each is a number
 * of tasks. `added` are tasks that did not exist before, also where they ended meanwhile.
 */
interface OpenFlow {
  readonly before: number;
  readonly added: number;
  /** Not open before and open now: reopened, resumed. */
  readonly returned: number;
  readonly closed: number;
  /** Suspended or cancelled. */
  readonly halted: number;
  readonly after: number;
}

/** before + newly − ended = after, of tasks that are overdue (or behind). */
interface PaceFlow {
  readonly before: number;
  readonly newly: number;
  readonly ended: number;
  readonly after: number;
}

const byId = (states: readonly TaskState[]): ReadonlyMap<string, TaskState> =>
  new Map(states.map((state) => [state.task.id, state]));

/** The open tasks between two days; `before` and `after` are states of the two, of the same tasks where both exist. */
export function openFlow(before: readonly TaskState[], after: readonly TaskState[]): OpenFlow {
  const earlier = byId(before);
  const ended = after.filter(({ stage, task }) => {
    const old = earlier.get(task.id);
    return !isOpen(stage) && (old === undefined || isOpen(old.stage));
  });
  const closed = ended.filter(({ stage }) => stage === "closed").length;
  return {
    before: before.filter(({ stage }) => isOpen(stage)).length,
    added: after.filter(({ task }) => !earlier.has(task.id)).length,
    returned: after.filter(({ stage, task }) => {
      const old = earlier.get(task.id);
      return isOpen(stage) && old !== undefined && !isOpen(old.stage);
    }).length,
    closed,
    halted: ended.length - closed,
    after: after.filter(({ stage }) => isOpen(stage)).length,
  };
}

/** The tasks of one pace between two days. */
export function paceFlow(
  pace: "overdue" | "behind",
  before: readonly TaskState[],
  after: readonly TaskState[],
): PaceFlow {
  const has = (states: readonly TaskState[]) =>
    new Set(states.filter((state) => state.pace === pace).map(({ task }) => task.id));
  const [old, now] = [has(before), has(after)];
  return {
    before: old.size,
    newly: [...now].filter((id) => !old.has(id)).length,
    ended: [...old].filter((id) => !now.has(id)).length,
    after: now.size,
  };
}
