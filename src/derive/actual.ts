import type { Day } from "../model/day.ts";
import type { Task } from "../model/records.ts";
import type { ClaimState } from "./claims.ts";
import { ofKind } from "./history.ts";
import type { Recorded } from "./ledger.ts";

/**
 * Actual progress of a lead in percent: 100 while its last claim is pending or accepted, else the last percent that
 * it reported or a reopening set, else 0.
 */
export function actualOf(lead: string, claim: ClaimState, entries: readonly Recorded[]): number {
  if (claim.status !== "open") return 100;
  const last = ofKind(entries, "report", "reopened").findLast(
    ({ unit, entry }) => entry.percent !== undefined && (entry.kind === "reopened" || unit === lead),
  );
  return last?.entry.percent ?? 0;
}

/** Milestones past their day that no report names as reached; one due on the day itself is not missed. */
export function missedOf(task: Task, entries: readonly Recorded[], asOf: Day): readonly string[] {
  const reached = new Set(ofKind(entries, "report").map(({ entry }) => entry.milestone));
  return (task.milestones ?? [])
    .filter(({ id, due }) => due !== undefined && due < asOf && !reached.has(id))
    .map(({ id }) => id);
}
