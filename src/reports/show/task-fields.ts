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

/** What a task is and how it stands, label by label. */
export function taskFields(setting: Setting, state: TaskState): readonly Field[] {
  const { ledger, lang } = setting;
  const zh = lang === "zh";
  const { task } = state;
  const line = lineOf(ledger, task);
  const measure = line?.measures?.find(({ number }) => number === task.measure);
  const origin =
    task.origin.kind === "meeting"
      ? meetingWords(setting, task.origin.meeting) +
        (zh ? `第${task.origin.item}项` : `, item ${task.origin.item}`)
      : task.origin.kind === "finding"
        ? task.origin.finding
        : "";
  const field = (label: string, english: string, value: string | null | undefined): readonly Field[] =>
    value ? [[zh ? label : english, plain(value)]] : [];
  const red = wasRedThisPeriod(ledger, state);
  const lamp = state.lamp
    ? `${state.lamp.word}${red ? bracketed(zh ? "本期曾亮红灯" : "red earlier this period", lang) : ""}`
    : "";
  return [
    ...field("行动", "line", line?.title),
    ...field("措施", "measure", measure ? `${measure.number}. ${measure.title}` : null),
    ...field("来由", "origin", originWords[task.origin.kind][lang] + bracketed(origin, lang)),
    ...field("交办日", "assigned", task.assigned),
    ...field("起始日", "start", task.start),
    ...field(
      "时限原文",
      "deadline",
      `${task.deadline.text}${bracketed(deadlineWords[task.deadline.type][lang], lang)}`,
    ),
    ...field(
      "完成时限",
      "due",
      state.due.effective || state.task.deadline.type === "recurring"
        ? deadlineCell(setting, state).text
        : null,
    ),
    [zh ? "状态" : "standing", standingCell(setting, state)],
    ...field("进度", "progress", progressWords(setting, state)),
    ...field("逾期", "late", lateWords(setting, state)),
    ...(lamp ? ([[zh ? "亮灯" : "lamp", { ...lampCell(state), text: lamp }]] as const) : []),
    ...roles.flatMap((role) =>
      field(`${roleWords[role].zh}单位`, roleWords[role].en, unitsCell(setting, state.roles[role]).text),
    ),
    ...field("责任岗位", "post", task.leader),
    ...field("备注", "notes", task.notes),
    ...field("出处", "source", sourceWords(task.source, lang)),
  ];
}
