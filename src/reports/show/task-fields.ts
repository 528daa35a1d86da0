import { wasRedThisPeriod } from "../../derive/lamp-history.ts";
import { lineOf } from "../../derive/ledger.ts";
import { basisWords } from "../../derive/planned.ts";
import { oneDecimal } from "../../derive/share.ts";
import type { TaskState } from "../../derive/task-state.ts";
import type { Cell } from "../../model/report.ts";
import { deadlineWords, originWords, roles, roleWords } from "../../model/words.ts";
import { deadlineCell, lampCell, plain, standingCell, unitsCell } from "../parts/cells.ts";
import type { Setting } from "../parts/frame.ts";
import { meetingWords } from "../parts/meeting-words.ts";
import { bracketed, clauses, percent, sourceWords } from "../parts/words.ts";

type Field = readonly [string, Cell];

function lateWords({ lang }: Setting, { late, originalLate }: TaskState): string | null {
  const zh = lang === "zh";
  if (late === null || (late.days === 0 && (originalLate?.days ?? 0) === 0)) return null;
  const workdays =
    late.workdays === null
      ? zh
        ? "工作日待定"
        : "working days not announced"
      : zh
        ? `${late.workdays}个工作日`
        : `${late.workdays} working`;
  const parts = [
    workdays,
    ...(originalLate && originalLate.days !== late.days
      ? [zh ? `按原定${originalLate.days}天` : `${originalLate.days} on the original day`]
      : []),
    ...(late.suspendedDays > 0
      ? [zh ? `其中暂停${late.suspendedDays}天` : `${late.suspendedDays} suspended`]
      : []),
  ];
  return (zh ? `${late.days}天` : `${late.days} days`) + bracketed(clauses(parts, lang), lang);
}

function progressWords(
  { lang }: Setting,
  { actual, planned, originalPlanned, leads }: TaskState,
): string | null {
  const zh = lang === "zh";
  if (actual === null) return null;
  const plan = planned
    ? `，${zh ? "计划" : "planned"}${zh ? "" : " "}${percent(planned.percent)}${bracketed(basisWords[planned.basis][lang], lang)}`
    : "";
  const moved =
    planned && originalPlanned && oneDecimal(planned.percent) !== oneDecimal(originalPlanned.percent);
  const original = moved
    ? zh
      ? `，按原定时限计划${percent(originalPlanned.percent)}`
      : `, ${percent(originalPlanned.percent)} on the original day`
    : "";
  const each = leads.length > 1 ? leads.map((lead) => `${lead.unit} ${percent(lead.actual)}`) : [];
  return `${zh ? "实际" : "actual "}${percent(actual)}${zh ? plan : plan.replace("，", ", ")}${original}${bracketed(each.join(zh ? "、" : ", "), lang)}`;
}

const field = ({ lang }: Setting, [zh, en]: readonly [string, string], value: string | null | undefined) =>
  value ? [[lang === "zh" ? zh : en, plain(value)] as const] : [];

/** What a task is, whatever the day: what was committed, and after it by whom and where that is said. */
export function lastingFields(
  setting: Setting,
  state: TaskState,
): { readonly what: readonly Field[]; readonly who: readonly Field[] } {
  const { ledger, lang } = setting;
  const { task } = state;
  const line = lineOf(ledger, task);
  const measure = line?.measures?.find(({ number }) => number === task.measure);
  const origin =
    task.origin.kind === "meeting"
      ? meetingWords(setting, task.origin.meeting) +
        (lang === "zh" ? `第${task.origin.item}项` : `, item ${task.origin.item}`)
      : task.origin.kind === "finding"
        ? task.origin.finding
        : "";
  const of = (zh: string, en: string, value: string | null | undefined) => field(setting, [zh, en], value);
  return {
    what: [
      ...of("行动", "line", line?.title),
      ...of("措施", "measure", measure ? `${measure.number}. ${measure.title}` : null),
      ...of("来由", "origin", originWords[task.origin.kind][lang] + bracketed(origin, lang)),
      ...of("交办日", "assigned", task.assigned),
      ...of("起始日", "start", task.start),
      ...of(
        "时限原文",
        "deadline",
        `${task.deadline.text}${bracketed(deadlineWords[task.deadline.type][lang], lang)}`,
      ),
    ],
    who: [
      ...roles.flatMap((role) =>
        of(`${roleWords[role].zh}单位`, roleWords[role].en, unitsCell(setting, state.roles[role]).text),
      ),
      ...of("责任岗位", "post", task.leader),
      ...of("备注", "notes", task.notes),
      ...of("出处", "source", sourceWords(task.source, lang)),
    ],
  };
}

/** What a task is and how it stands, label by label. */
export function taskFields(setting: Setting, state: TaskState): readonly Field[] {
  const { ledger, lang } = setting;
  const zh = lang === "zh";
  const of = (words: string, english: string, value: string | null | undefined) =>
    field(setting, [words, english], value);
  const red = wasRedThisPeriod(ledger, state);
  const lamp = state.lamp
    ? `${state.lamp.word}${red ? bracketed(zh ? "本期曾亮红灯" : "red earlier this period", lang) : ""}`
    : "";
  const { what, who } = lastingFields(setting, state);
  const dated = state.due.effective !== null || state.task.deadline.type === "recurring";
  return [
    ...what,
    ...of("完成时限", "due", dated ? deadlineCell(setting, state).text : null),
    [zh ? "状态" : "standing", standingCell(setting, state)],
    ...of("进度", "progress", progressWords(setting, state)),
    ...of("逾期", "late", lateWords(setting, state)),
    ...(lamp ? ([[zh ? "亮灯" : "lamp", { ...lampCell(state), text: lamp }]] as const) : []),
    ...who,
  ];
}
