import type { Stage } from "../model/words.ts";
import type { ClaimState } from "./claims.ts";
import { type History, ofKind, referencesOf } from "./history.ts";
import type { Account, Recorded } from "./ledger.ts";
import { actorsOn, doersOf } from "./roles.ts";

/** The suspension that nobody has resumed yet, if any. */
export function openSuspension(entries: readonly Recorded[], history: History): Recorded | null {
  const resumed = new Set(ofKind(entries, "resumed").flatMap(({ entry }) => referencesOf(history, entry)));
  return ofKind(entries, "suspended").findLast(({ entry }) => !resumed.has(entry.id)) ?? null;
}

/** The stage that a task's entries up to a day put it in; `claims` are those of the leads of that day. */
export function stageOf(
  account: Account,
  entries: readonly Recorded[],
  claims: readonly ClaimState[],
): Stage {
  if (entries.some(({ entry }) => entry.kind === "cancelled")) return "cancelled";
  if (openSuspension(entries, account.history)) return "suspended";
  if (claims.length > 0 && claims.every(({ status }) => status === "accepted")) return "closed";
  if (claims.length > 0 && claims.every(({ status }) => status !== "open")) return "claimed";
  const begun = entries.some(
    ({ unit, entry }) =>
      entry.kind === "returned" ||
      entry.kind === "reopened" ||
      doersOf(actorsOn(account, entry.on)).includes(unit),
  );
  return begun ? "under-way" : "not-started";
}

export const isOpen = (stage: Stage): boolean =>
  stage === "not-started" || stage === "under-way" || stage === "claimed";
