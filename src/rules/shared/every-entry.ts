import type { Account, Ledger, Recorded } from "../../derive/ledger.ts";
import type { KeyPath } from "../../model/diagnostic.ts";
import type { Entry } from "../../model/records.ts";
import type { EntryKind } from "../../model/words.ts";

export type EntryOf<K extends EntryKind> = Extract<Entry, { readonly kind: K }>;

/** An entry with the task that it stands on. */
export interface Written<E extends Entry = Entry> {
  readonly account: Account;
  readonly recorded: Recorded<E>;
}

/** Every entry on a known task, the corrected ones too: task by task, each task's in the order of the fold. */
export function* everyEntry(ledger: Ledger): Iterable<Written> {
  for (const account of ledger.accounts.values()) {
    for (const recorded of account.history.all) yield { account, recorded };
  }
}

/** The entries of some kinds that count: what was corrected is no longer judged, its correction is. */
export function* countedEntries<K extends EntryKind>(
  ledger: Ledger,
  ...kinds: readonly K[]
): Iterable<Written<EntryOf<K>>> {
  const wanted: ReadonlySet<EntryKind> = new Set(kinds);
  for (const account of ledger.accounts.values()) {
    for (const recorded of account.history.counted) {
      if (wanted.has(recorded.entry.kind))
        yield { account, recorded: recorded as unknown as Recorded<EntryOf<K>> };
    }
  }
}

/** Where a value of an entry stands: its file, its position in it, then the keys within the entry. */
export const placeOf = (
  { file, position }: Pick<Recorded, "file" | "position">,
  ...keys: KeyPath
): { readonly file: string; readonly path: KeyPath } => ({ file, path: [position, ...keys] });
