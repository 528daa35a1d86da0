import type { Recorded } from "../../derive/ledger.ts";
import { shortNameOn } from "../../derive/names.ts";
import type { TaskState } from "../../derive/task-state.ts";
import { kindWords } from "../../model/words.ts";
import { dayCell, plain, shareCell } from "../parts/cells.ts";
import { entryDetails } from "../parts/entry-words.ts";
import type { Setting } from "../parts/frame.ts";
import { periodWords } from "../parts/words.ts";
import { type SheetColumn, sheetRows } from "../sheets/column.ts";
import { dated, known, named, prose } from "./columns.ts";
import { type ExportKind, fieldsOf } from "./kind.ts";

interface Line extends Recorded {
  readonly state: TaskState;
  /** Whether it was corrected since, and counts no more. */
  readonly corrected: boolean;
}

const linesOf = (state: TaskState): readonly Line[] => {
  const { all, replaced } = state.account.history;
  return all
    .filter(({ entry }) => entry.on <= state.asOf)
    .map((each) => ({ ...each, state, corrected: replaced.has(each.entry.id) }));
};

function columns(setting: Setting): readonly SheetColumn<Line>[] {
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  return [
    known("记录编号", "entry id", ({ entry }) => entry.id),
    known("任务编号", "task id", ({ state }) => state.task.id),
    prose("任务", "task", ({ state }) => state.task.title),
    named("填报单位", "unit", ({ unit }) => shortNameOn(ledger, unit, asOf)),
    dated("日期", "day", ({ entry }) => entry.on),
    named("日期是否确切", "how exact", ({ entry }) =>
      entry.dating === "no-later" ? (zh ? "不晚于" : "by then") : "",
    ),
    named("类别", "kind", ({ entry }) => kindWords[entry.kind][lang]),
    named("期次", "period", ({ entry }) =>
      "period" in entry && entry.period ? periodWords(entry.period, lang) : "",
    ),
    {
      heading: { zh: "进度", en: "percent" },
      align: "right",
      shrink: 0,
      cell: ({ entry }) => shareCell("percent" in entry ? (entry.percent ?? null) : null),
    },
    named("节点", "milestone", ({ entry }) => ("milestone" in entry ? entry.milestone : "")),
    prose("说明", "text", ({ entry }) => entry.text),
    prose("下一步", "next", ({ entry }) => ("next" in entry ? entry.next : "")),
    {
      heading: { zh: "延至", en: "extended to" },
      shrink: 0,
      cell: ({ entry }) =>
        entry.kind === "extension-requested" || entry.kind === "extension-approved"
          ? dayCell(entry.to)
          : plain(""),
    },
    named("填报岗位", "post", ({ entry }) => entry.post),
    prose("材料", "evidence", ({ entry }) =>
      (entry.evidence ?? []).map(({ title, link }) => (link ? `${title} ${link}` : title)).join("\n"),
    ),
    prose("要点", "details", ({ entry }) => entryDetails(setting, entry)),
    named("已被更正", "corrected since", ({ corrected }) => (corrected ? (zh ? "是" : "yes") : "")),
  ];
}

/** Every entry up to the day, also those that were corrected. */
export const entries: ExportKind = {
  name: "entries",
  label: { zh: "进展记录", en: "Entries" },
  of: ({ setting, states }) => {
    const all = states.flatMap(linesOf);
    return {
      rows: sheetRows(columns(setting), all, setting.lang),
      facts: all.map(({ state, unit, entry, corrected }) => ({
        task: state.task.id,
        unit,
        ...fieldsOf(entry),
        corrected,
      })),
      events: () => [],
    };
  },
};
