import { currentDue } from "../../derive/filter.ts";
import type { TaskState } from "../../derive/task-state.ts";
import { deadlineWords, paceWords } from "../../model/words.ts";
import { countCell, dayCell, lampCell, lineCell, plain, shareCell, unitsCell } from "../parts/cells.ts";
import type { Setting } from "../parts/frame.ts";
import { stageText } from "../parts/words.ts";
import type { SheetColumn } from "./column.ts";

export type TaskColumn = SheetColumn<TaskState>;

/** What a task is and who owes it. */
export const taskColumns = (setting: Setting): readonly TaskColumn[] => [
  { heading: { zh: "编号", en: "id" }, shrink: 0, cell: ({ task }) => plain(task.id) },
  { heading: { zh: "任务", en: "task" }, shrink: 3, cell: ({ task }) => plain(task.title) },
  { heading: { zh: "行动", en: "line" }, shrink: 1, cell: (state) => lineCell(setting, state) },
  { heading: { zh: "牵头单位", en: "lead" }, shrink: 1, cell: ({ roles }) => unitsCell(setting, roles.lead) },
  {
    heading: { zh: "责任单位", en: "responsible" },
    shrink: 1,
    cell: ({ roles }) => unitsCell(setting, roles.responsible),
  },
];

/** By when, as written and as read: 原定 beside the day that counts. */
export const dueColumns = ({ lang }: Setting): readonly TaskColumn[] => [
  {
    heading: { zh: "时限原文", en: "deadline as written" },
    shrink: 1,
    cell: ({ task }) => plain(task.deadline.text),
  },
  {
    heading: { zh: "时限类别", en: "kind of deadline" },
    shrink: 1,
    cell: ({ task }) => plain(deadlineWords[task.deadline.type][lang]),
  },
  { heading: { zh: "完成时限", en: "due" }, shrink: 0, cell: (state) => dayCell(currentDue(state)) },
  {
    heading: { zh: "原定时限", en: "originally due" },
    shrink: 0,
    cell: ({ due, owed }) => dayCell(owed[0]?.due ?? due.original),
  },
  {
    heading: { zh: "延期次数", en: "extensions" },
    align: "right",
    shrink: 1,
    cell: ({ due }) => countCell(due.extensions),
  },
];

const daysLate = ({ owed, late }: TaskState): number | null => owed[0]?.daysLate ?? late?.days ?? null;

/** How it stands on the day. */
export const standingColumns = ({ ledger, lang }: Setting): readonly TaskColumn[] => [
  {
    heading: { zh: "状态", en: "stage" },
    shrink: 1,
    cell: ({ stage }) => plain(stageText(ledger, stage)[lang]),
  },
  {
    heading: { zh: "进度", en: "pace" },
    shrink: 1,
    cell: ({ pace }) => plain(pace === null ? "" : paceWords[pace][lang]),
  },
  {
    heading: { zh: "计划", en: "planned" },
    align: "right",
    shrink: 0,
    cell: ({ planned }) => shareCell(planned?.percent ?? null),
  },
  {
    heading: { zh: "实际", en: "actual" },
    align: "right",
    shrink: 0,
    cell: ({ actual }) => shareCell(actual),
  },
  {
    heading: { zh: "逾期天数", en: "days late" },
    align: "right",
    shrink: 1,
    cell: (state) => countCell(daysLate(state) || null),
  },
  { heading: { zh: "亮灯", en: "lamp" }, shrink: 0, cell: lampCell },
  {
    heading: { zh: "最近报送", en: "last report" },
    shrink: 0,
    cell: ({ lastReport }) => dayCell(lastReport?.entry.on ?? null),
  },
];

/** The ledger: a row a task. */
export const ledgerColumns = (setting: Setting): readonly TaskColumn[] => [
  ...taskColumns(setting),
  ...dueColumns(setting).filter(({ heading }) => heading.en !== "kind of deadline"),
  ...standingColumns(setting),
];
