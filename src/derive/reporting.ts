import { type Day, maxDay, minDay } from "../model/day.ts";
import type { Reporting, Task } from "../model/records.ts";
import { claimOf } from "./claims.ts";
import { countedUntil, ofKind } from "./history.ts";
import { type Account, type Ledger, lineOf } from "./ledger.ts";
import { periodNamed } from "./period-named.ts";
import { type Period, periodBefore, periodOn } from "./periods.ts";
import { actorsOn } from "./roles.ts";
import { isOpen, stageOf } from "./stage.ts";
import { addWorkdays, workdaysBetween } from "./working-days.ts";

/** A Monday; two-weekly returns are counted from it, as a rhythm of reporting has no first day of its own. */
const weekAnchor = "2018-01-01" as Day;

/** How often a task's units report: by its line's rhythm, else the programme's. */
export const rhythmOf = (ledger: Ledger, task: Task): Reporting | null =>
  lineOf(ledger, task)?.reporting ?? ledger.programme.reporting ?? null;

export const reportingPeriodOn = ({ every }: Pick<Reporting, "every">, day: Day): Period =>
  periodOn(every, day, weekAnchor);

export const reportingPeriodBefore = ({ every }: Pick<Reporting, "every">, period: Period): Period =>
  periodBefore(every, period, weekAnchor);

/** The period of a rhythm that an id names; null where the rhythm has none of that id. */
export const reportingPeriodNamed = ({ every }: Pick<Reporting, "every">, id: string): Period | null =>
  periodNamed(every, id, weekAnchor);

/** The last period of a rhythm that has ended before a day. */
export const lastEndedPeriod = (rhythm: Pick<Reporting, "every">, day: Day): Period =>
  reportingPeriodBefore(rhythm, reportingPeriodOn(rhythm, day));

/** The last day for a period's return; null where the working days of its year are not announced. */
export const returnDue = (ledger: Ledger, { dueWorkdays = 0 }: Reporting, period: Period): Day | null =>
  addWorkdays(ledger.calendar, period.end, dueWorkdays);

/** One period of a rhythm, seen from a day. */
interface Turn {
  readonly rhythm: Reporting;
  readonly period: Period;
  readonly asOf: Day;
}

/** A task that a period's returns speak of: who is asked on it, and the first day on which each unit answered. */
interface AskedTask {
  readonly id: string;
  readonly due: Day | null;
  readonly lead: readonly string[];
  readonly responsible: readonly string[];
  readonly answers: ReadonlyMap<string, Day>;
}

/** The first answer of each unit for a period: a report that names it, or one without a period of the rhythm dated in it. */
function firstAnswers(account: Account, { rhythm, period, asOf }: Turn): ReadonlyMap<string, Day> {
  const answers = new Map<string, Day>();
  for (const { unit, entry } of ofKind(countedUntil(account.history, asOf), "report")) {
    const named = entry.period ? reportingPeriodNamed(rhythm, entry.period) : null;
    const meant = named ?? reportingPeriodOn(rhythm, entry.on);
    if (meant.id === period.id && !answers.has(unit)) answers.set(unit, entry.on);
  }
  return answers;
}

/**
 * A task as a period asks about it; null where it does not exist by the period's last day or is closed, suspended or
 * cancelled on it. Of a period that still runs, the as-of day stands for its last.
 */
function askedTask(ledger: Ledger, account: Account, turn: Turn): AskedTask | null {
  const day = minDay(turn.period.end, turn.asOf);
  if (account.task.assigned > day) return null;
  const { lead, responsible } = actorsOn(account, day);
  const entries = countedUntil(account.history, day);
  const claims = lead.map((unit) => claimOf(unit, entries, account.history));
  if (!isOpen(stageOf(account, entries, claims))) return null;
  const due = returnDue(ledger, rhythmOf(ledger, account.task) ?? turn.rhythm, turn.period);
  return { id: account.task.id, due, lead, responsible, answers: firstAnswers(account, turn) };
}

/** Who is still awaited on one task of an ask: the unit itself, and where it leads the responsible units. */
interface Awaited {
  readonly task: string;
  readonly own: boolean;
  readonly responsible: readonly string[];
}

