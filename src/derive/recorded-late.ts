import type { Day } from "../model/day.ts";
import type { Entry } from "../model/records.ts";
import { type Ledger, policyOn } from "./ledger.ts";
import { addWorkdays } from "./working-days.ts";

/**
 * The last day on which an entry is recorded in time, by the policy of its own day: null where that sets none, where a year
 * on the way is not announced, for what is only known to have happened by its day, and for corrections.
 */
export function lastDayToRecord(ledger: Ledger, entry: Entry): Day | null {
  if (entry.dating === "no-later" || ("corrects" in entry && entry.corrects !== undefined)) return null;
  const limits = policyOn(ledger, entry.on)?.recording;
  const own =
    entry.kind === "report" || entry.kind === "fulfilled" || entry.kind === "claim"
      ? limits?.[entry.kind]
      : undefined;
  const limit = own ?? limits?.other;
  return limit === undefined ? null : addWorkdays(ledger.calendar, entry.on, limit);
}
