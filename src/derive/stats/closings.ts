import { addDays, type Day } from "../../model/day.ts";
import { claimOf } from "../claims.ts";
import { countClosings } from "../counts.ts";
import { countedUntil } from "../history.ts";
import { actorsOn } from "../roles.ts";
import { stageOf } from "../stage.ts";
import type { TaskState } from "../task-state.ts";
import { type Scope, within } from "./scope.ts";

/** A task that became closed, or ceased to be, by the end of a day. */
interface Turn {
  readonly on: Day;
  readonly to: "closed" | "open";
}

function isClosed({ account }: TaskState, day: Day): boolean {
  const entries = countedUntil(account.history, day);
  const claims = actorsOn(account, day).lead.map((lead) => claimOf(lead, entries, account.history));
  return stageOf(account, entries, claims) === "closed";
}

/** When a task became closed and ceased to be, up to the as-of day; what began and ended within a day counts as neither. */
export function closingTurns(state: TaskState): readonly Turn[] {
  if (!state.entries.some(({ entry }) => entry.kind === "accepted")) return [];
  const turns: Turn[] = [];
  for (const day of new Set(state.entries.map(({ entry }) => entry.on))) {
    const to = isClosed(state, day) ? "closed" : "open";
    if (to !== (turns.at(-1)?.to ?? "open")) turns.push({ on: day, to });
  }
  return turns;
}

/** Closings: before + closed − undone = now; those of the span that still stand, on both bases. */
export function closingStats(scope: Scope) {
  const { states, since } = scope;
  const turns = states.map((state) => ({ state, turns: closingTurns(state) }));
  const dayBefore = addDays(since, -1);
  const inSpan = turns.flatMap((each) => each.turns.filter(({ on }) => within(scope, on)));
  const standing = turns.filter((each) => within(scope, each.turns.at(-1)?.on ?? dayBefore));
  const closed = standing.map(({ state }) => state);
  return {
    before: turns.filter((each) => each.turns.findLast(({ on }) => on < since)?.to === "closed").length,
    closed: inSpan.filter(({ to }) => to === "closed").length,
    undone: inSpan.filter(({ to }) => to === "open").length,
    now: states.filter(({ stage }) => stage === "closed").length,
    effective: countClosings(closed, "effective"),
    original: countClosings(closed, "original"),
  };
}
