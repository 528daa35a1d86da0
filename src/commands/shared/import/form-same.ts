import type { Account, Recorded } from "../../../derive/ledger.ts";
import type { Draft } from "../entry/draft.ts";

/** A value in one spelling, whatever the order of its keys. */
const spelt = (value: unknown): string =>
  JSON.stringify(value, (_, inner) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? "";

/** What makes two entries of a kind the same thing said twice; their days and posts aside. */
const telling: Partial<Record<Draft["kind"], readonly string[]>> = {
  report: ["period", "percent", "text", "next", "milestone", "indicators", "evidence"],
  issue: ["text", "asks"],
  claim: ["evidence"],
  fulfilled: ["period"],
};

const isNothing = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0);

/** The entry of a unit that says already what a draft says, also where it was corrected since; null where none does. */
export function saidAlready({ history }: Account, unit: string, { kind, fields }: Draft): Recorded | null {
  const keys = telling[kind] ?? [];
  const same = (entry: object): boolean =>
    keys.every((key) => {
      const [there, here] = [(entry as { readonly [key: string]: unknown })[key], fields[key]];
      return isNothing(there) ? isNothing(here) : spelt(there) === spelt(here);
    });
  return (
    history.all.find(
      (recorded) => recorded.unit === unit && recorded.entry.kind === kind && same(recorded.entry),
    ) ?? null
  );
}
