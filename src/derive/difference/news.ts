import type { Day } from "../../model/day.ts";
import type {
  AcceptedEntry,
  ExtensionApprovedEntry,
  FulfilledEntry,
  Meeting,
  ReassignedEntry,
  ReopenedEntry,
  ReportEntry,
  Task,
} from "../../model/records.ts";
import type { RecordKind } from "../../model/registry.ts";
import type { EntryKind } from "../../model/words.ts";
import type { Change } from "../changes.ts";
import type { Decision } from "../decisions.ts";
import type { Recorded } from "../ledger.ts";
import type { FieldChange } from "./fields.ts";

/** A new entry that is told with what it did to its task; every new entry stands in exactly one piece of news. */
type Act =
  | {
      readonly kind: "extension-approved";
      readonly recorded: Recorded<ExtensionApprovedEntry>;
      /** The last day before it; null where there was none. */
      readonly from: Day | null;
      /** The how-manieth approved extension of the task or occurrence; null where it was corrected and counts no more. */
      readonly nth: number | null;
      /** Of a duty: the occurrence that it moves. */
      readonly period: string | null;
      readonly reason: string | null;
    }
  | {
      readonly kind: "reopened";
      readonly recorded: Recorded<ReopenedEntry>;
      /** The last day before it; null where there was none. */
      readonly from: Day | null;
    }
  | {
      /** The acceptance with which a task was closed; `accepted` are the others. */
      readonly kind: "closed";
      readonly recorded: Recorded<AcceptedEntry>;
      readonly daysLate: number | null;
      readonly originalDaysLate: number | null;
    }
  | { readonly kind: "lead-changed"; readonly recorded: Recorded<ReassignedEntry> }
  | {
      /** All new reports on a task, in the order of the fold; `from` and `to` are its percentages on the two sides. */
      readonly kind: "report";
      readonly all: readonly Recorded<ReportEntry>[];
      readonly from: number | null;
      readonly to: number | null;
    }
  | { readonly kind: "fulfilled"; readonly all: readonly Recorded<FulfilledEntry>[] }
  | {
      readonly kind: Exclude<EntryKind, "extension-approved" | "reopened" | "report" | "fulfilled">;
      readonly recorded: Recorded;
    };

/** What became of a task: with a new entry, by its being new, by the passing of days. */
export type TaskNews = { readonly task: string } & (
  | Act
  | { readonly kind: "added"; readonly record: Task }
  | {
      readonly kind: "newly-late" | "no-longer-late" | "newly-behind" | "caught-up";
      readonly change: Change;
    }
);

/** What became of a meeting. */
export type MeetingNews =
  | { readonly kind: "planned"; readonly meeting: Meeting }
  | { readonly kind: "held"; readonly meeting: Meeting }
  | {
      /** Outcomes written later to a meeting that had been held. */
      readonly kind: "minuted";
      readonly meeting: Meeting;
      readonly outcomes: NonNullable<Meeting["outcomes"]>;
    }
  | { readonly kind: "settled"; readonly decision: Decision };

/** A record, or a task's entry, by its kind and id. */
export interface Named {
  readonly of: RecordKind;
  readonly id: string;
  readonly file: string;
  /** Of an entry: itself, as it was where it was changed. */
  readonly entry: { readonly task: string; readonly recorded: Recorded } | null;
}

/** A record that is there, or says something, that it did not; `recorded` new, `updated` as such records may be. */
export type RecordNews = { readonly about: Named } & (
  | { readonly kind: "recorded" }
  | { readonly kind: "updated"; readonly fields: readonly FieldChange[] }
);

/** What changed of record without an entry that says so. */
export type Unrecorded = { readonly about: Named } & (
  | { readonly kind: "rewritten"; readonly fields: readonly FieldChange[] }
  | { readonly kind: "redacted"; readonly fields: readonly (readonly string[])[] }
  | { readonly kind: "moved"; readonly from: string }
  | { readonly kind: "removed" }
  | {
      /** A new entry on a task that is not there. */
      readonly kind: "stray";
    }
);

export type News = TaskNews | MeetingNews | RecordNews | Unrecorded;
export type NewsKind = News["kind"];
