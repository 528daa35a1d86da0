import type { ClaimEntry } from "../../model/records.ts";
import { claimOf } from "../claims.ts";
import { countBy } from "../counts.ts";
import { extensionNumber } from "../due.ts";
import { ofKind, referencesOf } from "../history.ts";
import type { Recorded } from "../ledger.ts";
import type { TaskState } from "../task-state.ts";
import { type Scope, within } from "./scope.ts";

/** Requests of the span by what became of them, and the approved ones by the how-manieth of their task they are. */
export function extensionStats(scope: Scope) {
  const fates = scope.states.flatMap(({ account: { history }, entries }) =>
    ofKind(entries, "extension-requested")
      .filter(({ entry }) => within(scope, entry.on))
      .map(({ entry }) => {
        const decision = ofKind(entries, "extension-approved", "extension-refused").findLast((each) =>
          referencesOf(history, each.entry).includes(entry.id),
        );
        if (decision === undefined) return { fate: "pending", nth: null } as const;
        return decision.entry.kind === "extension-approved"
          ? ({ fate: "approved", nth: extensionNumber(decision, entries, history) } as const)
          : ({ fate: "refused", nth: null } as const);
      }),
  );
  const nths = fates.flatMap(({ nth }) => (nth === null ? [] : [nth]));
  const most = nths.reduce((max, nth) => Math.max(max, nth), 0);
  return {
    requests: countBy(
      ["approved", "refused", "pending"],
      fates.map(({ fate }) => fate),
    ),
    /** How many were a first, a second, … extension. */
    nth: Array.from({ length: most }, (_, n) => nths.filter((nth) => nth === n + 1).length),
  };
}

type Claimed = Recorded<ClaimEntry>;

function verdictOn({ account, entries }: TaskState, { entry }: Claimed): "accepted" | "returned" | null {
  const verdict = ofKind(entries, "returned", "accepted").findLast((each) =>
    referencesOf(account.history, each.entry).includes(entry.id),
  );
  return verdict?.entry.kind ?? null;
}

/** Without a verdict a claim is pending while it is a lead's last; else it has lapsed. */
function fateOf(state: TaskState, claim: Claimed): "accepted" | "returned" | "pending" | "lapsed" {
  const verdict = verdictOn(state, claim);
  if (verdict) return verdict;
  const last = ofKind(state.entries, "claim").findLast(({ unit }) => unit === claim.unit);
  const leads = state.leads.some(({ unit }) => unit === claim.unit);
  const stands = claimOf(claim.unit, state.entries, state.account.history).status === "pending";
  return last === claim && leads && stands ? "pending" : "lapsed";
}

/** Claims of the span by what became of them; of each lead's first claim on a task whether it passed at once. */
export function claimStats(scope: Scope) {
  const claims = scope.states.flatMap((state) =>
    ofKind(state.entries, "claim").map((claim, _, all) => ({
      state,
      claim,
      first: all.find(({ unit }) => unit === claim.unit) === claim,
    })),
  );
  const mine = claims.filter(({ claim }) => within(scope, claim.entry.on));
  const firsts = mine.filter(({ first }) => first);
  return {
    claims: countBy(
      ["accepted", "returned", "pending", "lapsed"],
      mine.map(({ state, claim }) => fateOf(state, claim)),
    ),
    /** Of first claims those with a verdict. */
    firstTime: countBy(
      ["accepted", "returned"],
      firsts.flatMap(({ state, claim }) => verdictOn(state, claim) ?? []),
    ),
    undecidedFirst: firsts.filter(({ state, claim }) => verdictOn(state, claim) === null).length,
  };
}

/** Reopenings of the span, and the tasks that they concern. */
export function reopeningStats(scope: Scope): { readonly times: number; readonly tasks: number } {
  const perTask = scope.states.map(
    ({ entries }) => ofKind(entries, "reopened").filter(({ entry }) => within(scope, entry.on)).length,
  );
  return {
    times: perTask.reduce((sum, times) => sum + times, 0),
    tasks: perTask.filter((times) => times > 0).length,
  };
}
