import { byRhythm } from "../ask-history.ts";
import { type Ask, asksOf, reportingPeriodBefore, reportingPeriodOn } from "../reporting.ts";
import { monthsOf } from "./events.ts";
import { accountsIn, type Scope } from "./scope.ts";

type ReturnCounts = Readonly<Record<Ask["state"], number>>;

const countsOf = (asks: readonly Ask[]): ReturnCounts => {
  const count = (state: Ask["state"]) => asks.filter((ask) => ask.state === state).length;
  return {
    reported: count("reported"),
    late: count("late"),
    partial: count("partial"),
    missing: count("missing"),
  };
};

/** The asks of all periods that ended in the span, of every rhythm, of the scope's units. */
function asksIn(scope: Scope): readonly Ask[] {
  const { ledger, since, until, units } = scope;
  return [...byRhythm(ledger, accountsIn(scope))].flatMap(([every, accounts]) => {
    const rhythm = { every };
    const asks: Ask[] = [];
    for (
      let period = reportingPeriodOn(rhythm, until);
      period.end >= since;
      period = reportingPeriodBefore(rhythm, period)
    ) {
      if (period.end <= until) asks.push(...asksOf(ledger, accounts, { rhythm, period, asOf: until }));
    }
    return asks.filter(({ unit }) => units.length === 0 || units.includes(unit));
  });
}

/**
 * Returns by the month in which their period ended: those complete or past their day; `coming` are asked for and not
 * due yet. The states of a row sum to what was asked, the rows to the total.
 */
export function returnStats(scope: Scope) {
  const asks = asksIn(scope);
  const over = asks.filter(({ completedOn, pastDue }) => completedOn !== null || pastDue);
  return {
    rows: monthsOf(scope).flatMap((month) => {
      const mine = over.filter(({ period }) => period.end.startsWith(month));
      return mine.length > 0 ? [{ month, asked: mine.length, counts: countsOf(mine) }] : [];
    }),
    asked: over.length,
    counts: countsOf(over),
    coming: asks.length - over.length,
  };
}
