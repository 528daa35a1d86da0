import { type Role, roles } from "../../model/words.ts";
import type { NamesFound } from "./names.ts";
import type { Standing } from "./standing.ts";
import type { Wanted } from "./wanted.ts";

/** Ids of units by role. */
export type Units = Readonly<Partial<Record<Role, readonly string[]>>>;

/** Ids by role, each unit in one role only; names whose units nobody knows yet are left out. */
export function unitsOf({ units }: Wanted, { unitOf }: NamesFound): Units {
  const taken = new Set<string>();
  return Object.fromEntries(
    roles.map((role) => [
      role,
      units.flatMap(({ name, role: of }) => {
        const id = of === role ? unitOf(name) : null;
        if (id === null || taken.has(id)) return [];
        taken.add(id);
        return [id];
      }),
    ]),
  );
}

/** Of a row that does not say who leads: those of its units that lead the task already. */
export function asLed(units: Units, { held }: Standing): Units {
  const all = roles.flatMap((role) => units[role] ?? []);
  const lead = all.filter((id) => held.lead.includes(id));
  return Object.fromEntries(
    roles.map((role) => [
      role,
      role === "lead" ? lead : (units[role] ?? []).filter((id) => !lead.includes(id)),
    ]),
  );
}

export const without = (units: Units, ids: ReadonlySet<string>): Units =>
  Object.fromEntries(Object.entries(units).map(([role, each]) => [role, each.filter((id) => !ids.has(id))]));
