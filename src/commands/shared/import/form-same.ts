import type { Account, Recorded } from "../../../derive/ledger.ts";
import type { Day } from "../../../model/day.ts";
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

/** Kinds that may be said again later in the same words: a claim that was returned, an issue that came back. */
const again: readonly Draft["kind"][] = ["issue", "claim"];

/** Who says it, and the day from which on the same words are the same thing: that of the form. */
interface Saying {
  readonly unit: string;
  readonly since: Day;
}

/** The entry of a unit that says already what a draft says, also where it was corrected since; null where none does. */
export function saidAlready(
  { history }: Account,
  { unit, since }: Saying,
  { kind, fields }: Draft,
): Recorded | null {
  const keys = telling[kind] ?? [];
  const same = (entry: object): boolean =>
    keys.every((key) => {
      const [there, here] = [(entry as { readonly [key: string]: unknown })[key], fields[key]];
      return isNothing(there) ? isNothing(here) : spelt(there) === spelt(here);
    });
  return (
    history.all.find(
      ({ unit: by, entry }) =>
        by === unit && entry.kind === kind && (!again.includes(kind) || entry.on >= since) && same(entry),
    ) ?? null
  );
}
