import type { DueItem } from "../../derive/overdue.ts";
import { daysBetween } from "../../model/day.ts";
import { countCell, dayCell, lampCell, lateLeads, plain, unitsCell } from "../parts/cells.ts";
import type { Setting } from "../parts/frame.ts";
import { joined, periodWords, stageText } from "../parts/words.ts";
import type { SheetColumn } from "./column.ts";
import { taskColumns } from "./task-columns.ts";

type DueColumn = SheetColumn<DueItem>;

const days = (zh: string, en: string, count: (item: DueItem) => number | null): DueColumn => ({
  heading: { zh, en },
  align: "right",
  shrink: 1,
  cell: (item) => countCell(count(item)),
});

const lateness: readonly DueColumn[] = [
  days("逾期天数", "days late", ({ daysLate }) => daysLate),
  days("逾期工作日", "working days late", ({ workdaysLate }) => workdaysLate),
  days("按原定逾期", "late on the original day", ({ originalDaysLate }) => originalDaysLate),
  days("其中暂停", "of them suspended", ({ suspendedDays }) => suspendedDays || null),
];

/** Items past their day, or with the days that are left where `time` asks for those. */
export const dueSheetColumns = (setting: Setting, time: "late" | "left"): readonly DueColumn[] => [
  ...taskColumns(setting).map(
    (column): DueColumn => ({ ...column, cell: ({ state }) => column.cell(state) }),
  ),
  { heading: { zh: "完成时限", en: "due" }, shrink: 0, cell: ({ due }) => dayCell(due) },
  {
    heading: { zh: "原定时限", en: "originally due" },
    shrink: 0,
    cell: ({ originalDue }) => dayCell(originalDue),
  },
  days("延期次数", "extensions", ({ extensions }) => extensions),
  {
    heading: { zh: "期次", en: "periods" },
    shrink: 1,
    cell: ({ missed }) =>
      plain(
        joined(
          missed.map((id) => periodWords(id, setting.lang)),
          setting.lang,
        ),
      ),
  },
  ...(time === "late"
    ? [
        ...lateness,
        {
          heading: { zh: "逾期单位", en: "who is late" },
          shrink: 1,
          cell: ({ state }: DueItem) => unitsCell(setting, lateLeads(state)),
        },
      ]
    : [days("剩余天数", "days left", ({ due }) => daysBetween(setting.asOf, due))]),
  {
    heading: { zh: "延期待批至", en: "extension asked to" },
    shrink: 0,
    cell: ({ requested }) => dayCell(requested),
  },
  {
    heading: { zh: "状态", en: "stage" },
    shrink: 1,
    cell: ({ state }) => plain(stageText(setting.ledger, state.stage)[setting.lang]),
  },
  { heading: { zh: "亮灯", en: "lamp" }, shrink: 0, cell: ({ state }) => lampCell(state) },
  {
    heading: { zh: "最近报送", en: "last report" },
    shrink: 0,
    cell: ({ state }) => dayCell(state.lastReport?.entry.on ?? null),
  },
];
