import type { TaskState } from "./task-state.ts";

/** Planned against actual of several tasks, by weight; null where none has a plan. In percent, not rounded. */
interface Average {
  readonly tasks: number;
  readonly planned: number;
  readonly actual: number;
}

/** Over tasks that have a plan and are not suspended or cancelled; a closed one counts as 100 of 100. */
export function averageOf(states: readonly TaskState[]): Average | null {
  const parts = states.flatMap((state) => {
    if (state.stage === "suspended" || state.stage === "cancelled" || state.planned === null) return [];
    const closed = state.stage === "closed";
    return [
      {
        weight: state.task.weight ?? 1,
        planned: closed ? 100 : state.planned.percent,
        actual: closed ? 100 : (state.actual ?? 0),
      },
    ];
  });
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  if (weight === 0) return null;
  const mean = (of: "planned" | "actual") =>
    parts.reduce((sum, part) => sum + part.weight * part[of], 0) / weight;
  return { tasks: parts.length, planned: mean("planned"), actual: mean("actual") };
}
