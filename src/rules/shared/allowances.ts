import type { Allowance, Registry } from "../../model/registry.ts";

/** Which check an allowance lets pass, for which record, and why: one that says another is another. */
export const allowanceKey = ({ file, entry, rule, reason }: Allowance): string =>
  JSON.stringify([file, entry, rule, reason]);

/** Those allowances of a registry that stand in another one too, for the same record. */
export function standingAllowances(registry: Registry, other: Registry): readonly Allowance[] {
  const known = new Set(other.allowances.map(allowanceKey));
  return registry.allowances.filter((each) => known.has(allowanceKey(each)));
}
