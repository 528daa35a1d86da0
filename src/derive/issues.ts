import type { Day } from "../model/day.ts";
import type { IssueEntry, Meeting } from "../model/records.ts";
import { type History, ofKind, referencesOf } from "./history.ts";
import type { Ledger, Recorded } from "./ledger.ts";

/** Issues raised among `entries` that nothing has settled yet, in the order of the fold. */
export function openIssues(history: History, entries: readonly Recorded[]): readonly Recorded<IssueEntry>[] {
  const settled = new Set(ofKind(entries, "resolved").flatMap(({ entry }) => referencesOf(history, entry)));
  return ofKind(entries, "issue").filter(({ entry }) => !settled.has(entry.id));
}

/** The meetings held by a day that had an issue on their agenda, the earliest first. */
export const takenUpAt = (ledger: Ledger, issue: string, asOf: Day): readonly Meeting[] =>
  [...ledger.meetings.values()]
    .filter(
      ({ held, day, agenda = [] }) => held && day <= asOf && agenda.some((item) => item.issue === issue),
    )
    .sort((a, b) => (a.day !== b.day ? (a.day < b.day ? -1 : 1) : a.id < b.id ? -1 : 1));
