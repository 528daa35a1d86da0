import { actorsByDay } from "../../derive/acting.ts";
import { claimOf } from "../../derive/claims.ts";
import { ofKind } from "../../derive/history.ts";
import type { Account, Recorded } from "../../derive/ledger.ts";
import { openSuspension } from "../../derive/stage.ts";

/** That a task was over or at rest, and the entry that made it so. */
export interface Halt {
  readonly stage: "cancelled" | "suspended" | "closed";
  readonly by: Recorded;
}

/** An entry that was written on a task which was over or at rest by then. */
interface Halted {
  readonly recorded: Recorded;
  readonly halt: Halt;
}

/** The entries that follow a cancellation, a closing or an unresumed suspension, in the order of the fold. */
export function haltedEntries(account: Account): readonly Halted[] {
  const { counted } = account.history;
  const first = counted.findIndex(
    ({ entry: { kind } }) => kind === "cancelled" || kind === "suspended" || kind === "accepted",
  );
  if (first < 0) return [];
  const actors = actorsByDay(account);
  return counted.slice(first + 1).flatMap((recorded, offset): readonly Halted[] => {
    const halt = haltOf(account, counted.slice(0, first + 1 + offset), actors);
    return halt ? [{ recorded, halt }] : [];
  });
}

/** The halt that `before` ends in: stages in the order of the lifecycle. */
function haltOf(
  { history }: Account,
  before: readonly Recorded[],
  actors: ReturnType<typeof actorsByDay>,
): Halt | null {
  const cancelled = ofKind(before, "cancelled")[0];
  if (cancelled) return { stage: "cancelled", by: cancelled };
  const suspended = openSuspension(before, history);
  if (suspended) return { stage: "suspended", by: suspended };
  const accepted = ofKind(before, "accepted").at(-1);
  const last = before.at(-1);
  if (!accepted || !last) return null;
  const leads = actors(last.entry.on).lead;
  const closed =
    leads.length > 0 && leads.every((lead) => claimOf(lead, before, history).status === "accepted");
  return closed ? { stage: "closed", by: accepted } : null;
}
