import type { Recorded } from "../../derive/ledger.ts";
import type { Day } from "../../model/day.ts";
import { beginOf } from "./period-named.ts";

/** Whether a report answers for a period that had begun before a task was over, so that it is still owed afterwards. */
export function isOwedReturn({ entry }: Recorded, over: Day): boolean {
  if (entry.kind !== "report" && entry.kind !== "fulfilled") return false;
  const begin = entry.period === undefined ? null : beginOf(entry.period);
  return begin !== null && begin < over;
}
