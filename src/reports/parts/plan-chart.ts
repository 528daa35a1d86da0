import { averageOf } from "../../derive/average.ts";
import { oneDecimal } from "../../derive/share.ts";
import type { TaskState } from "../../derive/task-state.ts";
import type { Block, Chart, Fact } from "../../model/report.ts";
import type { Setting } from "./frame.ts";

/** The tasks of a line, or of none, under its title. */
interface LineStates {
  readonly title: string;
  readonly states: readonly TaskState[];
}

/** Planned against actual progress of several lines, by weight; a line without any plan is left out. */
export function planChart({ lang }: Setting, lines: readonly LineStates[]): readonly Block[] {
  const zh = lang === "zh";
  const known = lines.flatMap(({ title, states }) => {
    const average = averageOf(states);
    return average ? [{ title, average }] : [];
  });
  if (known.length < 2) return [];
  const chart: Chart = {
    type: "chart",
    kind: "bars",
    title: zh ? "各行动计划与实际进度" : "Planned and actual progress by line",
    unit: "%",
    decimals: 1,
    by: zh ? "行动" : "line",
    categories: known.map(({ title }) => title),
    series: [
      {
        name: zh ? "计划" : "planned",
        tone: "grey",
        numbers: known.map(({ average }) => oneDecimal(average.planned)),
      },
      {
        name: zh ? "实际" : "actual",
        tone: "strong",
        numbers: known.map(({ average }) => oneDecimal(average.actual)),
      },
    ],
    note: zh
      ? "有计划的任务按权重平均，已销号的按100%计，不含暂停和取消的。"
      : "Weighted means of the tasks with a plan; closed ones count as 100%, suspended and cancelled ones not at all.",
  };
  return [chart];
}

export const averageFacts = (states: readonly TaskState[]): Fact => {
  const average = averageOf(states);
  return average
    ? { tasks: average.tasks, planned: oneDecimal(average.planned), actual: oneDecimal(average.actual) }
    : null;
};
