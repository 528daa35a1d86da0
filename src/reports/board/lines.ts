import { policyOn } from "../../derive/ledger.ts";
import { shortNameOn } from "../../derive/names.ts";
import type { TaskState } from "../../derive/task-state.ts";
import type { BoardLine, BoardTask, BoardUnit } from "../../model/board.ts";
import type { Day } from "../../model/day.ts";
import { stages } from "../../model/words.ts";
import type { Setting } from "../parts/frame.ts";
import { joined, plural, stageText } from "../parts/words.ts";
import { boardTask } from "./task.ts";

/** The title of the tasks that belong to no line. */
const noLine = { zh: "总体事项", en: "Programme-wide tasks" };

/** By last day, tasks without one last; then by id. */
const byDue = (a: BoardTask, b: BoardTask): number => {
  const [one, other] = [a.state.due ?? "~", b.state.due ?? "~"];
  return one < other ? -1 : one > other ? 1 : a.id < b.id ? -1 : 1;
};

/** 18项：逾期2、正常9: how many show which sign, the most pressing word first as the policy's rules stand. */
function countsOf({ lang }: Setting, tasks: readonly BoardTask[], order: readonly string[]): string {
  const zh = lang === "zh";
  const counts = new Map<string, number>();
  for (const { state } of tasks) counts.set(state.sign.word, (counts.get(state.sign.word) ?? 0) + 1);
  const rank = (word: string) => (order.includes(word) ? order.indexOf(word) : order.length);
  const words = [...counts.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const parts = words.map((word) => `${word}${zh ? "" : " "}${counts.get(word)}`);
  const all = zh ? `${tasks.length}项` : plural(tasks.length, "task");
  return parts.length === 0 ? all : `${all}${zh ? "：" : ": "}${joined(parts, lang)}`;
}

/** Of one line: the units in the order in which the line names its leads, then the others by name. */
function unitsOf(setting: Setting, states: readonly TaskState[], { leads, to }: Order): readonly BoardUnit[] {
  const byUnit = new Map<string, TaskState[]>();
  for (const state of states) {
    const lead = state.roles.lead[0] ?? "";
    const mine = byUnit.get(lead);
    if (mine) mine.push(state);
    else byUnit.set(lead, [state]);
  }
  const rank = (unit: string) => (leads.includes(unit) ? leads.indexOf(unit) : leads.length);
  return [...byUnit.keys()]
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map((unit) => ({
      name: unit === "" ? "" : shortNameOn(setting.ledger, unit, setting.asOf),
      tasks: (byUnit.get(unit) ?? []).map((state) => boardTask(setting, state, to)).sort(byDue),
    }));
}

/** Words of lamps as the rules of the policy stand; then what there is instead of a lamp. */
export const signOrder = ({ ledger, lang, asOf }: Setting): readonly string[] => [
  ...new Set([
    ...(policyOn(ledger, asOf)?.lamps ?? []).map(({ word }) => word),
    ...stages.map((stage) => stageText(ledger, stage)[lang]),
  ]),
];

interface Order {
  readonly leads: readonly string[];
  readonly to: Day;
}

/** The lines by number with their tasks, then those of no line; lines without any are left out. */
export function boardLines(setting: Setting, states: readonly TaskState[], to: Day): readonly BoardLine[] {
  const { ledger, lang } = setting;
  const order = signOrder(setting);
  const lines = [...ledger.lines.values()].sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1));
  return [...lines, null].flatMap((line): readonly BoardLine[] => {
    const mine = states.filter(({ task }) =>
      line === null ? !ledger.lines.has(task.line ?? "") : task.line === line.id,
    );
    if (mine.length === 0) return [];
    const units = unitsOf(setting, mine, { leads: line?.leads ?? [], to });
    const tasks = units.flatMap((unit) => unit.tasks);
    return [{ title: line?.title ?? noLine[lang], counts: countsOf(setting, tasks, order), units }];
  });
}
