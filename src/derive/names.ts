import type { Day } from "../model/day.ts";
import type { Unit } from "../model/records.ts";
import type { Ledger } from "./ledger.ts";

/** The former name of a unit that is valid on a day, if one is. */
const aliasOn = (unit: Unit, day: Day): string | undefined =>
  unit.aliases?.find(
    ({ from, until }) => (from === undefined || from <= day) && until !== undefined && day <= until,
  )?.name;

/** A former name shortened as the unit's name is: 云泽市政务服务管理局 as 市政务服务管理局, where 云泽 is what the short name drops. */
function shortened(alias: string, { name, short: [short] = [] }: Unit): string {
  const dropped = short !== undefined && name.endsWith(short) ? name.slice(0, -short.length) : "";
  return alias.startsWith(dropped) ? alias.slice(dropped.length) : alias;
}

/** A unit's short name for tables: the name then valid if it was renamed since, else its first short name, else its name. */
export function shortNameOn(ledger: Ledger, id: string, day: Day): string {
  const unit = ledger.units.get(id);
  if (unit === undefined) return id;
  const alias = aliasOn(unit, day);
  return alias === undefined ? (unit.short?.[0] ?? unit.name) : shortened(alias, unit);
}

export const shortNamesOn = (ledger: Ledger, ids: readonly string[], day: Day): string =>
  ids.map((id) => shortNameOn(ledger, id, day)).join("、");
