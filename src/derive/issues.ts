import type { IssueEntry } from "../model/records.ts";
import { type History, ofKind, referencesOf } from "./history.ts";
import type { Recorded } from "./ledger.ts";

/** Issues raised among `entries` that nothing has settled yet, in the order of the fold. */
export function openIssues(history: History, entries: readonly Recorded[]): readonly Recorded<IssueEntry>[] {
  const settled = new Set(ofKind(entries, "resolved").flatMap(({ entry }) => referencesOf(history, entry)));
  return ofKind(entries, "issue").filter(({ entry }) => !settled.has(entry.id));
}
