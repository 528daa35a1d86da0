import { type AskGroup, asksFor } from "../../derive/ask-history.ts";
import { courseUntil, type Point } from "../../derive/course.ts";
import { type Span, within } from "../../derive/happened.ts";
import type { Recorded } from "../../derive/ledger.ts";
import { shortNameOn, shortNamesOn } from "../../derive/names.ts";
import { type Period, periodAfter } from "../../derive/periods.ts";
import { statesOn, type TaskState } from "../../derive/task-state.ts";
import { addDays, type Day, minDay, monthOf } from "../../model/day.ts";
import type { Text } from "../../model/language.ts";
import type { Papered, PaperKind } from "../../model/report.ts";
import type { Compared } from "../paper/flows.ts";
import { issuerOf } from "../paper/papered.ts";
import type { Setting } from "../parts/frame.ts";
import { dayWords, periodWords } from "../parts/words.ts";

/** The rhythms of which there is a status text. */
export const weeklyRhythms = ["week", "month", "quarter", "halfyear", "year"] as const;
export type WeeklyRhythm = (typeof weeklyRhythms)[number];

/** The period that a status text is of, and its rhythm. */
export interface WeeklyTurn {
  readonly every: WeeklyRhythm;
  readonly period: Period;
}

/** An entry that happened before the period and was recorded in it. */
interface LateRecord {
  readonly state: TaskState;
  readonly recorded: Recorded;
  readonly recordedOn: Day;
}

/** What the status text of a period is made of. `setting.asOf` is its last day, or today while it runs. */
export interface WeeklyPage extends WeeklyTurn {
  readonly setting: Setting;
  /** The next period: what falls due in it. */
  readonly following: Period;
  /** From its first day to its last, or to today. */
  readonly span: Span;
  readonly before: readonly TaskState[];
  readonly now: readonly TaskState[];
  /** How the tasks stood month by month; none for a week. */
  readonly course: readonly Point[];
  /** The returns of the last ended reporting period. */
  readonly asks: readonly AskGroup[];
  /** Null where git cannot tell. */
  readonly late: readonly LateRecord[] | null;
}

/** Entries that happened before a span and were recorded in it; null where that is not known. */
function recordedLate(
  states: readonly TaskState[],
  span: Span,
  recorded: ReadonlyMap<string, Day> | null,
): readonly LateRecord[] | null {
  if (recorded === null) return null;
  return states.flatMap((state) =>
    state.entries.flatMap((each) => {
      const recordedOn = recorded.get(`${state.task.id}/${each.entry.id}`);
      const late = each.entry.on < span.from && each.entry.dating !== "no-later";
      return late && recordedOn !== undefined && within(span, recordedOn)
        ? [{ state, recorded: each, recordedOn }]
        : [];
    }),
  );
}

/**
 * The page of a period: of one that is over as of its last day, else as of the setting's. `recorded` tells on which day
 * each entry (`<task>/<entry>`) was recorded; null where git cannot tell.
 */
export function weeklyPage(
  given: Setting,
  { every, period }: WeeklyTurn,
  recorded: ReadonlyMap<string, Day> | null,
): WeeklyPage {
  const asOf = minDay(given.asOf, period.end);
  const { ledger } = given;
  const now = statesOn(ledger, asOf);
  const span: Span = { from: period.begin, to: asOf };
  return {
    setting: { ...given, asOf },
    every,
    period,
    following: periodAfter(every, period, period.begin),
    span,
    before: statesOn(ledger, addDays(period.begin, -1)),
    now,
    course: every === "week" ? [] : courseUntil(ledger, now, asOf),
    asks: asksFor(ledger, { periodId: null, asOf }),
    late: recordedLate(now, span, recorded),
  };
}

interface RhythmWords {
  readonly kind: PaperKind;
  readonly paper: Text;
  readonly past: Text;
  readonly following: Text;
}

export const rhythmWords: Readonly<Record<WeeklyRhythm, RhythmWords>> = {
  week: {
    kind: "weekly",
    paper: { zh: "周报", en: "weekly report" },
    past: { zh: "上周末", en: "at the end of last week" },
    following: { zh: "下周", en: "next week" },
  },
  month: {
    kind: "monthly",
    paper: { zh: "月报", en: "monthly report" },
    past: { zh: "上月末", en: "at the end of last month" },
    following: { zh: "下月", en: "next month" },
  },
  quarter: {
    kind: "quarterly",
    paper: { zh: "季报", en: "quarterly report" },
    past: { zh: "上季末", en: "at the end of last quarter" },
    following: { zh: "下季", en: "next quarter" },
  },
  halfyear: {
    kind: "quarterly",
    paper: { zh: "半年报", en: "half-yearly report" },
    past: { zh: "上个半年末", en: "at the end of the last half-year" },
    following: { zh: "下个半年", en: "the next half-year" },
  },
  year: {
    kind: "quarterly",
    paper: { zh: "年报", en: "yearly report" },
    past: { zh: "上年末", en: "at the end of last year" },
    following: { zh: "下年", en: "next year" },
  },
};

export const comparedIn = ({ before, now, every }: WeeklyPage): Compared => ({
  before,
  now,
  past: rhythmWords[every].past,
});

/** The paper of a period: the how manieth its id tells, of the first or only one of a year 1. */
export const periodPaper = ({ setting, every, period }: WeeklyPage): Papered => ({
  kind: rhythmWords[every].kind,
  issuer: issuerOf(setting, setting.ledger.programme.taskForce),
  day: setting.asOf,
  turn: Number(/\d+$/.exec(period.id.slice(4))?.[0] ?? 1),
  signs: "end",
});

/** 2024年第39周，9月23日至29日; a month and longer by its name alone, unless it still runs. */
export function spanWords({ setting: { asOf, lang }, every, period, span }: WeeklyPage): string {
  const name = periodWords(period.id, lang);
  const whole = span.to === period.end;
  if (every !== "week" && whole) return name;
  if (lang === "en") return `${name}, ${span.from} to ${span.to}`;
  const to = dayWords(span.to, asOf, lang);
  const short = monthOf(span.to) === monthOf(span.from) ? to.replace(/^.*月/, "") : to;
  if (every === "week" && span.from === span.to) return `${name}，${to}`;
  const until = every === "week" ? `${dayWords(span.from, asOf, lang)}至${short}` : `截至${to}`;
  return `${name}，${until}`;
}

/** A task by its title, with those who lead it: 清偿…账款（市财政局、市国资委）. */
export function taskWords(
  { setting: { ledger, asOf, lang } }: WeeklyPage,
  { task, roles }: TaskState,
): string {
  const names = shortNamesOn(ledger, roles.lead, asOf);
  return lang === "zh" ? `${task.title}（${names}）` : `${task.title} (${names})`;
}

/** Who and when: 市财政局9月27日. */
export function byWhom({ setting: { ledger, asOf, lang } }: WeeklyPage, { unit, entry }: Recorded): string {
  const who = shortNameOn(ledger, unit, entry.on);
  const on = dayWords(entry.on, asOf, lang);
  return lang === "zh" ? `${who}${on}` : `${who}, ${on}`;
}
