import type { NamedUnit } from "../read-paper.ts";
import type { Leading } from "./convention.ts";
import { type Carried, wholeName } from "./elided.ts";
import type { Said } from "./said.ts";

const none: Carried = { level: null, party: false };

/** Units of one clause as they are called, an elided level restored within a group, each once a role. */
export function namedUnits(
  said: readonly Said[],
  leading: Leading | null,
  places: readonly string[],
): readonly NamedUnit[] {
  let carried = none;
  let group = -1;
  const whole = said.map((one) => {
    if (one.group !== group) carried = none;
    group = one.group;
    const found = wholeName(one.name, carried, places);
    carried = found.carried;
    return { ...one, name: found.name };
  });
  const led = whole.some(({ role }) => role === "lead");
  const doing = whole.filter(({ role }) => role === null || role === "responsible");
  const [first] = doing;
  const leads = (one: Said): boolean => {
    if (led || leading === null || !first || (one.role !== null && one.role !== "responsible")) return false;
    if (leading === "first")
      return first === whole[0] && one.name === first.name && one.group === first.group;
    if (leading === "before-comma") return one.group === first.group;
    return leading === "before-semicolon" ? one.section === first.section : one.marked;
  };
  const units = whole.map(
    (one): NamedUnit => ({
      name: one.name,
      printed: one.printed,
      role: leads(one) ? "lead" : (one.role ?? "responsible"),
    }),
  );
  return units.filter(
    ({ name, role }, at) => units.findIndex((other) => other.name === name && other.role === role) === at,
  );
}
