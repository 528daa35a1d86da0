import { type Day, maxDay } from "../model/day.ts";
import type { Ask as AskRecord, Every } from "../model/records.ts";
import { type AskGroup, accountsOf, byRhythm } from "./ask-history.ts";
import type { Account, Ledger } from "./ledger.ts";
import { everyOf } from "./period-named.ts";
import { type Ask, asksOf, reportingPeriodNamed } from "./reporting.ts";
import { workdaysBetween } from "./working-days.ts";

/** The id of what a unit is asked for a period: one, however often the form is made. */
export const askId = ({ unit, period }: Pick<AskRecord, "unit" | "period">): string =>
  `${unit}-${period.toLowerCase()}`;

/** Whether a form is an ask of its own: the rhythm of the unit's returns does not ask for that period anyway. */
export const isFurther = (ledger: Ledger, { unit, period: id }: AskRecord): boolean =>
  [...byRhythm(ledger, accountsOf(ledger, unit))].every(([every, accounts]) => {
    const period = reportingPeriodNamed({ every }, id);
    if (period === null) return true;
    return !asksOf(ledger, accounts, { rhythm: { every }, period, asOf: period.end }).some(
      (ask) => ask.unit === unit,
    );
  });

/** The day on which the form for an ask was sent; null where none was. */
export const sentOn = (ledger: Ledger, { unit, period }: Pick<Ask, "unit" | "period">): Day | null =>
  ledger.asks.get(askId({ unit, period: period.id }))?.asked ?? null;

const accountsIn = (ledger: Ledger, { tasks }: AskRecord): readonly Account[] =>
  tasks.flatMap((id) => ledger.accounts.get(id) ?? []);

/** The rhythm whose period is asked for: that of the tasks where they have such a period, else the one that writes such ids. */
function everyAsked(ledger: Ledger, record: AskRecord): Every | null {
  const own = [...byRhythm(ledger, accountsIn(ledger, record)).keys()];
  return own.find((every) => reportingPeriodNamed({ every }, record.period)) ?? everyOf(record.period);
}

function dueOn(ledger: Ledger, ask: Ask, { due, asOf }: { readonly due: Day; readonly asOf: Day }): Ask {
  const { completedOn } = ask;
  const late = completedOn !== null && completedOn > due;
  return {
    ...ask,
    due,
    pastDue: due < asOf,
    workdaysLate: workdaysBetween(ledger.calendar, due, maxDay(due, completedOn ?? asOf)),
    state: completedOn === null ? ask.state : late ? "late" : "reported",
  };
}

/** How far a unit has answered what a form asks: as a return is answered. Null where none of its tasks asks any more. */
export function askAnswers(ledger: Ledger, record: AskRecord, asOf: Day): Ask | null {
  const every = everyAsked(ledger, record);
  const period = every && reportingPeriodNamed({ every }, record.period);
  if (!every || !period) return null;
  const found = asksOf(ledger, accountsIn(ledger, record), { rhythm: { every }, period, asOf }).find(
    ({ unit }) => unit === record.unit,
  );
  if (found === undefined) return null;
  return record.due && isFurther(ledger, record) ? dueOn(ledger, found, { due: record.due, asOf }) : found;
}

interface Wanted {
  readonly periodId: string | null;
  readonly asOf: Day;
  readonly accounts: readonly Account[];
}

/** The asks of forms outside the rhythm, one group a period: those of a period, or all that are still open where it is null. */
export function furtherAsks(ledger: Ledger, { periodId, asOf, accounts }: Wanted): readonly AskGroup[] {
  const mine = new Set(accounts.map(({ task }) => task.id));
  const records = [...ledger.asks.values()]
    .filter(({ period, asked }) => asked <= asOf && (periodId === null || period === periodId))
    .map((record) => ({ ...record, tasks: record.tasks.filter((task) => mine.has(task)) }))
    .filter((record) => isFurther(ledger, record));
  return [...new Set(records.map(({ period }) => period))].sort().flatMap((id): readonly AskGroup[] => {
    const asks = records
      .filter(({ period }) => period === id)
      .flatMap((record) => askAnswers(ledger, record, asOf) ?? [])
      .filter(({ unanswered }) => periodId !== null || unanswered.length > 0)
      .sort((a, b) => (a.unit < b.unit ? -1 : 1));
    const every = everyOf(id);
    const [first] = asks;
    if (!first || !every) return [];
    return [{ every, period: first.period, dues: [...new Set(asks.map(({ due }) => due))].sort(), asks }];
  });
}
