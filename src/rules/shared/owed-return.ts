import type { Recorded } from "../../derive/ledger.ts";
import { endOf } from "../../derive/period-named.ts";
import type { Day } from "../../model/day.ts";

/** Whether an entry answers for a period that had ended before a task was over: it was open then, so the return is owed. */
export function isOwedReturn({ entry }: Recorded, over: Day): boolean {
  if (entry.kind !== "report" && entry.kind !== "fulfilled") return false;
  const end = entry.period === undefined ? null : endOf(entry.period);
  return end !== null && end < over;
}
