import { lineOf } from "../derive/ledger.ts";
import { shortNameOn } from "../derive/names.ts";
import { type DueItem, dueSoon, overdueItems } from "../derive/overdue.ts";
import { isOpen } from "../derive/stage.ts";
import type { TaskState } from "../derive/task-state.ts";
import type { Block, Report } from "../model/report.ts";
import { taskEvents } from "./calendar/tasks.ts";
import { overdueTable, soonTable } from "./parts/due-table.ts";
import { dueFacts } from "./parts/facts.ts";
import { framed, type Setting } from "./parts/frame.ts";

interface OverdueWish {
  /** One row an occurrence of a duty. */
  readonly each: boolean;
  /** Also what falls due within so many days. */
  readonly within: number | null;
  readonly by: "unit" | "line" | "goal" | null;
}

/** The groups that an item belongs to: its leads, its line, its line's goals; a task of none under `other`. */
function groupsOf(setting: Setting, by: OverdueWish["by"], { state }: DueItem): readonly string[] {
  const { ledger, asOf, lang } = setting;
  const none = lang === "zh" ? "（不属于任何一类）" : "(none)";
  const line = lineOf(ledger, state.task);
  const titles =
    by === "unit"
      ? state.roles.lead.map((id) => shortNameOn(ledger, id, asOf))
      : by === "line"
        ? line
          ? [line.title]
          : []
        : (line?.goals ?? []).map(
            (goal) => ledger.programme.goals?.find(({ id }) => id === goal)?.title ?? goal,
          );
  return titles.length > 0 ? titles : [none];
}

function grouped(setting: Setting, items: readonly DueItem[], by: OverdueWish["by"]): readonly Block[] {
  if (by === null) return [overdueTable(setting, items)];
  const groups = new Map<string, DueItem[]>();
  for (const item of items) {
    for (const group of groupsOf(setting, by, item)) groups.set(group, [...(groups.get(group) ?? []), item]);
  }
  return [...groups].flatMap(([title, members]): readonly Block[] => [
    {
      type: "heading",
      level: 3,
      text: setting.lang === "zh" ? `${title}：${members.length}项` : `${title}: ${members.length}`,
    },
    overdueTable(setting, members, title),
  ]);
}

/** Reconciles: what is overdue and what is not make up the open tasks; open and not open make up all. Tasks, never occurrences. */
function summary({ lang }: Setting, states: readonly TaskState[]): string {
  const open = states.filter(({ stage }) => isOpen(stage)).length;
  const late = states.filter(({ pace }) => pace === "overdue").length;
  const rest = states.length - open;
  return lang === "zh"
    ? `逾期${late}项＋未逾期${open - late}项＝在办${open}项；另有已销号、暂停、取消${rest}项，合计${states.length}项。`
    : `${late} overdue + ${open - late} not overdue = ${open} open; with ${rest} closed, suspended or cancelled, ${states.length} in all.`;
}

/** Tasks past their effective day, most days late first, then id. `states` are those that the caller's filter lets through. */
export function overdueReport(
  setting: Setting,
  states: readonly TaskState[],
  { each, within, by }: OverdueWish,
): Report {
  const { ledger, lang } = setting;
  const zh = lang === "zh";
  const items = overdueItems(ledger, states, each);
  const soon = within === null ? [] : dueSoon(ledger, states, within);
  const soonTitle = zh ? `${within}天内到期：${soon.length}项` : `Due within ${within} days: ${soon.length}`;
  return framed(setting, {
    kind: "overdue",
    title: zh ? "逾期事项" : "Overdue",
    blocks: [
      { type: "paragraph", text: summary(setting, states) },
      ...(items.length > 0 ? grouped(setting, items, by) : [overdueTable(setting, [])]),
      ...(within === null ? [] : [{ type: "heading", level: 2, text: soonTitle } as const]),
      ...(soon.length > 0 ? [soonTable(setting, soon)] : []),
    ],
    facts: {
      tasks: items.map(dueFacts),
      soon: soon.map(dueFacts),
      total: states.length,
      open: states.filter(({ stage }) => isOpen(stage)).length,
    },
    events: () => taskEvents(setting, [...new Set([...items, ...soon].map(({ state }) => state))]),
  });
}
