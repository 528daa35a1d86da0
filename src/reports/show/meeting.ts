import { shortNamesOn } from "../../derive/names.ts";
import { statesOn } from "../../derive/task-state.ts";
import type { Text } from "../../model/language.ts";
import type { Meeting } from "../../model/records.ts";
import type { Block, Report } from "../../model/report.ts";
import { deadlineCell, lampCell, plain, standingCell, unitsCell } from "../parts/cells.ts";
import { columns } from "../parts/columns.ts";
import { framed, type Setting } from "../parts/frame.ts";
import { recordFields } from "../parts/record-fields.ts";
import { sourceWords } from "../parts/words.ts";

type Outcome = NonNullable<Meeting["outcomes"]>[number];

const outcomeWords: Readonly<Record<Outcome["kind"], Text>> = {
  decision: { zh: "议定", en: "decision" },
  information: { zh: "通报", en: "information" },
  "carried-over": { zh: "移下次", en: "carried over" },
};

/** A meeting: who sat, what was on the table, what came out, and how its decisions stand on the day. */
export function meetingReport(setting: Setting, meeting: Meeting, file: string): Report {
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  const decided = statesOn(ledger, asOf).filter(
    ({ task }) => task.origin.kind === "meeting" && task.origin.meeting === meeting.id,
  );
  const series = ledger.programme.series?.find(({ id }) => id === meeting.series)?.title ?? meeting.series;
  const rows = (meeting.outcomes ?? []).flatMap((outcome) => {
    const head = [plain(outcome.n), plain(outcomeWords[outcome.kind][lang]), plain(outcome.text)];
    const tasks = decided.filter(
      ({ task }) => task.origin.kind === "meeting" && task.origin.item === outcome.n,
    );
    if (tasks.length === 0) return [[...head, plain(""), plain(""), plain(""), plain("")]];
    return tasks.map((state) => [
      ...head,
      unitsCell(setting, state.roles.lead),
      deadlineCell(setting, state),
      standingCell(setting, state),
      lampCell(state),
    ]);
  });
  const agenda: readonly Block[] = meeting.agenda?.length
    ? [
        { type: "heading", level: 2, text: zh ? "议程" : "Agenda" },
        { type: "list", items: meeting.agenda.map(({ n, text }) => `${n}. ${text}`) },
      ]
    : [];
  const heads = zh
    ? columns(
        ["序号", 0, "right"],
        ["性质", 0],
        ["内容", 3],
        ["牵头", 1],
        ["完成时限", 1],
        ["状态", 1],
        ["亮灯", 0],
      )
    : columns(
        ["no.", 0, "right"],
        ["kind", 0],
        ["text", 3],
        ["lead", 1],
        ["due", 1],
        ["standing", 1],
        ["lamp", 0],
      );
  return framed(setting, {
    kind: "show",
    title: zh ? `${series}（${meeting.id}）` : `${series} (${meeting.id})`,
    blocks: [
      recordFields(lang, [
        ["日期", "day", meeting.day],
        ["召开", "held", meeting.held ? (zh ? "已召开" : "held") : zh ? "未召开" : "not held yet"],
        ["主持", "chair", meeting.chair],
        ["参加单位", "attending", shortNamesOn(ledger, meeting.attending ?? [], asOf)],
        ["出处", "source", sourceWords(meeting.source, lang)],
      ]),
      ...agenda,
      ...(rows.length > 0
        ? ([
            { type: "heading", level: 2, text: zh ? "结果" : "Outcomes" },
            { type: "table", columns: heads, rows },
          ] as const)
        : []),
    ],
    facts: {
      record: "meeting",
      file,
      id: meeting.id,
      series: meeting.series,
      day: meeting.day,
      held: meeting.held,
      attending: meeting.attending ?? [],
      agenda: (meeting.agenda ?? []).map(({ n, text, issue }) => ({ n, text, issue: issue ?? null })),
      outcomes: (meeting.outcomes ?? []).map(({ n, kind, text }) => ({
        n,
        kind,
        text,
        tasks: decided
          .filter(({ task }) => task.origin.kind === "meeting" && task.origin.item === n)
          .map(({ task }) => task.id),
      })),
    },
  });
}
