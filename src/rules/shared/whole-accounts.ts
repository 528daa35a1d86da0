import type { Account, Ledger } from "../../derive/ledger.ts";

/**
 * The tasks whose entries could all be read. Where a unit's file is missing, what a task seems to lack may stand
 * there, and the file's own mistake has been told: rules that look at a task's whole story pass over it.
 */
export function wholeAccounts(ledger: Ledger): readonly Account[] {
  const torn = new Set(
    ledger.registry.unreadable.flatMap((file) => {
      const [folder, task] = file.split("/");
      return folder === "progress" && task !== undefined ? [task] : [];
    }),
  );
  return [...ledger.accounts.values()].filter(({ task }) => !torn.has(task.id));
}
