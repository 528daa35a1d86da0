import type { Day } from "../../model/day.ts";
import type { Unit } from "../../model/records.ts";
import {
  type Match,
  matchUnit,
  newUnitNamed,
  plainName,
  type Spell,
  type UnitNames,
  unitIdOf,
  unitNames,
  withUnit,
} from "../match.ts";
import type { Wanted } from "./wanted.ts";

/** What somebody said of a printed name: a unit, one that is new (with an id of their own), or that another name is meant. */
export type UnitAnswer =
  | { readonly is: "unit"; readonly unit: string }
  | { readonly is: "new"; readonly id: string | null }
  | { readonly is: "name"; readonly name: string };

/** A unit that is not on file yet. */
export interface NewUnit extends Pick<Unit, "id" | "name" | "kind" | "level"> {
  readonly short: readonly string[];
}

/** A name that a paper prints, and whose it is. */
export interface NameFound {
  readonly name: string;
  /** `said`: somebody said so, and the name will be kept with the unit. `near` and `several` wait for that. */
  readonly is: "exact" | "said" | "new" | "near" | "several";
  readonly unit: string | null;
  /** Of near and several: which units it may be. */
  readonly candidates: readonly string[];
  /** Rows that print it, by their numbers. */
  readonly rows: readonly number[];
}

export interface NamesFound {
  readonly names: readonly NameFound[];
  readonly fresh: readonly NewUnit[];
  /** The unit of a printed name; null while nobody knows. */
  unitOf(name: string): string | null;
}

/** What names are looked up in. */
interface Looking {
  readonly units: readonly Unit[];
  readonly on: Day;
  /** The paper's issuer and title: they say whose city it is where no unit does. */
  readonly also: readonly string[];
  readonly spell: Spell;
  /** By plain name. */
  readonly answers: ReadonlyMap<string, UnitAnswer>;
}

interface State {
  readonly names: UnitNames;
  readonly fresh: readonly NewUnit[];
  readonly found: readonly NameFound[];
}

type Printed = Pick<NameFound, "name" | "rows">;

/** The names of some rows, each once, in the order of the text. */
function printedIn(wanted: readonly Wanted[]): readonly Printed[] {
  const found = new Map<string, { readonly name: string; readonly rows: number[] }>();
  for (const { n, units } of wanted)
    for (const { name } of units) {
      const same = found.get(plainName(name));
      if (same === undefined) found.set(plainName(name), { name, rows: [n] });
      else if (!same.rows.includes(n)) same.rows.push(n);
    }
  return [...found.values()];
}

function made(
  state: State,
  printed: Printed,
  { id: said, looking }: { readonly id: string | null; readonly looking: Looking },
): State {
  const { on, spell, units } = looking;
  const taken = new Set([...units, ...state.fresh].map((each) => each.id));
  const id = said !== null && !taken.has(said) ? said : unitIdOf(printed.name, { spell, taken });
  const unit: NewUnit = { id, ...newUnitNamed(printed.name) };
  return {
    names: withUnit(state.names, unit, on),
    fresh: [...state.fresh, unit],
    found: [...state.found, { ...printed, is: "new", unit: id, candidates: [] }],
  };
}

const met = (state: State, printed: Printed, match: Exclude<Match, { is: "unknown" }>): State => ({
  ...state,
  found: [
    ...state.found,
    match.is === "exact"
      ? { ...printed, is: "exact", unit: match.unit, candidates: [] }
      : { ...printed, is: match.is, unit: null, candidates: match.units },
  ],
});

/** The unit that an answer means; a printed name that is meant is one found before. */
function saidUnit(state: State, answer: Exclude<UnitAnswer, { is: "new" }>): string | null {
  if (answer.is === "unit") return answer.unit;
  const match = matchUnit(answer.name, state.names);
  return match.is === "exact" ? match.unit : null;
}

function next(state: State, printed: Printed, looking: Looking): State {
  const { answers } = looking;
  const answer = answers.get(plainName(printed.name));
  const match = matchUnit(printed.name, state.names);
  if (answer?.is === "new")
    return match.is === "exact"
      ? met(state, printed, match)
      : made(state, printed, { id: answer.id, looking });
  const unit = answer === undefined ? null : saidUnit(state, answer);
  if (unit !== null)
    return { ...state, found: [...state.found, { ...printed, is: "said", unit, candidates: [] }] };
  return match.is === "unknown" ? made(state, printed, { id: null, looking }) : met(state, printed, match);
}

/** Names that somebody said are a new unit's: it goes by them too. */
const saidOf = ({ found }: State, { id }: NewUnit): readonly string[] =>
  found.filter(({ is, unit }) => is === "said" && unit === id).map(({ name }) => name);

/**
 * Whose names a paper prints. A name that is another's short form, or one of several's, waits until somebody says whose
 * it is; one that nobody bears makes a new unit, which later names of the same paper may mean. Those that others are
 * said to mean come first.
 */
export function namesFound(wanted: readonly Wanted[], looking: Looking): NamesFound {
  const { units, on, also, answers } = looking;
  const printed = printedIn(wanted);
  const isReferring = ({ name }: Printed): boolean => answers.get(plainName(name))?.is === "name";
  const begun: State = { names: unitNames(units, { on, also }), fresh: [], found: [] };
  const state = [...printed.filter((each) => !isReferring(each)), ...printed.filter(isReferring)].reduce(
    (before, each) => next(before, each, looking),
    begun,
  );
  const byName = new Map(state.found.map((each) => [plainName(each.name), each.unit] as const));
  const order = new Map(printed.map(({ name }, at) => [name, at] as const));
  return {
    names: [...state.found].sort((a, b) => (order.get(a.name) ?? 0) - (order.get(b.name) ?? 0)),
    fresh: state.fresh.map((unit) => ({ ...unit, short: [...unit.short, ...saidOf(state, unit)] })),
    unitOf: (name) => byName.get(plainName(name)) ?? null,
  };
}
