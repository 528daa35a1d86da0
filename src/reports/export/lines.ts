import { shortNamesOn } from "../../derive/names.ts";
import type { Line } from "../../model/records.ts";
import { joined, sourceWords } from "../parts/words.ts";
import { type SheetColumn, sheetRows } from "../sheets/column.ts";
import { counted, known, named, prose } from "./columns.ts";
import { type ExportKind, fieldsOf, type Scope, wanted } from "./kind.ts";

const linesIn = ({ setting, filter }: Scope): readonly Line[] =>
  [...setting.ledger.lines.values()]
    .filter(({ id }) => wanted(filter.lines, id))
    .sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1));

export const lines: ExportKind = {
  name: "lines",
  label: { zh: "行动", en: "Lines" },
  of: (scope) => {
    const { ledger, asOf, lang } = scope.setting;
    const names = (units: readonly string[]) => shortNamesOn(ledger, units, asOf);
    const goal = (id: string) => ledger.programme.goals?.find((each) => each.id === id)?.title ?? id;
    const all = linesIn(scope);
    const columns: readonly SheetColumn<Line>[] = [
      known("编号", "id", ({ id }) => id),
      counted("序号", "number", ({ number }) => number),
      named("行动", "line", ({ title }) => title),
      named("目标", "goals", ({ goals = [] }) => joined(goals.map(goal), lang)),
      named("牵头单位", "lead", ({ leads }) => names(leads)),
      named("分专班", "task force", ({ taskForce }) => (taskForce ? names([taskForce.unit]) : "")),
      prose("分专班成员", "members", ({ taskForce }) => names(taskForce?.members ?? [])),
      named("核查单位", "verifier", ({ verifier }) => (verifier ? names([verifier]) : "")),
      counted("措施数", "measures", ({ measures = [] }) => measures.length),
    ];
    return { rows: sheetRows(columns, all, lang), facts: all.map(fieldsOf), events: () => [] };
  },
};

export const measures: ExportKind = {
  name: "measures",
  label: { zh: "措施", en: "Measures" },
  of: (scope) => {
    const { lang } = scope.setting;
    const all = linesIn(scope)
      .flatMap((line) => (line.measures ?? []).map((measure) => ({ line, measure })))
      .sort((a, b) => a.measure.number - b.measure.number);
    const columns: readonly SheetColumn<(typeof all)[number]>[] = [
      counted("序号", "number", ({ measure }) => measure.number),
      named("行动", "line", ({ line }) => line.title),
      prose("措施", "measure", ({ measure }) => measure.title),
      prose("内容", "text", ({ measure }) => measure.text),
      named("出处", "source", ({ measure }) => sourceWords(measure.source, lang)),
    ];
    return {
      rows: sheetRows(columns, all, lang),
      facts: all.map(({ line, measure }) => ({ line: line.id, ...fieldsOf(measure) })),
      events: () => [],
    };
  },
};
