import { type Day, parseDay } from "../model/day.ts";
import type { Task } from "../model/records.ts";
import { ofKind } from "./history.ts";
import type { Recorded } from "./ledger.ts";

/** One of a task's numbers or days that `adjusted` may change, by its field's name; undefined where it is not there. */
export function adjustableValue(task: Task, field: string): number | string | undefined {
  const [group, id, part] = field.split(".");
  if (group === "weight") return task.weight ?? 1;
  if (group === "indicators") return task.indicators?.find((each) => each.id === id)?.target;
  const milestone = task.milestones?.find((each) => each.id === id);
  return part === "due" ? milestone?.due : milestone?.percent;
}

function withAdjustment(task: Task, field: string, value: number | string): Task {
  const [group, id, part] = field.split(".");
  const number = Number(value === "" ? Number.NaN : value);
  const day: Day | null = parseDay(String(value));
  if (part === "due" ? day === null : !Number.isFinite(number)) return task;
  if (group === "weight") return { ...task, weight: number };
  if (group === "indicators") {
    return task.indicators
      ? {
          ...task,
          indicators: task.indicators.map((each) => (each.id === id ? { ...each, target: number } : each)),
        }
      : task;
  }
  const change = part === "percent" ? { percent: number } : day ? { due: day } : {};
  return task.milestones
    ? { ...task, milestones: task.milestones.map((each) => (each.id === id ? { ...each, ...change } : each)) }
    : task;
}

/**
 * The task as its `adjusted` entries have left it: weight, targets, milestones. Everything else is as written, also
 * where an entry's `to` is no number, or no day where a day belongs.
 */
export const adjustedTask = (task: Task, entries: readonly Recorded[]): Task =>
  ofKind(entries, "adjusted").reduce(
    (before, { entry }) => withAdjustment(before, entry.field, entry.to),
    task,
  );
