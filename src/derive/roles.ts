import type { Day } from "../model/day.ts";
import type { Task } from "../model/records.ts";
import { doingRoles, type Role, roles } from "../model/words.ts";
import { countedUntil, ofKind } from "./history.ts";
import type { Account } from "./ledger.ts";

export type Roles = Readonly<Record<Role, readonly string[]>>;

const assignedRoles = (task: Task): Roles =>
  Object.fromEntries(roles.map((role) => [role, task[role] ?? []])) as unknown as Roles;

/** Who is named in which role on a day: as assigned, with every reassignment up to and including that day. */
export function rolesOn({ task, history }: Account, day: Day): Roles {
  const held = { ...assignedRoles(task) };
  for (const { entry } of ofKind(countedUntil(history, day), "reassigned")) {
    const { role, from, to } = entry;
    held[role] = [...held[role].filter((unit) => !from.includes(unit) && !to.includes(unit)), ...to];
  }
  return held;
}

export const doersOf = (held: Roles): readonly string[] => doingRoles.flatMap((role) => held[role]);

/** Units with any role that takes part in the work (all but the verifier's). */
export const participantsOf = (held: Roles): readonly string[] =>
  roles.filter((role) => role !== "verifier").flatMap((role) => held[role]);

/** A collective unit's members, theirs in turn, each once; a unit that lists nothing stands for itself. */
export function actingUnits(
  { collectives }: Pick<Account, "collectives">,
  units: readonly string[],
): readonly string[] {
  const seen = new Set<string>();
  const acting = new Set<string>();
  const visit = (unit: string): void => {
    if (seen.has(unit)) return;
    seen.add(unit);
    const members = collectives.get(unit);
    if (members === undefined) acting.add(unit);
    else members.forEach(visit);
  };
  units.forEach(visit);
  return [...acting];
}

/** Who acts in which role on a day: the named units, collective ones through their members. */
export function actorsOn(account: Account, day: Day): Roles {
  const named = rolesOn(account, day);
  return Object.fromEntries(
    roles.map((role) => [role, actingUnits(account, named[role])]),
  ) as unknown as Roles;
}
