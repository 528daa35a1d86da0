import type { Day } from "../model/day.ts";
import type { Entry } from "../model/records.ts";
import { type EntryKind, entryKinds } from "../model/words.ts";
import type { Recorded } from "./ledger.ts";

/** A task's entries as they count: corrected ones taken out, in the order of the fold. */
export interface History {
  /** The entries that count, by day, then kind, then id. */
  readonly counted: readonly Recorded[];
  /** Every entry, also the corrected ones, in the same order. */
  readonly all: readonly Recorded[];
  /** From a corrected entry's id to the id of what stands for it now. */
  readonly replaced: ReadonlyMap<string, string>;
}

const kindRank = new Map(entryKinds.map((kind, rank) => [kind, rank]));

/** Day, then the order of kinds, then id; files and lines do not matter (the last ties only break doubles of an id). */
function compareRecorded(a: Recorded, b: Recorded): number {
  if (a.entry.on !== b.entry.on) return a.entry.on < b.entry.on ? -1 : 1;
  const rank = (kindRank.get(a.entry.kind) ?? 0) - (kindRank.get(b.entry.kind) ?? 0);
  if (rank !== 0) return rank;
  if (a.entry.id !== b.entry.id) return a.entry.id < b.entry.id ? -1 : 1;
  if (a.unit !== b.unit) return a.unit < b.unit ? -1 : 1;
  return a.position - b.position;
}

export const correctsOf = (entry: Entry): string | null =>
  "corrects" in entry ? (entry.corrects ?? null) : null;

/** Whether a correction is one that the lifecycle knows: same unit, same kind, and not of itself. */
const mayCorrect = (correction: Recorded, corrected: Recorded): boolean =>
  correction.unit === corrected.unit &&
  correction.entry.kind === corrected.entry.kind &&
  correction.entry.id !== corrected.entry.id;

export function historyOf(recorded: readonly Recorded[]): History {
  const all = [...recorded].sort(compareRecorded);
  const byId = new Map(all.map((each) => [each.entry.id, each]));
  const replaced = new Map<string, string>();
  const discarded = new Set<string>();
  for (const each of all) {
    const id = correctsOf(each.entry);
    const corrected = id === null ? undefined : byId.get(id);
    if (id === null || corrected === undefined || !mayCorrect(each, corrected)) continue;
    const earlier = replaced.get(id);
    if (earlier !== undefined) discarded.add(earlier);
    replaced.set(id, each.entry.id);
  }
  const counted = all.filter(({ entry }) => !replaced.has(entry.id) && !discarded.has(entry.id));
  return { all, counted, replaced };
}

/** The id of what stands for an entry now: itself, or its last correction. Ends also where corrections go round. */
export function standingId(history: History, id: string): string {
  const seen = new Set<string>();
  let current = id;
  for (
    let next = history.replaced.get(current);
    next !== undefined && !seen.has(current);
    next = history.replaced.get(current)
  ) {
    seen.add(current);
    current = next;
  }
  return current;
}

/** The counted entries dated on or before a day. */
export const countedUntil = (history: History, day: Day): readonly Recorded[] =>
  history.counted.filter(({ entry }) => entry.on <= day);

type EntryOf<K extends EntryKind> = Extract<Entry, { readonly kind: K }>;

/** The entries of some kinds, typed as such. */
export function ofKind<K extends EntryKind>(
  entries: readonly Recorded[],
  ...kinds: readonly K[]
): readonly Recorded<EntryOf<K>>[] {
  return entries.filter(({ entry }) =>
    (kinds as readonly EntryKind[]).includes(entry.kind),
  ) as unknown as readonly Recorded<EntryOf<K>>[];
}

/** What an entry refers to, as ids of what stands for it now; empty for kinds that refer to nothing. */
export function referencesOf(history: History, entry: Entry): readonly string[] {
  if (!("refers" in entry) || entry.kind === "answered") return [];
  return [entry.refers].flat().map((id) => standingId(history, id));
}
