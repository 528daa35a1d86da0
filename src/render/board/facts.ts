import type { Board, BoardState, BoardTask, Since } from "../../model/board.ts";
import { type Day, daysBetween } from "../../model/day.ts";
import type { BarFacts, BarPoint, BarState } from "./bar.ts";

/** Days as numbers from a chart's first day. */
export const counted =
  ({ from }: Pick<Board, "from">) =>
  (day: Day): number =>
    daysBetween(from, day);

type Count = (day: Day) => number;

const orNull = (day: Day | null, count: Count): number | null => (day === null ? null : count(day));

const pointOf = (dues: readonly Since<Day>[], done: Day | null, count: Count): BarPoint => [
  dues.map(({ since, is }) => [count(since), count(is)] as const),
  orNull(done, count),
];

export const barFacts = (task: BoardTask, count: Count): BarFacts => ({
  kind: task.kind,
  start: count(task.start),
  original: orNull(task.original, count),
  milestones: task.milestones.map(({ dues, reachedOn }) => pointOf(dues, reachedOn, count)),
  turns: task.turns.map(({ dues, answeredOn }) => pointOf(dues, answeredOn, count)),
  marks: task.marks.map(({ on, kind }) => [count(on), kind] as const),
  pauses: task.pauses.map(({ from, until }) => [count(from), orNull(until, count)] as const),
});

export const barState = ({ due, actual, sign }: BoardState, count: Count): BarState => ({
  due: orNull(due, count),
  actual,
  tone: sign.tone,
  kind: sign.kind,
});
