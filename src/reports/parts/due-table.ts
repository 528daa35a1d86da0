import type { DueItem } from "../../derive/overdue.ts";
import { daysBetween } from "../../model/day.ts";
import type { Lang, Text } from "../../model/language.ts";
import type { Block, Cell, Column } from "../../model/report.ts";
import { sheetRows } from "../sheets/column.ts";
import { dueSheetColumns } from "../sheets/due-columns.ts";
import { dueCell, lampCell, lastReportCell, lateCell, lineCell, plain, unitsCell } from "./cells.ts";
import type { Setting } from "./frame.ts";

const headings: readonly (Column & { readonly words: Text | null })[] = [
  { words: { zh: "编号", en: "id" }, heading: "" },
  { words: { zh: "任务", en: "task" }, heading: "", shrink: 1 },
  { words: { zh: "行动", en: "line" }, heading: "", shrink: 2 },
  { words: { zh: "牵头", en: "lead" }, heading: "", shrink: 1 },
  { words: { zh: "责任", en: "responsible" }, heading: "", shrink: 1 },
  { words: { zh: "完成时限", en: "due" }, heading: "", shrink: 1 },
  { words: null, heading: "", shrink: 1 },
  { words: { zh: "亮灯", en: "lamp" }, heading: "" },
  { words: { zh: "最近报送", en: "last report" }, heading: "" },
];

/** `time` heads the column that tells how late, or how much time is left. */
const columnsIn = (lang: Lang, time: Text): readonly Column[] =>
  headings.map(({ words, ...column }) => ({ ...column, heading: (words ?? time)[lang] }));

interface DueTable extends Pick<Extract<Block, { type: "table" }>, "name" | "group" | "sheet"> {
  readonly time: Text;
  readonly cell: (item: DueItem) => Cell;
}

/** Items with who owes them and by when; the column `time` tells how late each is, or how much time is left. */
function dueTable(setting: Setting, items: readonly DueItem[], { time, cell, ...named }: DueTable): Block {
  const { lang } = setting;
  return {
    type: "table",
    ...named,
    columns: columnsIn(lang, time),
    rows: items.map((item) => [
      plain(item.state.task.id),
      plain(item.state.task.title),
      lineCell(setting, item.state),
      unitsCell(setting, item.state.roles.lead),
      unitsCell(setting, item.state.roles.responsible),
      dueCell(item, lang),
      cell(item),
      lampCell(item.state),
      lastReportCell(item.state, lang),
    ]),
  };
}

/** What is overdue, with the days late; `group` where it is one table of several. */
export const overdueTable = (setting: Setting, items: readonly DueItem[], group?: string): Block =>
  dueTable(setting, items, {
    name: setting.lang === "zh" ? "逾期事项" : "Overdue",
    ...(group === undefined ? {} : { group }),
    sheet: () => sheetRows(dueSheetColumns(setting, "late"), items, setting.lang),
    time: { zh: "逾期", en: "late" },
    cell: (item) => lateCell(setting, item),
  });

function daysLeft({ asOf, lang }: Setting, { due }: DueItem): string {
  if (due === asOf) return lang === "zh" ? "今日到期" : "today";
  const days = daysBetween(asOf, due);
  return lang === "zh" ? `还剩${days}天` : `${days} days left`;
}

/** What falls due soon, with the days left. */
export const soonTable = (setting: Setting, items: readonly DueItem[]): Block =>
  dueTable(setting, items, {
    name: setting.lang === "zh" ? "即将到期" : "Due soon",
    sheet: () => sheetRows(dueSheetColumns(setting, "left"), items, setting.lang),
    time: { zh: "剩余", en: "left" },
    cell: (item) => plain(daysLeft(setting, item)),
  });
