import { shortNamesOn } from "../../derive/names.ts";
import { statesOn } from "../../derive/task-state.ts";
import type { Line } from "../../model/records.ts";
import type { Report } from "../../model/report.ts";
import { everyWords } from "../../model/words.ts";
import { plain } from "../parts/cells.ts";
import { columns } from "../parts/columns.ts";
import { framed, type Setting } from "../parts/frame.ts";
import { recordFields } from "../parts/record-fields.ts";
import { sourceWords } from "../parts/words.ts";

/** An action line: who leads it, its task force and its measures with how many tasks each has. Its page is `report`. */
export function lineReport(setting: Setting, line: Line, file: string): Report {
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  const tasks = statesOn(ledger, asOf).filter(({ task }) => task.line === line.id);
  const goals = (line.goals ?? []).map(
    (id) => ledger.programme.goals?.find((goal) => goal.id === id)?.title ?? id,
  );
  const measures = line.measures ?? [];
  const countOf = (measure: number) => tasks.filter(({ task }) => task.measure === measure).length;
  const members = shortNamesOn(ledger, line.taskForce?.members ?? [], asOf);
  const open =
    line.taskForce && !line.taskForce.membersComplete
      ? zh
        ? "等（名单不全）"
        : " and others (list incomplete)"
      : "";
  return framed(setting, {
    kind: "show",
    title: zh ? `${line.title}（${line.id}）` : `${line.title} (${line.id})`,
    blocks: [
      recordFields(lang, [
        ["序号", "number", String(line.number)],
        ["目标", "goals", goals.join("、")],
        ["牵头单位", "leads", shortNamesOn(ledger, line.leads, asOf)],
        ["分专班", "task force", line.taskForce ? shortNamesOn(ledger, [line.taskForce.unit], asOf) : null],
        ["成员单位", "members", members === "" ? null : members + open],
        ["核查单位", "verifier", line.verifier ? shortNamesOn(ledger, [line.verifier], asOf) : null],
        ["报送", "reporting", line.reporting ? everyWords[line.reporting.every][lang] : null],
        [
          "会商",
          "consultations",
          line.consultations?.every ? everyWords[line.consultations.every][lang] : null,
        ],
        ["出处", "source", sourceWords(line.source, lang)],
      ]),
      { type: "heading", level: 2, text: zh ? `措施：${measures.length}条` : `Measures: ${measures.length}` },
      {
        type: "table",
        columns: zh
          ? columns(["序号", 0, "right"], ["措施", 3], ["任务", 0, "right"])
          : columns(["number", 0, "right"], ["measure", 3], ["tasks", 0, "right"]),
        rows: measures.map(({ number, title }) => [plain(number), plain(title), plain(countOf(number))]),
      },
    ],
    facts: {
      record: "line",
      file,
      id: line.id,
      number: line.number,
      title: line.title,
      goals: line.goals ?? [],
      leads: line.leads,
      members: line.taskForce?.members ?? [],
      measures: measures.map(({ number, title }) => ({ number, title, tasks: countOf(number) })),
      tasks: tasks.map(({ task }) => task.id),
    },
  });
}
