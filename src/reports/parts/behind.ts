import { oneDecimal } from "../../derive/share.ts";
import type { TaskState } from "../../derive/task-state.ts";
import type { Setting } from "./frame.ts";

/** Where a task is behind: points behind its plan, milestones past their day. */
export function behindWords({ lang }: Setting, state: TaskState): string {
  const zh = lang === "zh";
  const gap = state.planned ? oneDecimal(state.planned.percent) - oneDecimal(state.actual ?? 0) : 0;
  const titles = state.missedMilestones.map(
    (id) => state.task.milestones?.find((each) => each.id === id)?.title ?? id,
  );
  return [
    ...(gap > 0
      ? [zh ? `落后计划${gap.toFixed(1)}个百分点` : `${gap.toFixed(1)} points behind the plan`]
      : []),
    ...(titles.length > 0
      ? [zh ? `节点未到：${titles.join("、")}` : `milestones missed: ${titles.join(", ")}`]
      : []),
  ].join(zh ? "；" : "; ");
}
