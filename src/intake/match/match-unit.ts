import type { Day } from "../../model/day.ts";
import type { Unit } from "../../model/records.ts";
import { formsOf, placeOf, plainName } from "./name-forms.ts";
import { nearness } from "./near.ts";

/** What a printed name comes to. Ids of units; of several and of near ones the likeliest first. */
export type Match =
  | { readonly is: "exact"; readonly unit: string }
  | { readonly is: "several" | "near"; readonly units: readonly string[] }
  | { readonly is: "unknown" };

/** A name that somebody goes by; an alias that does not hold on the paper's day only comes near. */
interface Known {
  readonly unit: string;
  readonly form: string;
  readonly holds: boolean;
}

/** The names of units as they stood on a paper's day. */
export interface UnitNames {
  readonly place: string | null;
  readonly known: readonly Known[];
}

type Names = Pick<Unit, "id" | "name" | "short" | "aliases">;

function knownOf(
  { id, name, short = [], aliases = [] }: Names,
  place: string | null,
  on: Day,
): readonly Known[] {
  const of = (each: string, holds: boolean): readonly Known[] =>
    formsOf(each, place).map((form) => ({ unit: id, form, holds }));
  return [
    ...[name, ...short].flatMap((each) => of(each, true)),
    ...aliases.flatMap(({ name: each, from, until }) =>
      of(each, (from === undefined || from <= on) && (until === undefined || on <= until)),
    ),
  ];
}

/** All names under which units are known; `also` are names that say whose city it is: the paper's issuer and title. */
export function unitNames(
  units: readonly Names[],
  { on, also }: { readonly on: Day; readonly also: readonly string[] },
): UnitNames {
  const registered = placeOf(
    units.flatMap(({ name, aliases = [] }) => [name, ...aliases.map((each) => each.name)]),
  );
  const place = registered ?? placeOf(also);
  return { place, known: units.flatMap((unit) => knownOf(unit, place, on)) };
}

/** The same with a unit more. */
export const withUnit = (names: UnitNames, unit: Names, on: Day): UnitNames => ({
  ...names,
  known: [...names.known, ...knownOf(unit, names.place, on)],
});

const once = (units: readonly string[]): readonly string[] => [...new Set(units)];

/**
 * Whose name a paper prints. Never a guess: only what is the same but for width, spaces, brackets, the city's name and
 * a bracketed second name is exact; 市人社局 for 市人力资源和社会保障局 is near, and to be asked about.
 */
export function matchUnit(printed: string, { place, known }: UnitNames): Match {
  const forms = formsOf(printed, place);
  const [whole = plainName(printed)] = forms;
  const same = (of: readonly string[]) =>
    once(known.flatMap(({ unit, form, holds }) => (holds && of.includes(form) ? [unit] : [])));
  const outright = same([whole]);
  const exact = outright.length > 0 ? outright : same(forms);
  const [only] = exact;
  if (only !== undefined)
    return exact.length === 1 ? { is: "exact", unit: only } : { is: "several", units: exact };
  const near = known
    .flatMap(({ unit, form }) => {
      const found = forms.flatMap((each) => (each === form ? 0 : (nearness(each, form) ?? [])));
      return found.length === 0 ? [] : [{ unit, far: Math.min(...found) }];
    })
    .sort((a, b) => a.far - b.far || (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0));
  return near.length > 0 ? { is: "near", units: once(near.map(({ unit }) => unit)) } : { is: "unknown" };
}
