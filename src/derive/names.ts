import type { Day } from "../model/day.ts";
import type { Unit } from "../model/records.ts";
import type { Ledger } from "./ledger.ts";

/** The former name of a unit that is valid on a day, if one is. */
const aliasOn = (unit: Unit, day: Day): string | undefined =>
  unit.aliases?.find(
    ({ from, until }) => (from === undefined || from <= day) && until !== undefined && day <= until,
  )?.name;

/** A unit's short name for tables: the name then valid if it was renamed since, else its first short name, else its name. */
export function shortNameOn(ledger: Ledger, id: string, day: Day): string {
  const unit = ledger.units.get(id);
  return unit ? (aliasOn(unit, day) ?? unit.short?.[0] ?? unit.name) : id;
}

export const shortNamesOn = (ledger: Ledger, ids: readonly string[], day: Day): string =>
  ids.map((id) => shortNameOn(ledger, id, day)).join("、");
