import { filterStates } from "../derive/filter.ts";
import { statesOn } from "../derive/task-state.ts";
import { Refusal } from "../model/refusal.ts";
import type { ExportKind } from "../reports/export/kind.ts";
import { exportKinds } from "../reports/export/kinds.ts";
import { exportReport } from "../reports/export.ts";
import type { Command } from "./command.ts";
import { filterOf, filterOptions } from "./shared/filters.ts";

function kindNamed(word: string): ExportKind {
  const kind = exportKinds.find(
    ({ name, label }) => name === word || label.zh === word || label.en.toLowerCase() === word.toLowerCase(),
  );
  if (kind) return kind;
  throw new Refusal(
    { zh: `没有 \`${word}\` 这一类记录`, en: `there is no kind of record \`${word}\`` },
    {
      zh: `可用：${exportKinds.map(({ name, label }) => `${name} ${label.zh}`).join("、")}`,
      en: `kinds: ${exportKinds.map(({ name }) => name).join(", ")}`,
    },
  );
}

const exporting: Command = {
  name: "export",
  about: {
    zh: "导出登记的记录：一类一张表；日历收全部日期",
    en: "the records themselves: a table a kind; as a calendar all their days",
  },
  arguments: [
    {
      pattern: "[kind...]",
      about: {
        zh: `哪几类，不写则全部：${exportKinds.map(({ name, label }) => `${name} ${label.zh}`).join("、")}`,
        en: `kinds, all without one: ${exportKinds.map(({ name }) => name).join(", ")}`,
      },
      completes: () => exportKinds.map(({ name, label }) => ({ value: name, about: label })),
    },
  ],
  options: filterOptions,
  formats: ["xlsx", "csv", "json", "ics"],
  examples: [
    "export -o 台账.xlsx",
    "export tasks --line qiye -o 任务.csv",
    "export 进展记录 --unit 市财政局 -o 记录.xlsx",
    "export -o 日程.ics",
    "export letters findings --format json",
  ],
  async run(call) {
    const kinds = call.args.map(kindNamed);
    const { ledger, setting } = await call.open();
    const filter = filterOf(ledger, call, []);
    const states = filterStates(ledger, statesOn(ledger, setting.asOf), filter);
    const wanted = exportKinds.filter((kind) => kinds.length === 0 || kinds.includes(kind));
    return { report: exportReport({ setting, states, filter }, wanted), exit: 0 };
  },
};
export default exporting;
