import { shortNamesOn } from "../../derive/names.ts";
import { statesOn } from "../../derive/task-state.ts";
import type { Report } from "../../model/report.ts";
import { everyWords } from "../../model/words.ts";
import { plain } from "../parts/cells.ts";
import { columns } from "../parts/columns.ts";
import { framed, type Setting } from "../parts/frame.ts";
import { recordFields } from "../parts/record-fields.ts";
import { bracketed, sourceWords } from "../parts/words.ts";

/** The programme: its paper, goals and task force, and its lines with leads, measures and tasks against what is declared. */
export function programmeReport(setting: Setting, file: string): Report {
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  const { programme } = ledger;
  const { paper, taskForce, supervision, declares } = programme;
  const lines = [...ledger.lines.values()].sort((a, b) => a.number - b.number);
  const tasks = statesOn(ledger, asOf);
  const countOf = (line: string | null) => tasks.filter(({ task }) => (task.line ?? null) === line).length;
  const measures = lines.reduce((sum, line) => sum + (line.measures?.length ?? 0), 0);
  const names = (ids: readonly string[]) => shortNamesOn(ledger, ids, asOf);
  const declared = (count: number | undefined, recorded: number) =>
    count === undefined
      ? `${recorded}`
      : zh
        ? `宣布${count}，登记${recorded}`
        : `${count} declared, ${recorded} recorded`;
  const issued = paper?.issued
    ? paper.dating === "no-later"
      ? zh
        ? `不晚于 ${paper.issued}`
        : `by ${paper.issued}`
      : paper.issued
    : null;
  const open =
    taskForce && !taskForce.membersComplete ? (zh ? "等（名单不全）" : " and others (list incomplete)") : "";
  const rows = lines.map((line) => [
    plain(line.number),
    plain(line.title),
    plain(names(line.leads)),
    plain(line.measures?.length ?? 0),
    plain(countOf(line.id)),
  ]);
  const total = [
    plain(""),
    plain(zh ? "不属于任何行动" : "of no line"),
    plain(""),
    plain(""),
    plain(countOf(null)),
  ];
  const sum = [plain(""), plain(zh ? "合计" : "all"), plain(""), plain(measures), plain(tasks.length)];
  return framed(setting, {
    kind: "show",
    title: zh ? `${programme.title}（${programme.id}）` : `${programme.title} (${programme.id})`,
    blocks: [
      recordFields(lang, [
        ["依据", "paper", paper ? paper.title + bracketed(paper.number ?? "", lang) : null],
        ["印发机关", "issuer", paper?.issuer],
        ["印发", "issued", issued],
        ["目标", "goals", programme.goals?.map(({ title }) => title).join("、")],
        ["总专班", "task force", taskForce ? names([taskForce.unit]) : null],
        ["成员单位", "members", taskForce ? names(taskForce.members) + open : null],
        ["监督机构", "supervision", supervision ? names([supervision.unit]) : null],
        ["监督方式", "its tools", supervision?.tools?.join("、")],
        ["报送", "reporting", programme.reporting ? everyWords[programme.reporting.every][lang] : null],
        ["行动", "lines", declared(declares?.lines, lines.length)],
        ["措施", "measures", declared(declares?.measures, measures)],
        ["出处", "source", sourceWords(paper?.source, lang)],
      ]),
      {
        type: "table",
        columns: zh
          ? columns(
              ["序号", 0, "right"],
              ["行动", 1],
              ["牵头单位", 2],
              ["措施", 0, "right"],
              ["任务", 0, "right"],
            )
          : columns(
              ["no.", 0, "right"],
              ["line", 1],
              ["leads", 2],
              ["measures", 0, "right"],
              ["tasks", 0, "right"],
            ),
        rows: [...rows, ...(countOf(null) > 0 ? [total] : []), sum],
      },
    ],
    facts: {
      record: "programme",
      file,
      id: programme.id,
      title: programme.title,
      goals: (programme.goals ?? []).map(({ id, title }) => ({ id, title })),
      declares: { lines: declares?.lines ?? null, measures: declares?.measures ?? null },
      recorded: { lines: lines.length, measures, tasks: tasks.length },
      lines: lines.map(({ id, number, title, leads, measures: own }) => ({
        id,
        number,
        title,
        leads,
        measures: own?.length ?? 0,
        tasks: countOf(id),
      })),
    },
  });
}
