import { averageOf } from "../derive/average.ts";
import { changesBetween } from "../derive/changes.ts";
import { countClosings, countPaces, countStages } from "../derive/counts.ts";
import { openIssues } from "../derive/issues.ts";
import { shortNameOn, shortNamesOn } from "../derive/names.ts";
import { dueSoon, overdueItems } from "../derive/overdue.ts";
import { basisWords } from "../derive/planned.ts";
import { oneDecimal } from "../derive/share.ts";
import { isOpen } from "../derive/stage.ts";
import type { TaskState } from "../derive/task-state.ts";
import type { Day } from "../model/day.ts";
import { daysBetween } from "../model/day.ts";
import type { Text } from "../model/language.ts";
import type { Line } from "../model/records.ts";
import type { Block, Column, Fact } from "../model/report.ts";
import { paceWords } from "../model/words.ts";
import { dueCell, lampCell, lastReportCell, lateCell, plain, standingCell, unitsCell } from "./parts/cells.ts";
import { changeSentences } from "./parts/changes.ts";
import { countLine } from "./parts/count-line.ts";
import { dueFacts, stateFacts } from "./parts/facts.ts";
import type { Setting } from "./parts/frame.ts";
import { notReported } from "./parts/not-reported.ts";
import { percent, stageText } from "./parts/words.ts";

/** What a line's page is made of: the tasks of a line (or of none) now and on the day compared with. */
export interface LinePage {
  readonly line: Line | null;
  readonly now: readonly TaskState[];
  readonly then: readonly TaskState[];
  readonly since: Day;
}

interface Section {
  readonly title: Text;
  readonly blocks: readonly Block[];
}

const horizon = 30;
const columns = (...headings: readonly (readonly [string, number?, "right"?])[]): readonly Column[] =>
  headings.map(([heading, shrink, align]) => ({ heading, ...(shrink !== undefined ? { shrink } : {}), ...(align ? { align } : {}) }));
const paragraph = (text: string): Block => ({ type: "paragraph", text });
const nothing = ({ lang }: Setting): Block => paragraph(lang === "zh" ? "无。" : "None.");

function standing(setting: Setting, { now }: LinePage): Section {
  const { ledger, lang } = setting;
  const zh = lang === "zh";
  const closings = countClosings(now);
  const average = averageOf(now);
  const closingWords = {
    "on-time": { zh: "按时", en: "on time" },
    late: { zh: "迟办", en: "late" },
    "no-deadline": { zh: "无时限", en: "no deadline" },
  };
  const gap = average ? oneDecimal(average.actual) - oneDecimal(average.planned) : 0;
  const points = Math.abs(oneDecimal(gap)).toFixed(1);
  const blocks = [
    paragraph((zh ? "按状态：" : "By stage: ") + countLine(countStages(now), (stage) => stageText(ledger, stage)[lang], lang)),
    paragraph((zh ? "在办按进度：" : "Open, by pace: ") + countLine(countPaces(now), (pace) => paceWords[pace][lang], lang)),
    ...(closings.total > 0
      ? [paragraph((zh ? "已销号：" : "Closed: ") + countLine(closings, (key) => closingWords[key][lang], lang))]
      : []),
    ...(average
      ? [
          paragraph(
            zh
              ? `有计划的${average.tasks}项按权重平均：计划${percent(average.planned)}，实际${percent(average.actual)}，${gap < 0 ? "落后" : "超前"}${points}个百分点。`
              : `Weighted mean of the ${average.tasks} with a plan: planned ${percent(average.planned)}, actual ${percent(average.actual)}, ${points} points ${gap < 0 ? "behind" : "ahead"}.`,
          ),
        ]
      : []),
  ];
  return { title: { zh: "总体情况", en: "Overall" }, blocks };
}

