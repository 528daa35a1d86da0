import { type Pace, paces, type Stage, stages } from "../model/words.ts";
import { shares } from "./share.ts";
import { isOpen } from "./stage.ts";
import type { TaskState } from "./task-state.ts";

/** One class of a count with its share of the whole; shares of a count add to 100.0. */
export interface Class<K extends string> {
  readonly key: K;
  readonly count: number;
  readonly percent: number;
}

/** A whole and its classes, every task in exactly one: the classes' sum is the total. */
export interface Count<K extends string> {
  readonly total: number;
  readonly classes: readonly Class<K>[];
}

export function countBy<K extends string>(keys: readonly K[], values: readonly K[]): Count<K> {
  const counts = keys.map((key) => values.filter((value) => value === key).length);
  const percents = shares(counts);
  return {
    total: values.length,
    classes: keys.map((key, index) => ({ key, count: counts[index] ?? 0, percent: percents[index] ?? 0 })),
  };
}

export const countStages = (states: readonly TaskState[]): Count<Stage> =>
  countBy(
    stages,
    states.map(({ stage }) => stage),
  );

/** Open tasks (not started, under way, claimed) by pace. */
export const countPaces = (states: readonly TaskState[]): Count<Pace> =>
  countBy(
    paces,
    states.filter(({ stage }) => isOpen(stage)).flatMap(({ pace }) => (pace === null ? [] : [pace])),
  );

/** Closed tasks by whether they kept their effective day, or the original one. */
export const countClosings = (
  states: readonly TaskState[],
  basis: "effective" | "original" = "effective",
): Count<"on-time" | "late" | "no-deadline"> =>
  countBy(
    ["on-time", "late", "no-deadline"],
    states
      .filter(({ stage }) => stage === "closed")
      .map((state) => (basis === "effective" ? state.late : state.originalLate))
      .map((late) => (late === null ? "no-deadline" : late.days > 0 ? "late" : "on-time")),
  );
