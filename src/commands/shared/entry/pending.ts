import { actorsByDay } from "../../../derive/acting.ts";
import { claimOf } from "../../../derive/claims.ts";
import { countedUntil, ofKind, referencesOf } from "../../../derive/history.ts";
import type { Account, Recorded } from "../../../derive/ledger.ts";
import type { Day } from "../../../model/day.ts";
import type { ClaimEntry, ExtensionRequestedEntry } from "../../../model/records.ts";

/** The claims that wait for a verdict on a day: the last one of each unit that leads then. */
export function pendingClaims(account: Account, on: Day): readonly Recorded<ClaimEntry>[] {
  const entries = countedUntil(account.history, on);
  const claims = ofKind(entries, "claim");
  return actorsByDay(account)(on).lead.flatMap((lead) => {
    const last = claims.findLast(({ unit }) => unit === lead);
    return last && claimOf(lead, entries, account.history).status === "pending" ? [last] : [];
  });
}

/** The requests for an extension that nobody has decided by a day, in the order of the fold. */
export function undecidedRequests(account: Account, on: Day): readonly Recorded<ExtensionRequestedEntry>[] {
  const entries = countedUntil(account.history, on);
  const decided = new Set(
    ofKind(entries, "extension-approved", "extension-refused").flatMap(({ entry }) =>
      referencesOf(account.history, entry),
    ),
  );
  return ofKind(entries, "extension-requested").filter(({ entry }) => !decided.has(entry.id));
}