function plans(setting: Setting, { now }: LinePage): Section {
  const { lang } = setting;
  const zh = lang === "zh";
  const planned = now.filter(({ stage, planned: plan }) => isOpen(stage) && plan !== null);
  const rows = planned.map((state) => {
    const gap = oneDecimal(state.actual ?? 0) - oneDecimal(state.planned?.percent ?? 0);
    return [
      plain(state.task.title),
      unitsCell(setting, state.roles.lead),
      plain(percent(state.planned?.percent ?? 0)),
      plain(percent(state.actual ?? 0)),
      plain(`${gap > 0 ? "+" : ""}${gap.toFixed(1)}`),
      plain(state.planned ? basisWords[state.planned.basis][lang] : ""),
      standingCell(setting, state),
      lampCell(state),
    ];
  });
  const heads = zh
    ? columns(["任务", 3], ["牵头", 1], ["计划", 0, "right"], ["实际", 0, "right"], ["相差", 0, "right"], ["依据", 1], ["状态", 1], ["亮灯", 0])
    : columns(["task", 3], ["lead", 1], ["planned", 0, "right"], ["actual", 0, "right"], ["gap", 0, "right"], ["basis", 1], ["standing", 1], ["lamp", 0]);
  return {
    title: { zh: "计划与实际", en: "Planned and actual" },
    blocks: rows.length > 0 ? [{ type: "table", columns: heads, rows }] : [paragraph(zh ? "没有可比的计划。" : "There is no plan to compare with.")],
  };
}

function changed(setting: Setting, { now, then, since }: LinePage): Section {
  const sentences = changeSentences(setting, changesBetween(then, now));
  return {
    title: { zh: `${since}以来的变化`, en: `Changes since ${since}` },
    blocks: sentences.length > 0 ? [{ type: "list", items: sentences }] : [nothing(setting)],
  };
}

