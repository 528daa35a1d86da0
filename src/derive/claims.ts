import type { Day } from "../model/day.ts";
import type { History } from "./history.ts";
import { ofKind, referencesOf } from "./history.ts";
import type { Recorded } from "./ledger.ts";

/** Where a lead's last claim stands; `open` where it has none, or it was returned, or the task was reopened since. */
export interface ClaimState {
  readonly status: "open" | "pending" | "accepted";
  /** The claim's day, while it is pending or accepted. */
  readonly claimedOn: Day | null;
  readonly acceptedOn: Day | null;
}

const open: ClaimState = { status: "open", claimedOn: null, acceptedOn: null };

/** The state of a lead's last claim within `entries` (counted, in the order of the fold, up to the day asked for). */
export function claimOf(lead: string, entries: readonly Recorded[], history: History): ClaimState {
  const claim = ofKind(entries, "claim").findLast(({ unit }) => unit === lead);
  if (claim === undefined) return open;
  const since = entries.slice(entries.indexOf(claim) + 1);
  if (since.some(({ entry }) => entry.kind === "reopened")) return open;
  const verdict = ofKind(entries, "returned", "accepted").findLast(({ entry }) =>
    referencesOf(history, entry).includes(claim.entry.id),
  );
  if (verdict?.entry.kind === "returned") return open;
  return verdict
    ? { status: "accepted", claimedOn: claim.entry.on, acceptedOn: verdict.entry.on }
    : { status: "pending", claimedOn: claim.entry.on, acceptedOn: null };
}
