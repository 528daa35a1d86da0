import { type DueItem, overdueItems } from "../../derive/overdue.ts";
import type { TaskState } from "../../derive/task-state.ts";
import { behindWords } from "../parts/behind.ts";
import { dueCell, lastReportCell, lateCell, lateLeads, plain, unitsCell } from "../parts/cells.ts";
import { columns } from "../parts/columns.ts";
import type { Setting } from "../parts/frame.ts";
import { type SheetColumn, sheetRows } from "../sheets/column.ts";
import { dueSheetColumns } from "../sheets/due-columns.ts";
import { type LinePage, nothing, type Section } from "./section.ts";

/** What is overdue and by whom, and what is behind and where. */
export function late(setting: Setting, { now }: LinePage): Section {
  const { ledger, lang } = setting;
  const zh = lang === "zh";
  const overdue = overdueItems(ledger, now);
  const behind = now.filter(({ pace }) => pace === "behind");
  const overdueRows = overdue.map((item) => [
    plain(item.state.task.title),
    unitsCell(setting, lateLeads(item.state)),
    dueCell(item, lang),
    lateCell(setting, item),
    lastReportCell(item.state, lang),
    plain(nextStep(item.state)),
  ]);
  const overdueHeads = zh
    ? columns(["逾期任务", 3], ["牵头", 1], ["完成时限", 1], ["逾期", 1], ["最近报送", 0], ["下一步", 2])
    : columns(["overdue", 3], ["lead", 1], ["due", 1], ["late", 1], ["last report", 0], ["next step", 2]);
  const behindRows = behind.map((state) => [
    plain(state.task.title),
    unitsCell(setting, state.roles.lead),
    plain(behindWords(setting, state)),
    lastReportCell(state, lang),
    plain(nextStep(state)),
  ]);
  const behindHeads = zh
    ? columns(["滞后任务", 3], ["牵头", 1], ["差在哪里", 2], ["最近报送", 0], ["下一步", 2])
    : columns(["behind", 3], ["lead", 1], ["where", 2], ["last report", 0], ["next step", 2]);
  return {
    title: {
      zh: `逾期${overdue.length}项、滞后${behind.length}项`,
      en: `${overdue.length} overdue, ${behind.length} behind`,
    },
    blocks: [
      ...(overdueRows.length > 0
        ? [
            {
              type: "table",
              name: zh ? "逾期" : "Overdue",
              columns: overdueHeads,
              rows: overdueRows,
              sheet: () => sheetRows(overdueColumns(setting), overdue, lang),
            } as const,
          ]
        : []),
      ...(behindRows.length > 0
        ? [{ type: "table", name: zh ? "滞后" : "Behind", columns: behindHeads, rows: behindRows } as const]
        : []),
      ...(overdueRows.length + behindRows.length === 0 ? [nothing(setting)] : []),
    ],
  };
}

/** The columns of `overdue`, with what its lead means to do next. */
const overdueColumns = (setting: Setting): readonly SheetColumn<DueItem>[] => [
  ...dueSheetColumns(setting, "late"),
  { heading: { zh: "下一步", en: "next step" }, shrink: 2, cell: ({ state }) => plain(nextStep(state)) },
];

const nextStep = ({ lastReport }: TaskState): string =>
  lastReport?.entry.kind === "report" ? (lastReport.entry.next ?? "") : "";
