import { type Decision, decisionsOf } from "../../derive/decisions.ts";
import type { Sitting } from "../../derive/sitting.ts";
import { statesOn, type TaskState } from "../../derive/task-state.ts";
import type { Lang } from "../../model/language.ts";
import type { Meeting } from "../../model/records.ts";
import type { Cell, Report } from "../../model/report.ts";
import { paragraph } from "../paper/outline.ts";
import { meetingPaper } from "../paper/papered.ts";
import { plain, unitsCell } from "../parts/cells.ts";
import { columns } from "../parts/columns.ts";
import { framed, type Setting } from "../parts/frame.ts";
import { bracketed, plural, unended, wholeDayWords } from "../parts/words.ts";
import { paperTitle, seriesTitle, sittingFacts } from "./heading.ts";

const supportersOf = ({ roles }: TaskState): readonly string[] => [
  ...roles.responsible,
  ...roles.supporting,
  ...roles.participating,
];

/** A deadline as it was set: its words, with the day where they do not say it themselves. */
function setDue({ task: { deadline }, due }: TaskState, lang: Lang): string {
  if (due.original === null || deadline.text.includes(wholeDayWords(due.original, "zh")))
    return deadline.text;
  return deadline.text + bracketed(due.original, lang);
}

function rowsOf(setting: Setting, { text, tasks }: Decision, at: number): readonly (readonly Cell[])[] {
  const zh = setting.lang === "zh";
  const head = [plain(at + 1), plain(unended(text))];
  if (tasks.length === 0)
    return [
      [...head, { text: zh ? "没有立为任务" : "no task", tone: "red" }, plain(""), plain(""), plain("")],
    ];
  return tasks.map((state) => [
    ...head,
    unitsCell(setting, state.roles.lead),
    unitsCell(setting, supportersOf(state)),
    plain(setDue(state, setting.lang)),
    plain(state.task.id),
  ]);
}

/** What a meeting hands out (交办清单): each decision with who leads, who helps and by when, as it was set that day. */
export function decisionList(setting: Setting, sitting: Sitting, meeting: Meeting): Report {
  const { ledger, lang } = setting;
  const zh = lang === "zh";
  const onTheDay: Setting = { ...setting, asOf: meeting.day };
  const decisions = decisionsOf(meeting, statesOn(ledger, meeting.day));
  const heads = zh
    ? columns(
        ["序号", 0, "right"],
        ["议定事项", 1],
        ["牵头单位", 2],
        ["责任、配合单位", 2],
        ["完成时限", 2],
        ["任务编号", 0],
      )
    : columns(["no.", 0, "right"], ["decision", 3], ["lead", 1], ["supporting", 1], ["due", 1], ["task", 0]);
  const rows = decisions.flatMap((decision, at) => rowsOf(onTheDay, decision, at));
  const day = wholeDayWords(meeting.day, lang);
  const count = zh
    ? `${day}${seriesTitle(sitting, setting)}议定${decisions.length}项，交办如下。`
    : `${seriesTitle(sitting, setting)}, ${day}: ${plural(decisions.length, "decision")}.`;
  return framed(onTheDay, {
    kind: "brief",
    title: paperTitle(sitting, setting, "decisions"),
    paper: meetingPaper(onTheDay, sitting, { kind: "decisions", day: meeting.day, signs: "end" }),
    blocks: [
      paragraph(count),
      ...(rows.length > 0 ? [{ type: "table", columns: heads, rows } as const] : []),
    ],
    facts: {
      paper: "decisions",
      ...sittingFacts(sitting),
      decisions: decisions.map(({ n, text, tasks }) => ({
        n,
        text,
        tasks: tasks.map((state) => ({
          id: state.task.id,
          lead: state.roles.lead,
          supporting: supportersOf(state),
          deadline: state.task.deadline.text,
          due: state.due.original,
        })),
      })),
    },
  });
}