/** What one unit owes for one period: the tasks asked about, those not answered in full, and when the last answer came. */
export interface Ask {
  readonly unit: string;
  readonly period: Period;
  /** The latest of its tasks' days (lines may differ); null where the working days are not announced. */
  readonly due: Day | null;
  /** Whether that day has passed; on the day itself it has not. */
  readonly pastDue: boolean;
  readonly tasks: readonly string[];
  /** Tasks that are not complete: a lead's is when its responsible units have reported on it, too. */
  readonly unanswered: readonly string[];
  /** Of each unanswered task, in the same order, who is awaited. */
  readonly awaited: readonly Awaited[];
  /** The day of the last answer needed, once all tasks are complete, and the units that gave it. */
  readonly completedOn: Day | null;
  readonly lastBy: readonly string[];
  /** After the due day, up to the last answer or the as-of day; null where a year on the way is not announced. */
  readonly workdaysLate: number | null;
  /** `missing`: the unit itself has reported on none of its tasks. */
  readonly state: "missing" | "partial" | "reported" | "late";
}

function askOf(ledger: Ledger, unit: string, turn: Turn & { readonly mine: readonly AskedTask[] }): Ask {
  const { mine, period, asOf } = turn;
  const dues = mine.map(({ due }) => due);
  const due = dues.every((day) => day !== null) ? dues.reduce(maxDay) : null;
  const needed = ({ lead, responsible }: AskedTask) =>
    lead.includes(unit) ? [...new Set([unit, ...responsible])] : [unit];
  const awaited = mine.flatMap((task): readonly Awaited[] => {
    const silent = needed(task).filter((each) => !task.answers.has(each));
    const others = silent.filter((each) => each !== unit);
    return silent.length > 0
      ? [{ task: task.id, own: silent.includes(unit), responsible: others.sort() }]
      : [];
  });
  const given = mine.flatMap((task) =>
    needed(task).flatMap((each) => {
      const on = task.answers.get(each);
      return on === undefined ? [] : [{ unit: each, on }];
    }),
  );
  const complete = awaited.length === 0;
  const completedOn = complete ? given.map(({ on }) => on).reduce(maxDay) : null;
  const lastBy = given.filter(({ on }) => on === completedOn).map((each) => each.unit);
  const late = due !== null && completedOn !== null && completedOn > due;
  return {
    unit,
    period,
    due,
    pastDue: due !== null && due < asOf,
    tasks: mine.map(({ id }) => id),
    unanswered: awaited.map(({ task }) => task),
    awaited,
    completedOn,
    lastBy: [...new Set(lastBy)].sort(),
    workdaysLate: due === null ? null : workdaysBetween(ledger.calendar, due, completedOn ?? asOf),
    state: complete ? (late ? "late" : "reported") : stateOfOpen(unit, mine),
  };
}

const stateOfOpen = (unit: string, mine: readonly AskedTask[]): "missing" | "partial" =>
  mine.some(({ answers }) => answers.has(unit)) ? "partial" : "missing";

/** The asks of a period among `accounts` that share its rhythm (its days of grace may differ), sorted by unit. */
export function asksOf(ledger: Ledger, accounts: readonly Account[], turn: Turn): readonly Ask[] {
  const asked = new Map<string, AskedTask[]>();
  for (const account of accounts) {
    const task = askedTask(ledger, account, turn);
    if (task === null) continue;
    for (const unit of new Set([...task.lead, ...task.responsible])) {
      const mine = asked.get(unit);
      if (mine) mine.push(task);
      else asked.set(unit, [task]);
    }
  }
  return [...asked.keys()]
    .sort()
    .map((unit) => askOf(ledger, unit, { ...turn, mine: asked.get(unit) ?? [] }));
}

/** Ended periods in a row, up to `asOf`, for which a lead of the task has not reported on it. */
export function missesOf(ledger: Ledger, account: Account, asOf: Day): number {
  const rhythm = rhythmOf(ledger, account.task);
  if (rhythm === null) return 0;
  let misses = 0;
  for (let period = lastEndedPeriod(rhythm, asOf); ; period = reportingPeriodBefore(rhythm, period)) {
    const task = askedTask(ledger, account, { rhythm, period, asOf });
    if (task === null || task.lead.every((unit) => task.answers.has(unit))) return misses;
    misses += 1;
  }
}
