import type { Day } from "../model/day.ts";
import { type Account, type Ledger, lineOf, type PolicySet, policyOn } from "./ledger.ts";
import { actingUnits, actorsOn, type Roles } from "./roles.ts";

/** What an approver approves; the keys of a policy's `approvers`. */
export type Matter = keyof NonNullable<PolicySet["approvers"]>;

/** Who acts in which role, day by day; worked out once where nothing was ever reassigned. */
export function actorsByDay(account: Account): (day: Day) => Roles {
  const moves = account.history.counted.some(({ entry }) => entry.kind === "reassigned");
  const known = new Map<string, Roles>();
  return (day) => {
    const key = moves ? day : "";
    const held = known.get(key) ?? actorsOn(account, day);
    known.set(key, held);
    return held;
  };
}

/** The offices of the task's task forces, the line's first; a task force without an office acts itself. */
export const officesOf = (ledger: Ledger, { task }: Account): readonly string[] => {
  const forces = [lineOf(ledger, task)?.taskForce, ledger.programme.taskForce];
  return [...new Set(forces.flatMap((force) => (force ? [force.office ?? force.unit] : [])))];
};

/** Who may approve on a day: those whom the policy then in force lists, else the task-force office. */
export function approversOn(
  ledger: Ledger,
  account: Account,
  on: { readonly matter: Matter; readonly day: Day },
): readonly string[] {
  const listed = policyOn(ledger, on.day)?.approvers?.[on.matter] ?? [];
  return listed.length > 0 ? actingUnits(account, listed) : officesOf(ledger, account);
}

/** Who verifies: the task's verifiers of the day, else the line's, else the task-force office. */
export function verifiersOf(ledger: Ledger, account: Account, held: Roles): readonly string[] {
  if (held.verifier.length > 0) return held.verifier;
  const verifier = lineOf(ledger, account.task)?.verifier;
  return verifier ? actingUnits(account, [verifier]) : officesOf(ledger, account);
}

/** The task-force bodies and the offices of those task forces that are named among `units`. */
export function withOffices(ledger: Ledger, units: readonly string[]): readonly string[] {
  const forces = [ledger.programme, ...ledger.lines.values()].flatMap(({ taskForce }) =>
    taskForce ? [taskForce] : [],
  );
  return units.flatMap((id) => [
    id,
    ...forces.flatMap(({ unit, office }) => (unit === id && office ? [office] : [])),
  ]);
}
