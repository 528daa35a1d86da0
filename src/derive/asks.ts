import { addDays, type Day, minDay } from "../model/day.ts";
import type { Ask as AskRecord, Every, Letter } from "../model/records.ts";
import { accountsOf, byRhythm } from "./ask-history.ts";
import { isFurther } from "./form-asks.ts";
import { ofKind } from "./history.ts";
import type { Account, Ledger } from "./ledger.ts";
import { wantsAnswer } from "./letters.ts";
import { type Ask, asksOf, reportingPeriodBefore, reportingPeriodOn, rhythmOf } from "./reporting.ts";
import { actingUnits } from "./roles.ts";

/** A span of days, both included, as known on `asOf`. */
interface Span {
  readonly from: Day;
  readonly to: Day;
  readonly asOf: Day;
  /** Where many units are asked about: those on which this one may be asked for returns (`accountsByUnit`). */
  readonly accounts?: readonly Account[];
}

/** One time that a unit was asked for something. `on` is the day it fell due (a return), was sent, issued or raised. */
export type Asked =
  | { readonly kind: "return"; readonly on: Day; readonly every: Every; readonly ask: Ask }
  | { readonly kind: "form"; readonly on: Day; readonly record: AskRecord }
  | { readonly kind: "letter"; readonly on: Day; readonly letter: Letter }
  | {
      readonly kind: "issue";
      readonly on: Day;
      readonly issue: string;
      readonly task: string;
      /** Who raised it. */
      readonly by: string;
      readonly text: string | null;
    };

/** Whether what is asked of some named units asks this one: by name, or as a member of a collective unit. */
const actsFor = (ledger: Ledger, named: readonly string[], unit: string): boolean =>
  named.includes(unit) || actingUnits(ledger, named).includes(unit);

/** More calendar days than so many working days ever take, the longest holidays included. */
const atMost = (workdays: number): number => workdays * 2 + 14;

/**
 * Returns that fell due in the span, of periods that have ended by `asOf`: one a period, however many tasks. Where
 * the working days of a year are not announced, the period's last day stands for the due day.
 */
function returnsAsked(ledger: Ledger, unit: string, span: Span): readonly Asked[] {
  const { from, to, asOf } = span;
  return [...byRhythm(ledger, span.accounts ?? accountsOf(ledger, unit))].flatMap(([every, accounts]) => {
    const rhythm = { every };
    const grace = Math.max(...accounts.map(({ task }) => rhythmOf(ledger, task)?.dueWorkdays ?? 0));
    const first = addDays(from, -atMost(grace));
    const found: Asked[] = [];
    for (
      let period = reportingPeriodOn(rhythm, minDay(to, asOf));
      period.end >= first;
      period = reportingPeriodBefore(rhythm, period)
    ) {
      if (period.end > asOf) continue;
      const ask = asksOf(ledger, accounts, { rhythm, period, asOf }).find((each) => each.unit === unit);
      const on = ask?.due ?? period.end;
      if (ask && from <= on && on <= to) found.push({ kind: "return", on, every, ask });
    }
    return found;
  });
}

/** Forms sent outside the rhythm; one for a period of the rhythm is that period's return and no further ask. */
const formsAsked = (ledger: Ledger, unit: string, within: (day: Day) => boolean): readonly Asked[] =>
  [...ledger.asks.values()]
    .filter((record) => within(record.asked) && actsFor(ledger, [record.unit], unit))
    .filter((record) => isFurther(ledger, record))
    .map((record) => ({ kind: "form", on: record.asked, record }));

const lettersAsked = (ledger: Ledger, unit: string, within: (day: Day) => boolean): readonly Asked[] =>
  [...ledger.letters.values()]
    .filter((letter) => within(letter.issued) && wantsAnswer(ledger, letter))
    .filter((letter) => actsFor(ledger, [letter.unit], unit))
    .map((letter) => ({ kind: "letter", on: letter.issued, letter }));

const issuesAsked = (ledger: Ledger, unit: string, within: (day: Day) => boolean): readonly Asked[] =>
  [...ledger.accounts.values()].flatMap(({ task, history }) =>
    ofKind(history.counted, "issue")
      .filter(({ entry }) => within(entry.on) && actsFor(ledger, entry.asks, unit))
      .map(({ unit: by, entry }): Asked => {
        const text = entry.text ?? null;
        return { kind: "issue", on: entry.on, issue: entry.id, task: task.id, by, text };
      }),
  );

const idOf = (asked: Asked): string =>
  asked.kind === "return"
    ? asked.ask.period.id
    : asked.kind === "form"
      ? asked.record.id
      : asked.kind === "letter"
        ? asked.letter.id
        : `${asked.task} ${asked.issue}`;

const kinds: readonly Asked["kind"][] = ["return", "form", "letter", "issue"];

/**
 * Every time that a unit was asked for something in a span of days, by day, then kind, then id: a return that fell
 * due, a form outside the rhythm, a letter that wants an answer, an issue raised that asks it. A collective unit is asked through its members.
 * Of a span that is not over, what `asOf` knows.
 */
export function askedBetween(ledger: Ledger, unit: string, span: Span): readonly Asked[] {
  const within = (day: Day) => span.from <= day && day <= minDay(span.to, span.asOf);
  return [
    ...returnsAsked(ledger, unit, span),
    ...formsAsked(ledger, unit, within),
    ...lettersAsked(ledger, unit, within),
    ...issuesAsked(ledger, unit, within),
  ].sort(
    (a, b) =>
      (a.on < b.on ? -1 : a.on > b.on ? 1 : 0) ||
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
      (idOf(a) < idOf(b) ? -1 : 1),
  );
}
