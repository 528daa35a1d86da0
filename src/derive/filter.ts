import type { Day } from "../model/day.ts";
import type { OriginKind, Pace, Stage } from "../model/words.ts";
import type { Ledger } from "./ledger.ts";
import { lineOf } from "./ledger.ts";
import { nextOccurrence } from "./occurrences.ts";
import { actingUnits, participantsOf } from "./roles.ts";
import type { TaskState } from "./task-state.ts";

/** What a listing is narrowed to; each list means "one of these", an empty one means "any". */
export interface Filter {
  readonly lines: readonly string[];
  readonly goals: readonly string[];
  /** In any role. */
  readonly units: readonly string[];
  readonly leads: readonly string[];
  readonly stages: readonly Stage[];
  readonly paces: readonly Pace[];
  /** Colours or words. */
  readonly lamps: readonly string[];
  readonly origins: readonly OriginKind[];
  /** Effective last day before, after; exclusive. Of a duty the oldest owed or the next occurrence. */
  readonly dueBefore: Day | null;
  readonly dueAfter: Day | null;
  /** All must stand in the title or the id. */
  readonly words: readonly string[];
}

export const everything: Filter = {
  lines: [],
  goals: [],
  units: [],
  leads: [],
  stages: [],
  paces: [],
  lamps: [],
  origins: [],
  dueBefore: null,
  dueAfter: null,
  words: [],
};

/** A task's effective last day; of a duty that of its oldest owed occurrence, else of its next one. */
export const currentDue = (state: TaskState): Day | null =>
  state.task.deadline.type === "recurring"
    ? (state.owed[0]?.moved.effective ?? nextOccurrence(state.account, state.asOf)?.moved.effective ?? null)
    : state.due.effective;

const oneOf = <T>(wanted: readonly T[], ...values: readonly (T | null | undefined)[]): boolean =>
  wanted.length === 0 ||
  values.some((value) => value !== null && value !== undefined && wanted.includes(value));

function dueFits({ dueBefore, dueAfter }: Filter, state: TaskState): boolean {
  if (dueBefore === null && dueAfter === null) return true;
  const due = currentDue(state);
  return due !== null && (dueBefore === null || due < dueBefore) && (dueAfter === null || due > dueAfter);
}

/** The states that fit a filter, in the order given. */
export function filterStates(
  ledger: Ledger,
  states: readonly TaskState[],
  filter: Filter,
): readonly TaskState[] {
  const words = filter.words.map((word) => word.toLowerCase());
  return states.filter((state) => {
    const { task, roles } = state;
    const named = [...participantsOf(roles), ...roles.verifier];
    const units = [...named, ...actingUnits(state.account, named)];
    const leads = [...roles.lead, ...actingUnits(state.account, roles.lead)];
    const text = `${task.id} ${task.title}`.toLowerCase();
    return (
      oneOf(filter.lines, task.line) &&
      oneOf(filter.goals, ...(lineOf(ledger, task)?.goals ?? [])) &&
      oneOf(filter.units, ...units) &&
      oneOf(filter.leads, ...leads) &&
      oneOf(filter.stages, state.stage) &&
      oneOf(filter.paces, state.pace) &&
      oneOf(filter.lamps, state.lamp?.colour, state.lamp?.word) &&
      oneOf(filter.origins, task.origin.kind) &&
      dueFits(filter, state) &&
      words.every((word) => text.includes(word))
    );
  });
}
