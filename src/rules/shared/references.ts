import { referencesOf, standingId } from "../../derive/history.ts";
import type { Account, Ledger, Recorded } from "../../derive/ledger.ts";
import type { KeyPath } from "../../model/diagnostic.ts";
import type { EntryKind } from "../../model/words.ts";

/** One id in an entry's `refers`, with the entry that it means now; null where the task has none of that id. */
export interface Reference {
  readonly id: string;
  readonly keys: KeyPath;
  readonly means: Recorded | null;
}

/** What each kind that refers to an entry of its task refers to. */
const targets: Partial<Record<EntryKind, EntryKind>> = {
  resumed: "suspended",
  resolved: "issue",
  "extension-approved": "extension-requested",
  "extension-refused": "extension-requested",
  returned: "claim",
  accepted: "claim",
};
export const targetOf = (kind: EntryKind): EntryKind | null => targets[kind] ?? null;

/** The kinds that settle what they refer to for good; a claim that was returned may still be accepted. */
const settling: ReadonlySet<EntryKind> = new Set([
  "resumed",
  "resolved",
  "extension-approved",
  "extension-refused",
  "accepted",
]);

/** The references among a task's entries, looked up once. */
export interface References {
  of(recorded: Recorded): readonly Reference[];
  /** What settled an entry before `recorded` came, if something did. */
  settledBefore(recorded: Recorded, id: string): Recorded | null;
  /** Entries of a kind on or before the day of `recorded` that nothing refers to. */
  openFor(recorded: Recorded, kind: EntryKind): readonly Recorded[];
  /** The verdicts, decisions and so on that refer to an entry. */
  to(id: string): readonly Recorded[];
}

export function referencesIn({ history }: Account): References {
  const byId = new Map(history.all.map((each) => [each.entry.id, each]));
  const referring = new Map<string, Recorded[]>();
  for (const each of history.counted) {
    for (const id of referencesOf(history, each.entry))
      referring.set(id, [...(referring.get(id) ?? []), each]);
  }
  const to = (id: string): readonly Recorded[] => referring.get(id) ?? [];
  return {
    to,
    of: ({ entry }) => {
      if (targetOf(entry.kind) === null || !("refers" in entry)) return [];
      const { refers } = entry;
      return [refers].flat().map((id, index) => ({
        id,
        keys: typeof refers === "string" ? ["refers"] : ["refers", index],
        means: byId.get(standingId(history, id)) ?? null,
      }));
    },
    settledBefore: (recorded, id) => {
      const all = to(id);
      return all.slice(0, all.indexOf(recorded)).find(({ entry }) => settling.has(entry.kind)) ?? null;
    },
    openFor: ({ entry: { on } }, kind) =>
      history.counted.filter(
        ({ entry }) => entry.kind === kind && entry.on <= on && to(entry.id).length === 0,
      ),
  };
}

/** The task that an entry of this id stands on, if any; looks through all of them. */
export const taskWithEntry = (ledger: Ledger, id: string): string | null =>
  [...ledger.accounts.values()].find(({ history }) => history.all.some(({ entry }) => entry.id === id))?.task
    .id ?? null;
