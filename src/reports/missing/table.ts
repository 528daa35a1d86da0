import { sentOn } from "../../derive/form-asks.ts";
import { shortNameOn, shortNamesOn } from "../../derive/names.ts";
import type { Ask } from "../../derive/reporting.ts";
import type { Block, Cell } from "../../model/report.ts";
import { askCell, askCountLine } from "../parts/asks.ts";
import { plain } from "../parts/cells.ts";
import { columns } from "../parts/columns.ts";
import type { Setting } from "../parts/frame.ts";
import { bracketed, clauses, dayWords, periodWords } from "../parts/words.ts";
import { historyWords, legend, periodsBack } from "./history.ts";
import { type Shown, tasksOf } from "./shown.ts";

const empty = plain("");

/** Which responsible units a lead waits for on a task, and whether it has reported itself. */
function waitWords(setting: Setting, { own, responsible }: Ask["awaited"][number]): string {
  const { ledger, asOf, lang } = setting;
  if (responsible.length === 0) return "";
  const names = shortNamesOn(ledger, responsible, asOf);
  if (lang === "en") return own ? `also awaits ${names}` : `awaits ${names}`;
  return own ? `并待${names}` : `待${names}`;
}

/** One row a task that is not answered; the unit, its state and its history stand on its first, or on all of the `whole`. */
function rowsOf(
  setting: Setting,
  ask: Ask,
  { group, history, whole }: Shown & { readonly whole: boolean },
): readonly (readonly Cell[])[] {
  const { ledger, asOf, lang } = setting;
  const state = askCell(setting, ask);
  const ownDue =
    group.dues.length > 1 && ask.due !== null ? [lang === "zh" ? `${ask.due}前报` : `due ${ask.due}`] : [];
  const day = sentOn(ledger, ask);
  const sent =
    day === null ? [] : [lang === "zh" ? `${dayWords(day, asOf, lang)}已发表` : `form sent on ${day}`];
  const head = [
    plain(shortNameOn(ledger, ask.unit, asOf)),
    { ...state, text: clauses([state.text, ...ownDue, ...sent], lang) },
  ];
  const past = plain(historyWords(history(ask.unit), lang));
  if (ask.awaited.length === 0) return [[...head, empty, empty, past]];
  return ask.awaited.map((each, n) => {
    const title = ledger.accounts.get(each.task)?.task.title ?? "";
    const task = plain(title + bracketed(waitWords(setting, each), lang));
    return n === 0 || whole
      ? [...head, task, plain(each.task), past]
      : [empty, empty, task, plain(each.task), empty];
  });
}

/** One period: the line that reconciles, the tasks, then unit by unit what is not answered. */
export function missingTable(setting: Setting, shown: Shown): readonly Block[] {
  const { lang } = setting;
  const zh = lang === "zh";
  const { all, complete } = tasksOf(shown.group);
  const open = all.length - complete.length;
  const tasks = zh
    ? `所涉任务：报齐${complete.length}＋未报齐${open}＝${all.length}项。`
    : `Their tasks: ${complete.length} complete + ${open} not = ${all.length} in all.`;
  const heads = zh
    ? columns(["单位", 1], ["情况", 1], ["未报齐的任务", 3], ["编号", 0], [`近${periodsBack}期`, 1])
    : columns(["unit", 1], ["state", 1], ["task not complete", 3], ["id", 0], [`last ${periodsBack}`, 1]);
  const lines: readonly Block[] = [
    { type: "paragraph", text: askCountLine(setting, shown.group) },
    { type: "paragraph", text: tasks },
  ];
  if (shown.listed.length === 0) return lines;
  const rows = (whole: boolean) => shown.listed.flatMap((ask) => rowsOf(setting, ask, { ...shown, whole }));
  return [
    ...lines,
    {
      type: "table",
      name: zh ? "未报齐" : "Not complete",
      group: periodWords(shown.group.period.id, lang),
      columns: heads,
      rows: rows(false),
      sheet: () => ({ columns: heads, rows: rows(true) }),
    },
  ];
}

/** How the tables are to be read; nothing where no unit stands in one. */
export function reading({ lang }: Setting, all: readonly Shown[]): readonly Block[] {
  if (all.every(({ listed }) => listed.length === 0)) return [];
  const rule =
    lang === "zh"
      ? "牵头单位的报送，要等责任单位也报了才算报齐。"
      : "A lead's return is complete only when its responsible units have reported, too. ";
  return [{ type: "paragraph", text: rule + legend[lang], tone: "quiet" }];
}
