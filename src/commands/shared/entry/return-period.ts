import { countedUntil, ofKind } from "../../../derive/history.ts";
import type { Account, Ledger, Recorded } from "../../../derive/ledger.ts";
import {
  asksOf,
  lastEndedPeriod,
  reportingPeriodNamed,
  reportingPeriodOn,
  rhythmOf,
} from "../../../derive/reporting.ts";
import type { Day } from "../../../model/day.ts";
import type { ReportEntry } from "../../../model/records.ts";

/** Who reports, and when. */
export interface Reporter {
  readonly unit: string;
  readonly on: Day;
}

/**
 * The period that a report is for where none is named: the one that ended last, while its return is asked of the unit
 * and has not come from it; else the one that runs. Null where nobody asks for returns.
 */
export function periodDue(ledger: Ledger, account: Account, { unit, on }: Reporter): string | null {
  const rhythm = rhythmOf(ledger, account.task);
  if (rhythm === null) return null;
  const ended = lastEndedPeriod(rhythm, on);
  const ask = asksOf(ledger, [account], { rhythm, period: ended, asOf: on }).find(
    (each) => each.unit === unit,
  );
  return ask?.awaited.some(({ own }) => own) ? ended.id : reportingPeriodOn(rhythm, on).id;
}

/** The unit's last report for a period that counts by a day: one that names it, or one of no period dated in it. */
export function reportFor(
  ledger: Ledger,
  account: Account,
  { unit, on, period }: Reporter & { readonly period: string },
): Recorded<ReportEntry> | null {
  const rhythm = rhythmOf(ledger, account.task);
  const periodOf = ({ period: named, on: day }: ReportEntry): string | undefined => {
    if (rhythm === null || named === period) return named;
    const known = named === undefined ? null : reportingPeriodNamed(rhythm, named);
    return (known ?? reportingPeriodOn(rhythm, day)).id;
  };
  const reports = ofKind(countedUntil(account.history, on), "report");
  return reports.findLast((each) => each.unit === unit && periodOf(each.entry) === period) ?? null;
}
