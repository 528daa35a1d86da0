import type { Day } from "../model/day.ts";
import type { Task } from "../model/records.ts";
import { type Role, doingRoles, roles } from "../model/words.ts";
import { countedUntil, ofKind } from "./history.ts";
import type { Account } from "./ledger.ts";

export type Roles = Readonly<Record<Role, readonly string[]>>;

const assignedRoles = (task: Task): Roles =>
  Object.fromEntries(roles.map((role) => [role, task[role] ?? []])) as unknown as Roles;

/** Who has which role on a day: as assigned, with every reassignment up to and including that day. */
export function rolesOn({ task, history }: Pick<Account, "task" | "history">, day: Day): Roles {
  return ofKind(countedUntil(history, day), "reassigned").reduce(
    (before, { entry: { role, from, to } }) => ({
      ...before,
      [role]: [...before[role].filter((unit) => !from.includes(unit) && !to.includes(unit)), ...to],
    }),
    assignedRoles(task),
  );
}

export const doersOf = (held: Roles): readonly string[] => doingRoles.flatMap((role) => held[role]);

/** Units with any role that takes part in the work (all but the verifier's). */
export const participantsOf = (held: Roles): readonly string[] =>
  roles.filter((role) => role !== "verifier").flatMap((role) => held[role]);
