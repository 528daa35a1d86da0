import type { BoardMilestone, BoardTurn, Since } from "../../model/board.ts";
import type { Day } from "../../model/day.ts";

/** What held on a day; what holds first where nothing did yet. */
function on<T>(values: readonly Since<T>[], day: Day): T | null {
  const held = values.filter(({ since }) => since <= day);
  return (held[held.length - 1] ?? values[0])?.is ?? null;
}

/** A step or an occurrence as it is seen on a day: answered, past its day without an answer, or to come. */
export interface Point {
  readonly due: Day;
  readonly state: "done" | "missed" | "ahead";
}

const pointOn = (dues: readonly Since<Day>[], done: Day | null, day: Day): Point | null => {
  const due = on(dues, day);
  if (due === null) return null;
  return { due, state: done !== null && done <= day ? "done" : due < day ? "missed" : "ahead" };
};

export const milestoneOn = ({ dues, reachedOn }: BoardMilestone, day: Day): Point | null =>
  pointOn(dues, reachedOn, day);

export const turnOn = ({ dues, answeredOn }: BoardTurn, day: Day): Point | null =>
  pointOn(dues, answeredOn, day);
