import type { Opening } from "../../derive/decisions.ts";
import { overdueItems } from "../../derive/overdue.ts";
import type { Sitting } from "../../derive/sitting.ts";
import { isOpen } from "../../derive/stage.ts";
import type { TaskState } from "../../derive/task-state.ts";
import type { Line } from "../../model/records.ts";
import type { Fact } from "../../model/report.ts";
import { outcomeWords } from "../paper/outcome.ts";
import { numberedItems, type Part, paragraph } from "../paper/outline.ts";
import type { Setting } from "../parts/frame.ts";
import { averageFacts } from "../parts/plan-chart.ts";
import { joined } from "../parts/words.ts";

/** A line with what is late or hard in it; `line` is null for the tasks of none. */
interface Trouble {
  readonly line: Line | null;
  readonly states: readonly TaskState[];
  /** Most days late first. */
  readonly overdue: readonly TaskState[];
  readonly behind: readonly TaskState[];
}

/** The lines that a sitting is about, in their order, the tasks of no line last. */
export function troubles({ ledger }: Setting, { now, series }: Sitting): readonly Trouble[] {
  const lines: readonly (Line | null)[] = series.line
    ? [series.line]
    : [...[...ledger.lines.values()].sort((a, b) => a.number - b.number), null];
  return lines.flatMap((line) => {
    const states = now.filter(({ task }) => (task.line ?? null) === (line?.id ?? null));
    if (states.length === 0) return [];
    const overdue = overdueItems(ledger, states).map(({ state }) => state);
    return [{ line, states, overdue, behind: states.filter(({ pace }) => pace === "behind") }];
  });
}

export const troubleTitle = ({ line }: Trouble, { lang }: Setting): string =>
  line?.title ?? (lang === "zh" ? "总体事项" : "Programme-wide tasks");

/** Tasks that the opening has gone through already. */
const toldIn = ({ ofLast, unsettled }: Opening): ReadonlySet<string> =>
  new Set([...ofLast, ...unsettled].flatMap(({ tasks }) => tasks.map(({ task }) => task.id)));

function partOf(setting: Setting, trouble: Trouble, told: ReadonlySet<string>): Part {
  const { lang } = setting;
  const zh = lang === "zh";
  const { states, overdue, behind } = trouble;
  const hard = [...overdue, ...behind];
  const left = hard.filter(({ task }) => !told.has(task.id));
  const count = (stage: TaskState["stage"]) => states.filter((state) => state.stage === stage).length;
  const open = states.filter(({ stage }) => isOpen(stage)).length;
  const off = count("suspended") + count("cancelled");
  const sum = zh
    ? `${states.length}项：销号${count("closed")}${off > 0 ? `、暂停取消${off}` : ""}、在办${open}，其中逾期${overdue.length}、滞后${behind.length}。`
    : `${states.length} tasks: ${count("closed")} closed, ${off > 0 ? `${off} suspended or cancelled, ` : ""}${open} open, of which ${overdue.length} overdue and ${behind.length} behind.`;
  const elsewhere = hard.length - left.length;
  const also =
    elsewhere === 0
      ? ""
      : zh
        ? `其中${elsewhere}项是议定事项，见第一部分。`
        : ` ${elsewhere} of them are decisions: see part 1.`;
  return {
    title: { zh: troubleTitle(trouble, setting), en: troubleTitle(trouble, setting) },
    blocks: [
      paragraph(sum + also),
      ...numberedItems(left.map((state) => `${state.task.title}\n${outcomeWords(setting, state)}`)),
    ],
  };
}

/** Each line with only what is late or behind; those with nothing in one sentence. */
export function linesPart(setting: Setting, sitting: Sitting): Part {
  const zh = setting.lang === "zh";
  const all = troubles(setting, sitting);
  const told = toldIn(sitting.opening);
  const quiet = all.filter(({ overdue, behind }) => overdue.length + behind.length === 0);
  const loud = all.filter((trouble) => !quiet.includes(trouble));
  const names = joined(
    quiet.map((trouble) => troubleTitle(trouble, setting)),
    setting.lang,
  );
  const rest =
    quiet.length === 0
      ? []
      : [paragraph(zh ? `没有逾期和滞后的：${names}。` : `Nothing overdue or behind: ${names}.`)];
  const title = { zh: "各行动逾期和滞后事项", en: "Overdue and behind, by line" };
  const single = sitting.series.line && loud[0] ? partOf(setting, loud[0], told) : null;
  if (single) return { title: { zh: "逾期和滞后事项", en: "Overdue and behind" }, blocks: single.blocks };
  return { title, blocks: rest, parts: loud.map((trouble) => partOf(setting, trouble, told)) };
}

export const troubleFacts = ({
  line,
  states,
  overdue,
  behind,
}: Trouble): { readonly [key: string]: Fact } => ({
  line: line?.id ?? null,
  total: states.length,
  open: states.filter(({ stage }) => isOpen(stage)).length,
  overdue: overdue.map(({ task }) => task.id),
  behind: behind.map(({ task }) => task.id),
  average: averageFacts(states),
});
