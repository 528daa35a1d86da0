import type { Point } from "../../derive/course.ts";
import { type EventKind, eventKinds, eventsByMonth } from "../../derive/stats/events.ts";
import type { Scope } from "../../derive/stats/scope.ts";
import type { Text } from "../../model/language.ts";
import type { Fact } from "../../model/report.ts";
import { courseChart, courseFacts, lampChart, lampFacts } from "../parts/course.ts";
import type { Setting } from "../parts/frame.ts";
import { allWords, numbersTable, type Section } from "./words.ts";

/** Headings short enough for eight columns on a narrow screen. */
const eventWords: Readonly<Record<EventKind, Text>> = {
  assigned: { zh: "交办", en: "new" },
  claim: { zh: "申请", en: "claims" },
  closed: { zh: "销号", en: "closed" },
  returned: { zh: "退回", en: "returned" },
  extended: { zh: "延期", en: "extended" },
  reopened: { zh: "重开", en: "reopened" },
  raised: { zh: "问题", en: "issues" },
  resolved: { zh: "解决", en: "resolved" },
};

/** What happened month by month; every column sums to the last row. Then how the tasks stood at the months' ends. */
export function monthsSection(setting: Setting, scope: Scope, points: readonly Point[]): Section {
  const { lang } = setting;
  const zh = lang === "zh";
  const { rows, total } = eventsByMonth(scope);
  const note = zh
    ? "交办：新交办的任务；申请：申请销号；延期：批准的；重开：重新打开；问题：提出需协调问题。"
    : "New: tasks assigned; extended: extensions approved; issues: raised.";
  const vague = zh ? "不晚于期末" : "by then";
  return {
    title: { zh: "逐月", en: "Month by month" },
    blocks: [
      numbersTable(
        [zh ? "月份" : "month", ...eventKinds.map((kind) => eventWords[kind][lang])],
        rows.map(({ month, counts }) => [month ?? vague, ...eventKinds.map((kind) => counts[kind])]),
        [allWords[lang], ...eventKinds.map((kind) => total[kind])],
      ),
      { type: "paragraph", text: note, tone: "quiet" },
      ...courseChart(setting, points),
      ...lampChart(setting, points),
    ],
  };
}

export function monthsFacts(scope: Scope, points: readonly Point[]): { readonly [key: string]: Fact } {
  const { rows, total } = eventsByMonth(scope);
  return {
    months: rows.map(({ month, counts }) => ({ month, ...counts })),
    events: { ...total },
    course: courseFacts(points),
    lamps: lampFacts(scope.ledger, points),
  };
}