function late(setting: Setting, { now }: LinePage): Section {
  const { ledger, lang } = setting;
  const zh = lang === "zh";
  const overdue = overdueItems(ledger, now);
  const behind = now.filter(({ pace }) => pace === "behind");
  const overdueRows = overdue.map((item) => [
    plain(item.state.task.title),
    unitsCell(setting, lateLeads(item.state)),
    dueCell(item, lang),
    lateCell(item, lang),
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
    title: { zh: `逾期${overdue.length}项、滞后${behind.length}项`, en: `${overdue.length} overdue, ${behind.length} behind` },
    blocks: [
      ...(overdueRows.length > 0 ? [{ type: "table", columns: overdueHeads, rows: overdueRows } as const] : []),
      ...(behindRows.length > 0 ? [{ type: "table", columns: behindHeads, rows: behindRows } as const] : []),
      ...(overdueRows.length + behindRows.length === 0 ? [nothing(setting)] : []),
    ],
  };
}

/** The leads that are late themselves: of two leads one may have kept the day. Of a duty all. */
const lateLeads = (state: TaskState): readonly string[] => {
  const late = state.leads.filter((lead) => (lead.late?.days ?? 0) > 0).map(({ unit }) => unit);
  return late.length > 0 ? late : state.roles.lead;
};

const nextStep = ({ lastReport }: TaskState): string =>
  lastReport?.entry.kind === "report" ? (lastReport.entry.next ?? "") : "";

function behindWords({ lang }: Setting, state: TaskState): string {
  const zh = lang === "zh";
  const gap = state.planned ? oneDecimal(state.planned.percent) - oneDecimal(state.actual ?? 0) : 0;
  const titles = state.missedMilestones.map((id) => state.task.milestones?.find((each) => each.id === id)?.title ?? id);
  return [
    ...(gap > 0 ? [zh ? `落后计划${gap.toFixed(1)}个百分点` : `${gap.toFixed(1)} points behind the plan`] : []),
    ...(titles.length > 0 ? [zh ? `节点未到：${titles.join("、")}` : `milestones missed: ${titles.join(", ")}`] : []),
  ].join(zh ? "；" : "; ");
}

function issues(setting: Setting, { now }: LinePage): Section {
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  const open = now.flatMap((state) => openIssues(state.account.history, state.entries).map((issue) => ({ state, issue })));
  const rows = open.map(({ state, issue: { unit, entry } }) => [
    plain(entry.text ?? ""),
    plain(shortNameOn(ledger, unit, asOf)),
    plain(shortNamesOn(ledger, entry.asks, asOf)),
    plain(entry.on),
    { text: entry.by ?? "", ...(entry.by && entry.by < asOf ? { tone: "red" as const } : {}) },
    plain(state.task.title),
  ]);
  const heads = zh
    ? columns(["问题", 3], ["提出", 1], ["请谁协调", 1], ["提出日", 0], ["希望解决", 0], ["所涉任务", 2])
    : columns(["issue", 3], ["raised by", 1], ["asks", 1], ["on", 0], ["by", 0], ["task", 2]);
  return {
    title: { zh: `需协调问题${rows.length}个`, en: `Open issues: ${rows.length}` },
    blocks: rows.length > 0 ? [{ type: "table", columns: heads, rows }] : [nothing(setting)],
  };
}

function next(setting: Setting, { now }: LinePage): Section {
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  const items = dueSoon(ledger, now, horizon);
  const milestones = now.flatMap((state) =>
    isOpen(state.stage)
      ? (state.task.milestones ?? []).flatMap(({ title, due }) =>
          due && due >= asOf && daysBetween(asOf, due) <= horizon ? [{ due, title, state }] : [],
        )
      : [],
  );
  const rows = [
    ...items.map((item) => ({ due: item.due, cells: [plain(item.state.task.title), unitsCell(setting, item.state.roles.lead), plain(item.period ?? "")] })),
    ...milestones.map(({ due, title, state }) => ({
      due,
      cells: [plain(state.task.title), unitsCell(setting, state.roles.lead), plain(zh ? `节点：${title}` : `milestone: ${title}`)],
    })),
  ].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  const heads = zh ? columns(["时限", 0], ["任务", 3], ["牵头", 1], ["说明", 2]) : columns(["due", 0], ["task", 3], ["lead", 1], ["note", 2]);
  return {
    title: { zh: `今后${horizon}天的时限`, en: `Due in the next ${horizon} days` },
    blocks: rows.length > 0 ? [{ type: "table", columns: heads, rows: rows.map(({ due, cells }) => [plain(due), ...cells]) }] : [nothing(setting)],
  };
}

/** The page of one line: its sections, and the same as facts. */
export function linePage(setting: Setting, page: LinePage): { readonly sections: readonly Section[]; readonly facts: { readonly [key: string]: Fact } } {
  const { ledger, lang } = setting;
  const returns = notReported(setting, page.now.map(({ account }) => account));
  const average = averageOf(page.now);
  const counts = (count: { readonly classes: readonly { readonly key: string; readonly count: number }[] }) =>
    Object.fromEntries(count.classes.map(({ key, count: number }) => [key, number]));
  const changes = changesBetween(page.then, page.now);
  return {
    sections: [
      standing(setting, page),
      plans(setting, page),
      changed(setting, page),
      late(setting, page),
      issues(setting, page),
      next(setting, page),
      { title: { zh: "报送情况", en: "Returns" }, blocks: returns.blocks },
    ],
    facts: {
      id: page.line?.id ?? null,
      title: page.line?.title ?? null,
      leads: page.line?.leads ?? [],
      since: page.since,
      total: page.now.length,
      stages: counts(countStages(page.now)),
      paces: counts(countPaces(page.now)),
      average: average ? { tasks: average.tasks, planned: oneDecimal(average.planned), actual: oneDecimal(average.actual) } : null,
      tasks: page.now.map(stateFacts),
      changes: changes.map((change) => ({ ...change, sentence: changeSentences({ ...setting, lang }, [change])[0] ?? "" })),
      overdue: overdueItems(ledger, page.now).map(dueFacts),
      behind: page.now.filter(({ pace }) => pace === "behind").map(({ task }) => task.id),
      issues: page.now.flatMap((state) =>
        openIssues(state.account.history, state.entries).map(({ unit, entry }) => ({
          task: state.task.id, id: entry.id, unit, asks: entry.asks, on: entry.on, by: entry.by ?? null, text: entry.text ?? null,
        })),
      ),
      next: dueSoon(ledger, page.now, horizon).map(dueFacts),
      returns: returns.facts,
    },
  };
}
