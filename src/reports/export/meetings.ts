import { decisionsOf } from "../../derive/decisions.ts";
import { shortNamesOn } from "../../derive/names.ts";
import { seriesOf } from "../../derive/series.ts";
import { statesOn } from "../../derive/task-state.ts";
import type { Text } from "../../model/language.ts";
import type { Meeting } from "../../model/records.ts";
import { meetingEvents } from "../calendar/meetings.ts";
import { fateWords } from "../paper/outcome.ts";
import { joined } from "../parts/words.ts";
import { type SheetColumn, sheetRows } from "../sheets/column.ts";
import { counted, dated, known, named, prose } from "./columns.ts";
import { type ExportKind, fieldsOf, type Scope, wanted } from "./kind.ts";

const meetingsIn = ({ setting: { ledger }, filter }: Scope): readonly Meeting[] =>
  [...ledger.meetings.values()]
    .filter(
      ({ series, attending = [] }) =>
        wanted(filter.lines, seriesOf(ledger, series).line?.id) && wanted(filter.units, ...attending),
    )
    .sort((a, b) => (a.day !== b.day ? (a.day < b.day ? -1 : 1) : a.id < b.id ? -1 : 1));

const listed = (items: readonly { readonly n: number; readonly text: string }[] | undefined): string =>
  (items ?? []).map(({ n, text }) => `${n}. ${text}`).join("\n");

export const meetings: ExportKind = {
  name: "meetings",
  label: { zh: "会议", en: "Meetings" },
  of: (scope) => {
    const { setting } = scope;
    const { ledger, asOf, lang } = setting;
    const zh = lang === "zh";
    const all = meetingsIn(scope);
    const columns: readonly SheetColumn<Meeting>[] = [
      known("编号", "id", ({ id }) => id),
      dated("日期", "day", ({ day }) => day),
      named("会议", "series", ({ series }) => seriesOf(ledger, series).title?.[lang] ?? series),
      named("是否已开", "held", ({ held }) => (held ? (zh ? "已开" : "held") : zh ? "未开" : "not held")),
      named("主持", "chair", ({ chair }) => chair),
      prose("参加单位", "attending", ({ attending = [] }) => shortNamesOn(ledger, attending, asOf)),
      prose("议程", "agenda", ({ agenda }) => listed(agenda)),
      counted("结果数", "outcomes", ({ outcomes = [] }) => outcomes.length),
    ];
    return {
      rows: sheetRows(columns, all, lang),
      facts: all.map(fieldsOf),
      events: () => meetingEvents(setting, all),
    };
  },
};

type OutcomeKind = NonNullable<Meeting["outcomes"]>[number]["kind"];

const kinds: Readonly<Record<OutcomeKind, Text>> = {
  information: { zh: "通报", en: "information" },
  decision: { zh: "议定", en: "decision" },
  "carried-over": { zh: "移下次", en: "carried over" },
};

/** What meetings came to; of a decision the tasks that carry it out and what became of it. */
export const outcomes: ExportKind = {
  name: "outcomes",
  label: { zh: "会议结果", en: "Outcomes" },
  of: (scope) => {
    const { ledger, asOf, lang } = scope.setting;
    const states = statesOn(ledger, asOf);
    const all = meetingsIn(scope).flatMap((meeting) => {
      const decisions = decisionsOf(meeting, states);
      return (meeting.outcomes ?? []).map((outcome) => ({
        meeting,
        outcome,
        decision: decisions.find(({ n }) => n === outcome.n) ?? null,
      }));
    });
    type Item = (typeof all)[number];
    const tasksOf = ({ decision }: Item) => (decision?.tasks ?? []).map(({ task }) => task.id);
    const columns: readonly SheetColumn<Item>[] = [
      known("会议编号", "meeting", ({ meeting }) => meeting.id),
      dated("日期", "day", ({ meeting }) => meeting.day),
      counted("第几项", "item", ({ outcome }) => outcome.n),
      named("类别", "kind", ({ outcome }) => kinds[outcome.kind][lang]),
      prose("原话", "words", ({ outcome }) => outcome.text),
      named("任务编号", "tasks", (item) => joined(tasksOf(item), lang)),
      named("落实情况", "what became of it", ({ decision }) =>
        decision && decision.meeting.day <= asOf ? fateWords[decision.fate][lang] : "",
      ),
    ];
    return {
      rows: sheetRows(columns, all, lang),
      facts: all.map((item) => ({
        meeting: item.meeting.id,
        ...fieldsOf(item.outcome),
        tasks: tasksOf(item),
        fate: item.decision?.fate ?? null,
      })),
      events: () => [],
    };
  },
};
