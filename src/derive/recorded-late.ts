import type { Day } from "../model/day.ts";
import type { Entry } from "../model/records.ts";
import { type Ledger, policyOn } from "./ledger.ts";
import { addWorkdays } from "./working-days.ts";

/**
 * The working days after its day within which an entry is to be recorded, by the policy of its own day: null where that
 * sets none, for what is only known to have happened by its day, and for corrections.
 */
export function workdaysToRecord(ledger: Ledger, entry: Entry): number | null {
  if (entry.dating === "no-later" || ("corrects" in entry && entry.corrects !== undefined)) return null;
  const limits = policyOn(ledger, entry.on)?.recording;
  const own =
    entry.kind === "report" || entry.kind === "fulfilled" || entry.kind === "claim"
      ? limits?.[entry.kind]
      : undefined;
  return own ?? limits?.other ?? null;
}

/** The last day on which an entry is recorded in time; null also where a year on the way is not announced. */
export function lastDayToRecord(ledger: Ledger, entry: Entry): Day | null {
  const limit = workdaysToRecord(ledger, entry);
  return limit === null ? null : addWorkdays(ledger.calendar, entry.on, limit);
}
