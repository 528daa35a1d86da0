import { ofKind } from "../../derive/history.ts";
import { openIssues, takenUpAt } from "../../derive/issues.ts";
import type { Recorded } from "../../derive/ledger.ts";
import { shortNameOn, shortNamesOn } from "../../derive/names.ts";
import type { Sitting } from "../../derive/sitting.ts";
import type { TaskState } from "../../derive/task-state.ts";
import { daysBetween } from "../../model/day.ts";
import type { IssueEntry } from "../../model/records.ts";
import type { Fact } from "../../model/report.ts";
import type { Setting } from "../parts/frame.ts";
import { bracketed, dayWords, joined, unended } from "../parts/words.ts";

/** An issue that nobody has settled, with its task. */
export interface OpenIssue {
  readonly state: TaskState;
  readonly issue: Recorded<IssueEntry>;
}

export const issuesOf = (states: readonly TaskState[]): readonly OpenIssue[] =>
  states.flatMap((state) =>
    openIssues(state.account.history, state.entries).map((issue) => ({ state, issue })),
  );

/** Tasks whose request for an extension is undecided. */
export const pendingExtensions = (states: readonly TaskState[]): readonly TaskState[] =>
  states.filter(
    ({ due, pace, owed }) => pace !== null && (due.requested ?? owed[0]?.moved.requested ?? null) !== null,
  );

/** What the last meeting of the series moved on to the next. */
export const carriedOver = ({ opening }: Sitting): readonly string[] =>
  (opening.last?.outcomes ?? []).filter(({ kind }) => kind === "carried-over").map(({ text }) => text);

/** An issue in a paper: its words, then who asks whom, until when, for which task, and which meetings had it. */
export function issueItem(setting: Setting, { state, issue: { unit, entry } }: OpenIssue): string {
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  const names = (units: readonly string[]) => shortNamesOn(ledger, units, asOf);
  const day = (on: typeof entry.on) => dayWords(on, asOf, lang);
  const by = entry.by
    ? entry.by < asOf
      ? zh
        ? `希望${day(entry.by)}前解决，已过${daysBetween(entry.by, asOf)}天`
        : `wanted by ${entry.by}, ${daysBetween(entry.by, asOf)} days ago`
      : zh
        ? `希望${day(entry.by)}前解决`
        : `wanted by ${entry.by}`
    : "";
  const held = takenUpAt(ledger, entry.id, asOf).map((meeting) => day(meeting.day));
  const parts = zh
    ? [
        `${shortNameOn(ledger, unit, asOf)}${day(entry.on)}提出，请${names(entry.asks)}协调`,
        by,
        `所涉任务：${state.task.title}`,
        held.length > 0 ? `${joined(held, lang)}会议研究过，未解决` : "",
      ]
    : [
        `raised by ${shortNameOn(ledger, unit, asOf)} on ${entry.on}, asks ${names(entry.asks)}`,
        by,
        `task: ${state.task.title}`,
        held.length > 0 ? `taken up on ${joined(held, lang)}, not settled` : "",
      ];
  return `${unended(entry.text ?? "")}${zh ? "。" : "."}\n${parts
    .filter((part) => part !== "")
    .join(zh ? "；" : "; ")}${zh ? "。" : "."}`;
}

/** A request for an extension that waits for an answer: what is asked, why, and how it stands. */
export function extensionItem(setting: Setting, state: TaskState): string {
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  const request = ofKind(state.entries, "extension-requested").at(-1);
  if (request === undefined) return state.task.title;
  const { unit, entry } = request;
  const due = state.owed[0]?.moved.effective ?? state.due.effective;
  const nth = (state.owed[0]?.moved.extensions ?? state.due.extensions) + 1;
  const days = due === null ? 0 : Math.max(0, daysBetween(due, asOf));
  const who = shortNameOn(ledger, unit, asOf);
  const late = days > 0 ? bracketed(zh ? `已逾期${days}天` : `${days} days late`, lang) : "";
  const on = dayWords(entry.on, asOf, lang);
  return zh
    ? `${state.task.title}\n${who}${on}申请由${due ? dayWords(due, asOf, lang) : "原时限"}延至${dayWords(entry.to, asOf, lang)}${late}，为第${nth}次。理由：${unended(entry.reason)}。`
    : `${state.task.title}\n${who} asked on ${on} to move ${due ?? "the deadline"} to ${entry.to}${late}, no. ${nth}: ${unended(entry.reason)}.`;
}

export const issueFacts = (
  { ledger, asOf }: Setting,
  { state, issue: { unit, entry } }: OpenIssue,
): { readonly [key: string]: Fact } => ({
  task: state.task.id,
  id: entry.id,
  unit,
  asks: entry.asks,
  on: entry.on,
  by: entry.by ?? null,
  text: entry.text ?? null,
  meetings: takenUpAt(ledger, entry.id, asOf).map(({ id }) => id),
});
