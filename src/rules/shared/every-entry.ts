import { ofKind } from "../../derive/history.ts";
import type { Account, Ledger, Recorded } from "../../derive/ledger.ts";
import type { KeyPath } from "../../model/diagnostic.ts";
import type { Entry } from "../../model/records.ts";
import type { EntryKind } from "../../model/words.ts";

type EntryOf<K extends EntryKind> = Extract<Entry, { readonly kind: K }>;

/** An entry with the task that it stands on. */
interface Written<E extends Entry = Entry> {
  readonly account: Account;
  readonly recorded: Recorded<E>;
}

/** Every entry on a known task, the corrected ones too: task by task, each task's in the order of the fold. */
export function* everyEntry(ledger: Ledger): Iterable<Written> {
  for (const account of ledger.accounts.values()) {
    for (const recorded of account.history.all) yield { account, recorded };
  }
}

/** The entries of some kinds that count on some tasks: what was corrected is no longer judged, its correction is. */
export const writtenOn = <K extends EntryKind>(
  accounts: readonly Account[],
  ...kinds: readonly K[]
): readonly Written<EntryOf<K>>[] =>
  accounts.flatMap((account) =>
    ofKind(account.history.counted, ...kinds).map((recorded) => ({
      account,
      recorded: recorded as unknown as Recorded<EntryOf<K>>,
    })),
  );

/** Those on every known task. */
export const countedEntries = <K extends EntryKind>(
  ledger: Ledger,
  ...kinds: readonly K[]
): readonly Written<EntryOf<K>>[] => writtenOn([...ledger.accounts.values()], ...kinds);

/** Where a value of an entry stands: its file, its position in it, then the keys within the entry. */
export const placeOf = (
  { file, position }: Pick<Recorded, "file" | "position">,
  ...keys: KeyPath
): { readonly file: string; readonly path: KeyPath } => ({ file, path: [position, ...keys] });
