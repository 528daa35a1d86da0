import { addDays, type Day } from "../model/day.ts";
import type { Task } from "../model/records.ts";
import { type History, ofKind, referencesOf } from "./history.ts";
import { type Ledger, policyOn, type Recorded } from "./ledger.ts";

/** A task's last days: as first set, and as approved extensions and reopenings have moved it. */
export interface Due {
  /** Never edited; null where no day can be computed. */
  readonly original: Day | null;
  readonly effective: Day | null;
  /** Approved extensions so far, also across reopenings. */
  readonly extensions: number;
  /** A request for an extension that nobody has decided yet: the day it asks for. */
  readonly requested: Day | null;
}

/** The day a deadline sets by itself: none for ongoing, recurring and unread ones, and for 立行立改 without a policy's days. */
export function originalDue(ledger: Ledger, task: Task): Day | null {
  switch (task.deadline.type) {
    case "date":
    case "range":
    case "relative":
      return task.deadline.due ?? null;
    case "immediate": {
      const days = policyOn(ledger, task.assigned)?.immediate;
      return days === undefined ? null : addDays(task.assigned, days);
    }
    case "recurring":
    case "ongoing":
    case "none":
      return null;
  }
}

/**
 * Moves `original` by the approved extensions (of one period of a recurring duty, where `period` is given) and
 * reopenings among `entries`, the most recent counting.
 */
export function movedDue(
  original: Day | null,
  entries: readonly Recorded[],
  { history, period }: { readonly history: History; readonly period: string | null },
): Due {
  const requests = ofKind(entries, "extension-requested").filter(
    ({ entry }) => (entry.period ?? null) === period,
  );
  const mine = new Set(requests.map(({ entry }) => entry.id));
  const decided = new Set(
    ofKind(entries, "extension-approved", "extension-refused").flatMap(({ entry }) =>
      referencesOf(history, entry),
    ),
  );
  const approvals = ofKind(entries, "extension-approved").filter(({ entry }) =>
    referencesOf(history, entry).some((id) => mine.has(id)),
  );
  const setDays = entries.flatMap(({ entry }) => {
    if (entry.kind === "reopened" && period === null) return entry.due ? [entry.due] : [];
    return entry.kind === "extension-approved" && approvals.some((each) => each.entry === entry)
      ? [entry.to]
      : [];
  });
  const last = requests.at(-1);
  return {
    original,
    effective: setDays.at(-1) ?? original,
    extensions: approvals.length,
    requested: last && !decided.has(last.entry.id) ? last.entry.to : null,
  };
}

/** A non-recurring task's last days; an ongoing task has none, whatever its entries say. */
export function dueOf(ledger: Ledger, task: Task, entries: readonly Recorded[], history: History): Due {
  const due = movedDue(originalDue(ledger, task), entries, { history, period: null });
  return task.deadline.type === "ongoing" || task.deadline.type === "recurring"
    ? { ...due, original: null, effective: null }
    : due;
}

/** The how-manieth approved extension an approval is, of its task or of its occurrence; from 1. */
export function extensionNumber(approval: Recorded, entries: readonly Recorded[], history: History): number {
  const periods = new Map(
    ofKind(entries, "extension-requested").map(({ entry }) => [entry.id, entry.period ?? null]),
  );
  const periodOf = (each: Recorded) =>
    referencesOf(history, each.entry).map((id) => periods.get(id) ?? null)[0] ?? null;
  const same = ofKind(entries, "extension-approved").filter((each) => periodOf(each) === periodOf(approval));
  return same.findIndex(({ entry }) => entry === approval.entry) + 1;
}
