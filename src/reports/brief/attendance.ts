import { actingUnits } from "../../derive/roles.ts";
import type { Sitting } from "../../derive/sitting.ts";
import type { Setting } from "../parts/frame.ts";

/** Those of some units that belong to a sitting's task force, itself included, and those that are guests. */
interface Seats {
  /** The members as listed; a collective unit by its own name. */
  readonly members: readonly string[];
  /** Whether a unit is a member, one of a collective member's units, the task force or its office. */
  belongs(unit: string): boolean;
  /** Whether a member is covered by those who came: itself, or one of its units. */
  covered(member: string, came: readonly string[]): boolean;
}

/** Who has a seat in a sitting: the members of the task force that holds it; nobody where none is named. */
export function seatsOf({ ledger }: Setting, { series: { force } }: Sitting): Seats {
  const members = force?.members ?? [];
  const own = new Set([
    ...members,
    ...actingUnits(ledger, members),
    ...(force ? [force.unit, ...(force.office ? [force.office] : [])] : []),
  ]);
  return {
    members,
    belongs: (unit) => own.has(unit),
    covered: (member, came) =>
      came.includes(member) || actingUnits(ledger, [member]).some((unit) => came.includes(unit)),
  };
}
