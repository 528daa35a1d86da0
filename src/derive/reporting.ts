import type { Day } from "../model/day.ts";
import type { Reporting, Task } from "../model/records.ts";
import { claimOf } from "./claims.ts";
import { countedUntil, ofKind } from "./history.ts";
import { type Account, type Ledger, lineOf } from "./ledger.ts";
import { isPeriodOf, type Period, periodBefore, periodOn } from "./periods.ts";
import { actorsOn } from "./roles.ts";
import { isOpen, stageOf } from "./stage.ts";
import { addWorkdays } from "./working-days.ts";

/** A Monday; two-weekly returns are counted from it, as a rhythm of reporting has no first day of its own. */
const weekAnchor = "2018-01-01" as Day;

/** How often a task's units report: by its line's rhythm, else the programme's. */
export const rhythmOf = (ledger: Ledger, task: Task): Reporting | null =>
  lineOf(ledger, task)?.reporting ?? ledger.programme.reporting ?? null;

export const reportingPeriodOn = ({ every }: Reporting, day: Day): Period => periodOn(every, day, weekAnchor);

/** The last period of a rhythm that has ended before a day. */
export const lastEndedPeriod = (rhythm: Reporting, day: Day): Period =>
  periodBefore(rhythm.every, reportingPeriodOn(rhythm, day), weekAnchor);

/** The last day for a period's return; null where the working days of its year are not announced. */
export const returnDue = (ledger: Ledger, { dueWorkdays = 0 }: Reporting, period: Period): Day | null =>
  addWorkdays(ledger.calendar, period.end, dueWorkdays);

/** Whether a task exists by a period's end and is neither closed, suspended nor cancelled on its last day. */
function isAsked(account: Account, period: Period): boolean {
  if (account.task.assigned > period.end) return false;
  const entries = countedUntil(account.history, period.end);
  const claims = actorsOn(account, period.end).lead.map((lead) => claimOf(lead, entries, account.history));
  return isOpen(stageOf(account, entries, claims));
}

/** The units that owe a return on a task for a period: its leads and responsible units on the period's last day. */
const askedUnits = (account: Account, period: Period): readonly string[] => {
  const held = actorsOn(account, period.end);
  return [...new Set([...held.lead, ...held.responsible])];
};

/** The first day on which a unit answered for a task and a period, by `asOf`; null while it has not. */
function answeredOnTask(
  account: Account,
  {
    unit,
    period,
    rhythm,
    asOf,
  }: { readonly unit: string; readonly period: Period; readonly rhythm: Reporting; readonly asOf: Day },
): Day | null {
  const answers = ofKind(countedUntil(account.history, asOf), "report").filter((each) => {
    if (each.unit !== unit) return false;
    const named = each.entry.period;
    return (
      (named && isPeriodOf(rhythm.every, named) ? named : reportingPeriodOn(rhythm, each.entry.on).id) ===
      period.id
    );
  });
  return answers[0]?.entry.on ?? null;
}

/** What one unit owes for one period: the tasks asked about, those answered, and when the last answer came. */
export interface Ask {
  readonly unit: string;
  readonly period: Period;
  readonly due: Day | null;
  readonly tasks: readonly string[];
  readonly unanswered: readonly string[];
  /** The day of the last answer, once all tasks are answered. */
  readonly completedOn: Day | null;
  readonly state: "missing" | "partial" | "reported" | "late";
}

/** The asks of a period among `accounts` that share its rhythm, sorted by unit. */
export function asksOf(
  ledger: Ledger,
  accounts: readonly Account[],
  { rhythm, period, asOf }: { readonly rhythm: Reporting; readonly period: Period; readonly asOf: Day },
): readonly Ask[] {
  const due = returnDue(ledger, rhythm, period);
  const asked = accounts.filter((account) => isAsked(account, period));
  const units = [...new Set(asked.flatMap((account) => askedUnits(account, period)))].sort();
  return units.map((unit) => {
    const mine = asked.filter((account) => askedUnits(account, period).includes(unit));
    const answers = mine.map((account) => ({
      task: account.task.id,
      on: answeredOnTask(account, { unit, period, rhythm, asOf }),
    }));
    const unanswered = answers.filter(({ on }) => on === null).map(({ task }) => task);
    const last =
      answers
        .flatMap(({ on }) => (on ? [on] : []))
        .sort()
        .at(-1) ?? null;
    const state =
      unanswered.length === answers.length
        ? "missing"
        : unanswered.length > 0
          ? "partial"
          : due !== null && last !== null && last > due
            ? "late"
            : "reported";
    return {
      unit,
      period,
      due,
      tasks: mine.map(({ task }) => task.id),
      unanswered,
      completedOn: unanswered.length === 0 ? last : null,
      state,
    };
  });
}

/** Ended periods in a row, up to `asOf`, for which a lead of the task has not reported on it. */
export function missesOf(ledger: Ledger, account: Account, asOf: Day): number {
  const rhythm = rhythmOf(ledger, account.task);
  if (rhythm === null) return 0;
  let misses = 0;
  for (
    let period = lastEndedPeriod(rhythm, asOf);
    isAsked(account, period) &&
    actorsOn(account, period.end).lead.some(
      (unit) => answeredOnTask(account, { unit, period, rhythm, asOf }) === null,
    );
    period = periodBefore(rhythm.every, period, weekAnchor)
  ) {
    misses += 1;
  }
  return misses;
}
