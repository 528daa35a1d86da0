import { ofKind } from "../../derive/history.ts";
import { indicatorStates } from "../../derive/indicators.ts";
import { shortNameOn } from "../../derive/names.ts";
import type { TaskState } from "../../derive/task-state.ts";
import type { Text } from "../../model/language.ts";
import { shareCell } from "../parts/cells.ts";
import { type SheetColumn, sheetRows } from "../sheets/column.ts";
import { counted, dated, known, named, prose } from "./columns.ts";
import { type ExportKind, fieldsOf } from "./kind.ts";

interface Of {
  readonly state: TaskState;
}

const ofTask = <T extends Of>(): readonly SheetColumn<T>[] => [
  known("任务编号", "task id", ({ state }) => state.task.id),
  prose("任务", "task", ({ state }) => state.task.title),
];

const milestonesOf = (state: TaskState) => {
  const reports = ofKind(state.entries, "report");
  return (state.task.milestones ?? []).map((milestone) => ({
    state,
    milestone,
    reached: reports.find(({ entry }) => entry.milestone === milestone.id)?.entry.on ?? null,
    missed: state.missedMilestones.includes(milestone.id),
  }));
};

type Milestone = ReturnType<typeof milestonesOf>[number];

/** Dated steps of tasks, with the day on which they were reported reached. */
export const milestones: ExportKind = {
  name: "milestones",
  label: { zh: "节点", en: "Milestones" },
  of: ({ setting: { lang }, states }) => {
    const all = states.flatMap(milestonesOf);
    const columns: readonly SheetColumn<Milestone>[] = [
      ...ofTask<Milestone>(),
      known("节点编号", "milestone id", ({ milestone }) => milestone.id),
      prose("节点", "milestone", ({ milestone }) => milestone.title),
      dated("时限", "due", ({ milestone }) => milestone.due),
      {
        heading: { zh: "计划进度", en: "planned" },
        align: "right",
        cell: ({ milestone }) => shareCell(milestone.percent ?? null),
      },
      prose("成果", "product", ({ milestone }) => milestone.product),
      dated("报到达日", "reached", ({ reached }) => reached),
      named("情况", "standing", ({ missed }) => (missed ? (lang === "zh" ? "未到" : "missed") : "")),
    ];
    return {
      rows: sheetRows(columns, all, lang),
      facts: all.map(({ state, milestone, reached, missed }) => ({
        task: state.task.id,
        ...fieldsOf(milestone),
        reached,
        missed,
      })),
      events: () => [],
    };
  },
};

type Indicator = Of & { readonly each: ReturnType<typeof indicatorStates>[number] };

const kinds: Readonly<Record<Indicator["each"]["indicator"]["kind"], Text>> = {
  cumulative: { zh: "累计", en: "cumulative" },
  rate: { zh: "比率", en: "rate" },
  "upper-bound": { zh: "控制在以内", en: "upper bound" },
};

/** Numbers with a target, and the value that counts. */
export const indicators: ExportKind = {
  name: "indicators",
  label: { zh: "指标", en: "Indicators" },
  of: ({ setting: { ledger, asOf, lang }, states }) => {
    const all = states.flatMap((state) => indicatorStates(state).map((each): Indicator => ({ state, each })));
    const columns: readonly SheetColumn<Indicator>[] = [
      ...ofTask<Indicator>(),
      known("指标编号", "indicator id", ({ each }) => each.indicator.id),
      prose("指标", "indicator", ({ each }) => each.indicator.name),
      named("计量单位", "measured in", ({ each }) => each.indicator.measure),
      named("类别", "kind", ({ each }) => kinds[each.indicator.kind][lang]),
      counted("目标值", "target", ({ each }) => each.indicator.target),
      counted("现值", "value", ({ each }) => each.value),
      dated("填报日", "reported on", ({ each }) => each.reported?.entry.on),
      named("填报单位", "reported by", ({ each }) =>
        each.reported ? shortNameOn(ledger, each.reported.unit, asOf) : "",
      ),
    ];
    return {
      rows: sheetRows(columns, all, lang),
      facts: all.map(({ state, each: { indicator, value, reported, met } }) => ({
        task: state.task.id,
        ...fieldsOf(indicator),
        value,
        met,
        reportedOn: reported?.entry.on ?? null,
        reportedBy: reported?.unit ?? null,
      })),
      events: () => [],
    };
  },
};
