import type { Day } from "../../model/day.ts";
import type { Letter } from "../../model/records.ts";
import { everything, filterStates } from "../filter.ts";
import type { Account, Ledger } from "../ledger.ts";
import { actingUnits } from "../roles.ts";
import { statesOn, type TaskState } from "../task-state.ts";

/** What is counted: tasks as they stand on `until`, events dated from `since` to `until`, both included. */
export interface Scope {
  readonly ledger: Ledger;
  readonly since: Day;
  readonly until: Day;
  readonly lines: readonly string[];
  /** As named, collective ones with their members; empty for all. */
  readonly units: readonly string[];
  readonly states: readonly TaskState[];
  /** Letters issued in the span: to one of the units, about a task of the lines (by the first task that it names). */
  readonly letters: readonly Letter[];
}

/** The first day that the registry speaks of: of a task, an entry or a letter; `until` where there is none. */
function beginning(ledger: Ledger, states: readonly TaskState[], until: Day): Day {
  const days = states.flatMap(({ task, entries }) => [
    task.assigned,
    ...entries.map(({ entry }) => entry.on),
  ]);
  const letters = [...ledger.letters.values()].map(({ issued }) => issued);
  return [...days, ...letters, until].sort()[0] ?? until;
}

function lineOfLetter(ledger: Ledger, { tasks = [] }: Letter): string | null {
  const first = tasks.map((id) => ledger.accounts.get(id)).find((account) => account !== undefined);
  return first?.task.line ?? null;
}

export function scopeOf(
  ledger: Ledger,
  wanted: {
    readonly since: Day | null;
    readonly until: Day;
    readonly lines: readonly string[];
    readonly units: readonly string[];
  },
): Scope {
  const { until, lines } = wanted;
  const units = [...new Set([...wanted.units, ...actingUnits(ledger, wanted.units)])];
  const all = statesOn(ledger, until);
  const since = wanted.since ?? beginning(ledger, all, until);
  const letters = [...ledger.letters.values()]
    .filter(({ issued }) => since <= issued && issued <= until)
    .filter((letter) => lines.length === 0 || lines.includes(lineOfLetter(ledger, letter) ?? ""))
    .filter(
      ({ unit }) => units.length === 0 || actingUnits(ledger, [unit]).some((each) => units.includes(each)),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const states = filterStates(ledger, all, { ...everything, lines, units });
  return { ledger, since, until, lines, units, states, letters };
}

/** The accounts of the lines, whatever their units: a lead's return waits for others. */
export const accountsIn = ({ ledger, lines }: Scope): readonly Account[] =>
  [...ledger.accounts.values()]
    .filter(({ task }) => lines.length === 0 || lines.includes(task.line ?? ""))
    .sort((a, b) => (a.task.id < b.task.id ? -1 : 1));

export const within = ({ since, until }: Scope, day: Day): boolean => since <= day && day <= until;
