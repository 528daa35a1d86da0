import type { Day } from "../model/day.ts";
import type { Every } from "../model/records.ts";
import { everyWords } from "../model/words.ts";
import { ofKind } from "./history.ts";
import type { Account, Ledger } from "./ledger.ts";
import type { Period } from "./periods.ts";
import {
  type Ask,
  asksOf,
  lastEndedPeriod,
  reportingPeriodBefore,
  reportingPeriodNamed,
  reportingPeriodOn,
  returnDue,
  rhythmOf,
} from "./reporting.ts";
import { actingUnits } from "./roles.ts";

/** All asks of one period of one rhythm, sorted by unit. */
export interface AskGroup {
  readonly every: Every;
  readonly period: Period;
  /** The last days for its returns, the earliest first: more than one where lines differ, null where not announced. */
  readonly dues: readonly (Day | null)[];
  readonly asks: readonly Ask[];
}

const duesOf = (ledger: Ledger, accounts: readonly Account[], period: Period): readonly (Day | null)[] =>
  [
    ...new Set(
      accounts.flatMap(({ task }) => {
        const rhythm = rhythmOf(ledger, task);
        return rhythm ? [returnDue(ledger, rhythm, period)] : [];
      }),
    ),
  ].sort();

const allAccounts = (ledger: Ledger): readonly Account[] =>
  [...ledger.accounts.values()].sort((a, b) => (a.task.id < b.task.id ? -1 : 1));

/** The accounts by how often they are reported on, the shortest rhythm first; those of none are left out. */
export function byRhythm(
  ledger: Ledger,
  accounts: readonly Account[] = allAccounts(ledger),
): ReadonlyMap<Every, readonly Account[]> {
  const everies = Object.keys(everyWords) as readonly Every[];
  const found = everies.map((every) => [
    every,
    accounts.filter(({ task }) => rhythmOf(ledger, task)?.every === every),
  ]) as readonly (readonly [Every, readonly Account[]])[];
  return new Map(found.filter(([, mine]) => mine.length > 0));
}

/**
 * The asks of a period, one group a rhythm that has a period of this id; of each rhythm's last ended one where
 * `periodId` is null. Of all tasks, or of `accounts` only.
 */
export function asksFor(
  ledger: Ledger,
  {
    periodId,
    asOf,
    accounts,
  }: { readonly periodId: string | null; readonly asOf: Day; readonly accounts?: readonly Account[] },
): readonly AskGroup[] {
  return [...byRhythm(ledger, accounts)].flatMap(([every, mine]): readonly AskGroup[] => {
    const rhythm = { every };
    const period = periodId === null ? lastEndedPeriod(rhythm, asOf) : reportingPeriodNamed(rhythm, periodId);
    if (period === null) return [];
    const asks = asksOf(ledger, mine, { rhythm, period, asOf });
    return [{ every, period, dues: duesOf(ledger, mine, period), asks }];
  });
}

/** The units that ever lead a task or are responsible on it, themselves or for a collective unit. */
const everAsked = ({ task, history, collectives }: Account): readonly string[] => {
  const moved = ofKind(history.counted, "reassigned").flatMap(({ entry }) => entry.to);
  return actingUnits({ collectives }, [...task.lead, ...(task.responsible ?? []), ...moved]);
};

/** Of each unit the accounts on which it may be asked for a return on some day. */
export function accountsByUnit(
  ledger: Ledger,
  accounts: readonly Account[] = allAccounts(ledger),
): ReadonlyMap<string, readonly Account[]> {
  const index = new Map<string, Account[]>();
  for (const account of accounts) {
    for (const unit of everAsked(account)) {
      const mine = index.get(unit);
      if (mine) mine.push(account);
      else index.set(unit, [account]);
    }
  }
  return index;
}

/** Those of one unit. */
export const accountsOf = (ledger: Ledger, unit: string): readonly Account[] =>
  allAccounts(ledger).filter((account) => everAsked(account).includes(unit));

/** What a unit was asked for in one rhythm, the oldest period first; `ask` is null where it was not asked. */
export interface AskHistory {
  readonly every: Every;
  readonly turns: readonly { readonly period: Period; readonly ask: Ask | null }[];
}

/**
 * A unit's asks over the last `periods` ended periods of each rhythm that may ask it, as they stand on `asOf`; over
 * those up to the period that holds `through`, where that is given. Whoever asks for many units hands over their
 * `accounts`; only these are looked at.
 */
export function askHistory(
  ledger: Ledger,
  unit: string,
  {
    asOf,
    periods,
    through,
    accounts,
  }: {
    readonly asOf: Day;
    readonly periods: number;
    readonly through?: Day;
    readonly accounts?: readonly Account[];
  },
): readonly AskHistory[] {
  return [...byRhythm(ledger, accounts ?? accountsOf(ledger, unit))].map(([every, mine]) => {
    const rhythm = { every };
    const turns: { readonly period: Period; readonly ask: Ask | null }[] = [];
    let period = through === undefined ? lastEndedPeriod(rhythm, asOf) : reportingPeriodOn(rhythm, through);
    for (let n = 0; n < periods; n += 1) {
      const asks = asksOf(ledger, mine, { rhythm, period, asOf });
      turns.unshift({ period, ask: asks.find((ask) => ask.unit === unit) ?? null });
      period = reportingPeriodBefore(rhythm, period);
    }
    return { every, turns };
  });
}

/** Periods in a row, up to the last whose day has passed, for which nothing came. A period not asked for ends the row. */
export function missesInARow({ turns }: AskHistory): number {
  const over = turns.filter(({ ask }) => ask === null || ask.pastDue || ask.completedOn !== null);
  const kept = over.findLastIndex(({ ask }) => ask?.state !== "missing");
  return over.length - 1 - kept;
}
