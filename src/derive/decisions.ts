import { addDays, type Day } from "../model/day.ts";
import type { Meeting } from "../model/records.ts";
import type { Ledger } from "./ledger.ts";
import { heldBefore } from "./series.ts";
import { statesOn, type TaskState } from "./task-state.ts";

/** What became of a decision (LIFECYCLE, Meetings), in the order in which several tasks of one decision speak for it. */
export const fates = ["overdue", "open", "extended", "suspended", "kept-late", "kept", "cancelled"] as const;
export type Fate = (typeof fates)[number];

/** A decision's single task: the first that fits of cancelled, suspended, kept, kept late, overdue, extended, open. */
export function fateOf({ stage, late, pace, due }: TaskState): Fate {
  if (stage === "cancelled" || stage === "suspended") return stage;
  if (stage === "closed") return (late?.days ?? 0) > 0 ? "kept-late" : "kept";
  if (pace === "overdue") return "overdue";
  return due.extensions > 0 ? "extended" : "open";
}

/** One decision of a meeting, with the tasks that carry it out as they stand, in id order. */
export interface Decision {
  readonly meeting: Meeting;
  readonly n: number;
  readonly text: string;
  readonly tasks: readonly TaskState[];
  readonly fate: Fate;
}

/** Whether somebody still owes something for it. */
export const isUnsettled = ({ fate }: Decision): boolean =>
  fate !== "kept" && fate !== "kept-late" && fate !== "cancelled";

/** A meeting's decisions in their order. One without a task (which `check` refuses) is open. */
export function decisionsOf(meeting: Meeting, states: readonly TaskState[]): readonly Decision[] {
  return (meeting.outcomes ?? [])
    .filter(({ kind }) => kind === "decision")
    .map(({ n, text }) => {
      const tasks = states.filter(
        ({ task: { origin } }) =>
          origin.kind === "meeting" && origin.meeting === meeting.id && origin.item === n,
      );
      const found = tasks.map(fateOf);
      return { meeting, n, text, tasks, fate: fates.find((fate) => found.includes(fate)) ?? "open" };
    });
}

/** How many of some decisions each fate has; they sum to all of them. */
export const fateCounts = (decisions: readonly Decision[]): Readonly<Record<Fate, number>> =>
  Object.fromEntries(
    fates.map((fate) => [fate, decisions.filter((decision) => decision.fate === fate).length]),
  ) as Record<Fate, number>;

/** What a meeting opens with: no decision of its series drops out before its end has been told once. */
export interface Opening {
  /** The last meeting of the series; null before the first. */
  readonly last: Meeting | null;
  readonly ofLast: readonly Decision[];
  /** How many decisions the meetings before the last one took. */
  readonly older: number;
  /** Of older meetings: still unsettled, the oldest first. */
  readonly unsettled: readonly Decision[];
  /** Of older meetings: unsettled when the last meeting opened (on its eve), settled since. */
  readonly settledSince: readonly Decision[];
}

/** The opening of a meeting of a series on `day`, as things stand on `asOf`. */
export function openingOf(
  ledger: Ledger,
  { series, day, asOf }: { readonly series: string; readonly day: Day; readonly asOf: Day },
): Opening {
  const held = heldBefore(ledger, series, day);
  const last = held.at(-1) ?? null;
  if (last === null) return { last, ofLast: [], older: 0, unsettled: [], settledSince: [] };
  const now = statesOn(ledger, asOf);
  const then = statesOn(ledger, addDays(last.day, -1));
  const older = held.slice(0, -1).flatMap((meeting) => decisionsOf(meeting, now));
  const toldBefore = new Set(
    held
      .slice(0, -1)
      .flatMap((meeting) => decisionsOf(meeting, then))
      .filter((decision) => !isUnsettled(decision))
      .map(({ meeting, n }) => `${meeting.id} ${n}`),
  );
  return {
    last,
    ofLast: decisionsOf(last, now),
    older: older.length,
    unsettled: older.filter(isUnsettled),
    settledSince: older.filter(
      (decision) => !isUnsettled(decision) && !toldBefore.has(`${decision.meeting.id} ${decision.n}`),
    ),
  };
}
