import { answerDue, answers } from "../../derive/letters.ts";
import { shortNameOn, shortNamesOn } from "../../derive/names.ts";
import type { Finding, Inspection, Letter } from "../../model/records.ts";
import { letterWords } from "../../model/words.ts";
import { letterEvents } from "../calendar/letters.ts";
import { joined } from "../parts/words.ts";
import { type SheetColumn, sheetRows } from "../sheets/column.ts";
import { dated, known, named, prose } from "./columns.ts";
import { type ExportKind, fieldsOf, type Scope, wanted } from "./kind.ts";

const byDayThenId =
  <T extends { readonly id: string }>(day: (each: T) => string) =>
  (a: T, b: T): number =>
    day(a) !== day(b) ? (day(a) < day(b) ? -1 : 1) : a.id < b.id ? -1 : 1;

function lettersIn({ setting: { ledger, asOf }, filter }: Scope): readonly Letter[] {
  const lineOf = (task: string) => ledger.accounts.get(task)?.task.line;
  return [...ledger.letters.values()]
    .filter(
      ({ issued, unit, tasks = [] }) =>
        issued <= asOf && wanted(filter.units, unit) && wanted(filter.lines, ...tasks.map(lineOf)),
    )
    .sort(byDayThenId(({ issued }) => issued));
}

export const letters: ExportKind = {
  name: "letters",
  label: { zh: "函件", en: "Letters" },
  of: (scope) => {
    const { setting } = scope;
    const { ledger, asOf, lang } = setting;
    const answered = answers(ledger, asOf);
    const title = (id: string) => ledger.accounts.get(id)?.task.title ?? id;
    const all = lettersIn(scope);
    const columns: readonly SheetColumn<Letter>[] = [
      known("编号", "id", ({ id }) => id),
      named("函件", "step", ({ step }) => letterWords[step][lang]),
      named("文号", "number", ({ number }) => number),
      named("主送单位", "to", ({ unit }) => shortNameOn(ledger, unit, asOf)),
      named("发函单位", "from", ({ issuer }) => shortNameOn(ledger, issuer, asOf)),
      dated("印发日", "issued", ({ issued }) => issued),
      dated("送达日", "delivered", ({ delivered }) => delivered),
      dated("回复期限", "answer due", (letter) => answerDue(ledger, letter)),
      dated("回复日", "answered", ({ id }) => answered.get(id)),
      dated("解除日", "lifted", ({ lifted }) => (lifted && lifted <= asOf ? lifted : null)),
      named("任务编号", "task ids", ({ tasks = [] }) => joined(tasks, lang)),
      prose("所涉任务", "tasks", ({ tasks = [] }) => joined(tasks.map(title), lang)),
      prose("内容", "text", ({ text }) => text),
    ];
    return {
      rows: sheetRows(columns, all, lang),
      facts: all.map((letter) => ({
        ...fieldsOf(letter),
        state: { answerDue: answerDue(ledger, letter), answeredOn: answered.get(letter.id) ?? null },
      })),
      events: () => letterEvents(setting, all),
    };
  },
};

export const findings: ExportKind = {
  name: "findings",
  label: { zh: "问题", en: "Findings" },
  of: ({ setting: { ledger, asOf, lang }, filter }) => {
    const all = ledger.registry.findings
      .map(({ record }) => record)
      .filter(
        ({ found, unit, line }) => found <= asOf && wanted(filter.units, unit) && wanted(filter.lines, line),
      )
      .sort(byDayThenId(({ found }) => found));
    const columns: readonly SheetColumn<Finding>[] = [
      known("编号", "id", ({ id }) => id),
      dated("发现日", "found", ({ found }) => found),
      named("所涉单位", "unit", ({ unit }) => shortNameOn(ledger, unit, asOf)),
      named("所涉行动", "line", ({ line }) => (line ? (ledger.lines.get(line)?.title ?? line) : "")),
      named("任务编号", "task", ({ task }) => task),
      named("检查内容", "examined", ({ examined }) => examined),
      prose("问题", "finding", ({ text }) => text),
      named("程度", "severity", ({ severity }) => severity),
      named("出自检查", "inspection", ({ inspection }) => inspection),
      named("只供内部", "internal", ({ internal }) => (internal ? (lang === "zh" ? "是" : "yes") : "")),
    ];
    return { rows: sheetRows(columns, all, lang), facts: all.map(fieldsOf), events: () => [] };
  },
};

export const inspections: ExportKind = {
  name: "inspections",
  label: { zh: "检查", en: "Inspections" },
  of: ({ setting: { ledger, asOf, lang }, filter }) => {
    const all = ledger.registry.inspections
      .map(({ record }) => record)
      .filter(({ day, units = [] }) => day <= asOf && wanted(filter.units, ...units))
      .sort(byDayThenId(({ day }) => day));
    const columns: readonly SheetColumn<Inspection>[] = [
      known("编号", "id", ({ id }) => id),
      dated("检查日", "day", ({ day }) => day),
      named("方式", "kind", ({ kind }) => kind),
      prose("检查内容", "scope", ({ scope = [] }) => joined(scope, lang)),
      prose("被检查单位", "units", ({ units = [] }) => shortNamesOn(ledger, units, asOf)),
      named("检查单位", "by", ({ by }) => shortNameOn(ledger, by, asOf)),
    ];
    return { rows: sheetRows(columns, all, lang), facts: all.map(fieldsOf), events: () => [] };
  },
};
