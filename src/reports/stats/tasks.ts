import { countBy, countPaces, countStages } from "../../derive/counts.ts";
import type { Scope } from "../../derive/stats/scope.ts";
import type { TaskState } from "../../derive/task-state.ts";
import type { Block, Fact } from "../../model/report.ts";
import { type OriginKind, originWords, paceWords, stages } from "../../model/words.ts";
import { countLine } from "../parts/count-line.ts";
import type { Setting } from "../parts/frame.ts";
import { stageText } from "../parts/words.ts";
import { allWords, numbersTable, paragraph, type Section } from "./words.ts";

const countOrigins = (states: readonly TaskState[]) =>
  countBy(
    Object.keys(originWords) as readonly OriginKind[],
    states.map(({ task }) => task.origin.kind),
  );

interface LineRow {
  readonly id: string | null;
  readonly title: string;
  readonly states: readonly TaskState[];
}

/** The lines that have tasks in the scope, in their order, and what belongs to none. */
function lineRows({ ledger, lang }: Setting, { states }: Scope): readonly LineRow[] {
  const lines = [...ledger.lines.values()].sort((a, b) => a.number - b.number);
  const known = new Set(lines.map(({ id }) => id));
  const rows: readonly LineRow[] = [
    ...lines.map(({ id, title }) => ({ id, title, states: states.filter(({ task }) => task.line === id) })),
    {
      id: null,
      title: lang === "zh" ? "不属于任何行动" : "of no line",
      states: states.filter(({ task }) => !known.has(task.line ?? "")),
    },
  ];
  return rows.filter((row) => row.states.length > 0);
}

function stageTable(setting: Setting, scope: Scope): Block {
  const { ledger, lang } = setting;
  const cells = (title: string, states: readonly TaskState[]) => [
    title,
    ...countStages(states).classes.map(({ count }) => count),
    states.length,
  ];
  const heads = stages.map((stage) => stageText(ledger, stage)[lang]);
  return numbersTable(
    [lang === "zh" ? "行动" : "line", ...heads, allWords[lang]],
    lineRows(setting, scope).map(({ title, states }) => cells(title, states)),
    cells(allWords[lang], scope.states),
  );
}

/** How the tasks stand on the last day: line by line and stage by stage, by pace, by origin. */
export function tasksSection(setting: Setting, scope: Scope): Section {
  const { lang } = setting;
  const zh = lang === "zh";
  const paces = countLine(countPaces(scope.states), (pace) => paceWords[pace][lang], lang);
  const origins = countLine(countOrigins(scope.states), (origin) => originWords[origin][lang], lang);
  return {
    title: { zh: `任务${scope.states.length}项`, en: `Tasks: ${scope.states.length}` },
    blocks: [
      ...(scope.states.length > 0 ? [stageTable(setting, scope)] : []),
      paragraph((zh ? "在办按进度：" : "Open, by pace: ") + paces),
      paragraph((zh ? "按来由：" : "By origin: ") + origins),
    ],
  };
}

const record = (classes: readonly { readonly key: string; readonly count: number }[]): Fact =>
  Object.fromEntries(classes.map(({ key, count }) => [key, count]));

export const tasksFacts = (setting: Setting, scope: Scope): { readonly [key: string]: Fact } => ({
  total: scope.states.length,
  lines: lineRows(setting, scope).map(({ id, states }) => ({
    line: id,
    total: states.length,
    stages: record(countStages(states).classes),
  })),
  stages: record(countStages(scope.states).classes),
  paces: record(countPaces(scope.states).classes),
  origins: record(countOrigins(scope.states).classes),
});
