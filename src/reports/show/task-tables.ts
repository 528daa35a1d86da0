import { ofKind } from "../../derive/history.ts";
import { indicatorStates } from "../../derive/indicators.ts";
import { shortNameOn } from "../../derive/names.ts";
import type { TaskState } from "../../derive/task-state.ts";
import type { Block, Column, Rows } from "../../model/report.ts";
import { dayCell, plain, shareCell } from "../parts/cells.ts";
import { columns } from "../parts/columns.ts";
import type { Setting } from "../parts/frame.ts";
import { percent, periodWords } from "../parts/words.ts";

/** A table under its heading, which is its name, too. */
const headed = (name: string, columns: readonly Column[], rows: Rows["rows"]): readonly Block[] => [
  { type: "heading", level: 2, text: name },
  { type: "table", name, columns, rows },
];

function milestones({ lang }: Setting, state: TaskState): readonly Block[] {
  const zh = lang === "zh";
  const list = state.task.milestones ?? [];
  if (list.length === 0) return [];
  const reached = new Map(ofKind(state.entries, "report").map(({ entry }) => [entry.milestone, entry.on]));
  const rows = list.map(({ id, title, due, percent: planned, product }) => [
    plain(id),
    plain(title),
    dayCell(due),
    shareCell(planned ?? null),
    state.missedMilestones.includes(id)
      ? ({ text: zh ? "未到" : "missed", tone: "red" } as const)
      : dayCell(reached.get(id)),
    plain(product ?? ""),
  ]);
  const heads = zh
    ? columns(["编号", 0], ["节点", 2], ["时限", 0], ["计划", 0, "right"], ["报到达日", 1], ["成果", 2])
    : columns(
        ["id", 0],
        ["milestone", 2],
        ["due", 0],
        ["planned", 0, "right"],
        ["reached", 1],
        ["product", 2],
      );
  return headed(zh ? "节点" : "Milestones", heads, rows);
}

function indicators(setting: Setting, state: TaskState): readonly Block[] {
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  const list = indicatorStates(state);
  if (list.length === 0) return [];
  const verdict = ({ percent: share, met, indicator }: (typeof list)[number]) => {
    if (met === null) return zh ? "尚无数据" : "no value yet";
    if (indicator.kind === "cumulative") return share === null ? "" : percent(share);
    return met ? (zh ? "达标" : "met") : zh ? "未达标" : "not met";
  };
  const rows = list.map((each) => [
    plain(each.indicator.id),
    plain(each.indicator.name),
    plain(
      `${each.indicator.kind === "upper-bound" ? "≤ " : ""}${each.indicator.target}${each.indicator.measure ?? ""}`,
    ),
    plain(each.value === null ? "" : `${each.value}${each.indicator.measure ?? ""}`),
    plain(verdict(each)),
    plain(each.reported ? `${each.reported.entry.on} ${shortNameOn(ledger, each.reported.unit, asOf)}` : ""),
  ]);
  const heads = zh
    ? columns(["编号", 0], ["指标", 2], ["目标", 0, "right"], ["已报", 0, "right"], ["完成", 0], ["谁报", 1])
    : columns(
        ["id", 0],
        ["indicator", 2],
        ["target", 0, "right"],
        ["value", 0, "right"],
        ["standing", 0],
        ["reported", 1],
      );
  return headed(zh ? "指标" : "Indicators", heads, rows);
}

function occurrences({ lang }: Setting, state: TaskState): readonly Block[] {
  const zh = lang === "zh";
  if (state.occurrences.length === 0) return [];
  const rows = state.occurrences.map((each) => [
    plain(periodWords(each.period, lang)),
    each.moved.extensions > 0 ? plain(`${each.due} → ${each.moved.effective}`) : dayCell(each.due),
    dayCell(each.answeredOn),
    each.daysLate > 0
      ? ({
          text: zh ? `${each.daysLate}天` : `${each.daysLate} days`,
          tone: each.answeredOn ? "plain" : "red",
        } as const)
      : plain(each.answeredOn ? (zh ? "按时" : "on time") : zh ? "未到期" : "not due"),
  ]);
  const heads = zh
    ? columns(["期次", 1], ["时限", 1], ["完成日", 0], ["逾期", 0])
    : columns(["period", 1], ["due", 1], ["fulfilled", 0], ["late", 0]);
  return headed(zh ? "各期" : "Occurrences", heads, rows);
}

/** A task's milestones, indicators and occurrences, as far as it has them. */
export const taskTables = (setting: Setting, state: TaskState): readonly Block[] => [
  ...milestones(setting, state),
  ...indicators(setting, state),
  ...occurrences(setting, state),
];
