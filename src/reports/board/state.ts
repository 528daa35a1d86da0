import type { TaskState } from "../../derive/task-state.ts";
import type { BoardSign, BoardState } from "../../model/board.ts";
import type { Tone } from "../../model/report.ts";
import { deadlineCell, standingCell } from "../parts/cells.ts";
import type { Setting } from "../parts/frame.ts";
import { stageText } from "../parts/words.ts";

const ended = { closed: "green", suspended: "grey", cancelled: "grey" } as const satisfies Record<
  string,
  Tone
>;

function signOf({ ledger, lang }: Setting, { stage, lamp }: TaskState): BoardSign {
  if (lamp) return { word: lamp.word, tone: lamp.colour, kind: "lamp" };
  const word = stageText(ledger, stage)[lang];
  return stage === "closed" || stage === "suspended" || stage === "cancelled"
    ? { word, tone: ended[stage], kind: stage }
    : { word, tone: "grey", kind: "dark" };
}

/** Whole percents; one that is not reached is not told as reached. */
const whole = (percent: number | null | undefined): number | null =>
  percent === null || percent === undefined ? null : Math.floor(percent + 1e-9);

/** Whether nothing is recorded of a task in a record of a published source: then it has no percentage either. */
const untold = ({ ledger }: Setting, { stage }: TaskState): boolean =>
  stage === "not-started" && !ledger.programme.complete;

/** A task's state as the wall chart tells it. */
export const boardState = (setting: Setting, state: TaskState): BoardState => ({
  sign: signOf(setting, state),
  deadline: deadlineCell({ ...setting, asOf: state.asOf }, state).text,
  standing: standingCell({ ...setting, asOf: state.asOf }, state).text,
  actual: untold(setting, state) ? null : whole(state.actual),
  planned: whole(state.planned?.percent),
  due: state.due.effective,
});

/** Whether the chart would tell two states apart. */
export function toldApart(setting: Setting, before: TaskState, after: TaskState): boolean {
  const [one, other] = [boardState(setting, before), boardState(setting, after)];
  return (
    one.sign.word !== other.sign.word ||
    one.sign.tone !== other.sign.tone ||
    one.standing !== other.standing ||
    one.deadline !== other.deadline ||
    one.actual !== other.actual ||
    one.planned !== other.planned ||
    one.due !== other.due
  );
}
