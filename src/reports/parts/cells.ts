import { currentDue } from "../../derive/filter.ts";
import { lineOf } from "../../derive/ledger.ts";
import { shortNamesOn } from "../../derive/names.ts";
import type { DueItem } from "../../derive/overdue.ts";
import { oneDecimal } from "../../derive/share.ts";
import type { TaskState } from "../../derive/task-state.ts";
import type { Day } from "../../model/day.ts";
import type { Lang } from "../../model/language.ts";
import type { Cell, Tone } from "../../model/report.ts";
import { deadlineWords, paceWords } from "../../model/words.ts";
import type { Setting } from "./frame.ts";
import { bracketed, clauses, percent, periodWords, stageText } from "./words.ts";

export const plain = (text: string | number): Cell =>
  typeof text === "number" ? { text: String(text), value: text } : { text };

/** A day, or nothing. */
export const dayCell = (day: Day | null | undefined): Cell =>
  day ? { text: day, value: { day } } : { text: "" };

/** A count, or nothing where it is not known. */
export const countCell = (count: number | null): Cell => (count === null ? { text: "" } : plain(count));

/** A percentage with one decimal, or nothing. */
export const shareCell = (value: number | null): Cell =>
  value === null ? { text: "" } : { text: percent(value), value: { share: oneDecimal(value) / 100 } };

/** A lamp's word with its colour beside it; nothing where no rule fits. */
export const lampCell = ({ lamp }: TaskState): Cell =>
  lamp ? { text: lamp.word, tone: lamp.colour } : { text: "" };

export const lineCell = ({ ledger }: Setting, { task }: TaskState): Cell =>
  plain(lineOf(ledger, task)?.title ?? "");

export const unitsCell = ({ ledger, asOf }: Setting, units: readonly string[]): Cell =>
  plain(shortNamesOn(ledger, units, asOf));

/** 原定 … 延至 …(第N次), or set anew by a reopening: no deadline moves without a trace. */
function movedWords(due: string, original: string | null, extensions: number, lang: Lang): string {
  if (original === null || due === original) return due;
  if (extensions === 0) {
    return lang === "zh"
      ? `原定 ${original}，重新打开后定为 ${due}`
      : `${original}, set to ${due} when reopened`;
  }
  return lang === "zh"
    ? `原定 ${original}，延至 ${due}（第${extensions}次）`
    : `${original}, extended to ${due} (no. ${extensions})`;
}

/** The last day of an overdue or coming item; of a duty with the periods that are owed. */
export function dueCell({ due, originalDue, extensions, missed, daysLate }: DueItem, lang: Lang): Cell {
  const words = movedWords(due, originalDue, extensions, lang);
  if (missed.length === 0) return plain(words);
  if (daysLate === 0)
    return plain(words + bracketed(missed.map((id) => periodWords(id, lang)).join(", "), lang));
  const owed =
    lang === "zh"
      ? `欠${missed.length}期：${missed.map((id) => periodWords(id, lang)).join("、")}`
      : `${missed.length} owed: ${missed.join(", ")}`;
  return plain(words + bracketed(owed, lang));
}

/** Days late, with working days, the lateness on the original day and what was suspended of it. */
export function lateCell(setting: Setting, item: DueItem): Cell {
  const { lang } = setting;
  const { daysLate, workdaysLate, originalDaysLate, suspendedDays, requested } = item;
  const zh = lang === "zh";
  const workdays =
    workdaysLate === null
      ? zh
        ? "工作日待定"
        : "working days not announced yet"
      : zh
        ? `${workdaysLate}个工作日`
        : `${workdaysLate} working`;
  const inner = [
    workdays,
    ...(originalDaysLate !== null && originalDaysLate !== daysLate
      ? [zh ? `按原定${originalDaysLate}天` : `${originalDaysLate} on the original day`]
      : []),
    ...(suspendedDays > 0 ? [zh ? `其中暂停${suspendedDays}天` : `${suspendedDays} of them suspended`] : []),
  ];
  const late = lateLeads(item.state);
  const names = unitsCell(setting, late).text;
  const marks = [
    ...(late.length < item.state.leads.length ? [zh ? `迟的是${names}` : `late: ${names}`] : []),
    ...(requested ? [zh ? "延期待批" : "extension pending"] : []),
    ...(item.state.stage === "claimed" ? [zh ? "待核" : "claimed"] : []),
  ];
  const days = zh ? `${daysLate}天` : `${daysLate} days`;
  return { text: clauses([days + bracketed(clauses(inner, lang), lang), ...marks], lang), tone: "red" };
}

/** The leads that are late themselves: of two leads one may have kept the day. Of a duty all. */
export function lateLeads(state: TaskState): readonly string[] {
  const late = state.leads.filter((lead) => (lead.late?.days ?? 0) > 0).map(({ unit }) => unit);
  return late.length > 0 ? late : state.roles.lead;
}

/** When a unit last reported, or that none did. */
export function lastReportCell({ lastReport }: TaskState, lang: Lang): Cell {
  if (lastReport === null) return { text: lang === "zh" ? "未报过" : "never", tone: "quiet" };
  return dayCell(lastReport.entry.on);
}

/** Where a task stands: its stage, and its pace while it is open; on time or late once it is closed. */
export function standingCell({ ledger, lang }: Setting, state: TaskState): Cell {
  const stage = stageText(ledger, state.stage)[lang];
  const zh = lang === "zh";
  if (state.stage === "closed") {
    if (state.late === null) return plain(stage);
    const days = state.late.days;
    return plain(
      stage +
        bracketed(days === 0 ? (zh ? "按时" : "on time") : zh ? `迟${days}天` : `${days} days late`, lang),
    );
  }
  if (state.pace === null) return plain(stage);
  const marks = [
    ...(state.stale ? [zh ? "久未报送" : "stale"] : []),
    ...(state.due.requested && state.pace === "overdue" ? [zh ? "延期待批" : "extension pending"] : []),
  ];
  return { text: clauses([stage, paceWords[state.pace][lang], ...marks], lang), tone: toneOfPace(state) };
}

const toneOfPace = ({ pace }: TaskState): Tone =>
  pace === "overdue" ? "red" : pace === "behind" ? "yellow" : "plain";

/** A task's last day for lists; of one without a day the words that say so. */
export function deadlineCell({ lang }: Setting, state: TaskState): Cell {
  const { deadline } = state.task;
  const due = currentDue(state);
  if (deadline.type === "recurring")
    return plain(due ? `${deadline.text}${bracketed(due, lang)}` : deadline.text);
  if (due === null) {
    return deadline.type === "none"
      ? { text: lang === "zh" ? "未定" : "not set", tone: "quiet" }
      : plain(deadlineWords[deadline.type][lang]);
  }
  return plain(movedWords(due, state.due.original, state.due.extensions, lang));
}

/** Actual against planned progress: 40.0% / 66.7%. */
export function progressCell({ actual, planned }: TaskState): Cell {
  if (actual === null) return plain("");
  return plain(planned ? `${percent(actual)} / ${percent(planned.percent)}` : percent(actual));
}
