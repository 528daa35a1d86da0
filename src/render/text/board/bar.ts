import type { Board, BoardTask } from "../../../model/board.ts";
import { addDays, type Day } from "../../../model/day.ts";
import { monthsUntil } from "../../board/months.ts";
import { milestoneOn, type Point, turnOn } from "../../board/on-day.ts";

/** ASCII alone: everything else is two columns wide on some terminal. */
export const glyphs = {
  planned: "-",
  done: "=",
  extended: "~",
  late: "!",
  paused: ":",
  open: ".",
  start: "[",
  original: ")",
  due: "]",
  earlier: "<",
  later: ">",
  ahead: "o",
  reached: "*",
  missed: "x",
  closed: "V",
  today: "|",
  general: "M",
  consultation: "m",
} as const;

/** The cells of a chart: so many columns a month. */
export interface Cells {
  readonly board: Pick<Board, "from" | "to">;
  readonly months: number;
  readonly perMonth: number;
}

/** The column of a day, from 0; beyond the chart's ends below 0 or past the last. */
export const columnOf = ({ board, perMonth }: Cells, day: Day): number =>
  Math.floor(monthsUntil(board, day) * perMonth + 1e-9);

const markOf: Readonly<Record<Point["state"], string>> = {
  done: glyphs.reached,
  missed: glyphs.missed,
  ahead: glyphs.ahead,
};

/** The end of lateness: the day on which the task was last claimed while that stands, else the as-of day. */
const lastClaim = ({ marks, state }: BoardTask): Day | null =>
  state.actual === 100 ? (marks.filter(({ kind }) => kind === "claimed").slice(-1)[0]?.on ?? null) : null;

/** A task's bar in characters, one a column. */
export function barText(task: BoardTask, cells: Cells, asOf: Day): string {
  const { start, original, state, kind } = task;
  const length = cells.months * cells.perMonth;
  const line = Array.from({ length }, () => " ");
  const at = (day: Day): number => columnOf(cells, day);
  const put = (column: number, glyph: string): void => {
    if (column >= 0 && column < length) line[column] = glyph;
  };
  const fill = (from: number, to: number, glyph: string): void => {
    for (let column = Math.max(0, from); column <= Math.min(length - 1, to); column++) line[column] = glyph;
  };
  const today = at(asOf);
  if (kind === "open") fill(at(start), length - 1, glyphs.open);
  if (kind === "span" && state.due !== null) {
    const [first, last] = [at(start), at(state.due)];
    fill(first, last, glyphs.planned);
    if (original !== null && original < state.due) fill(at(original) + 1, last, glyphs.extended);
    const done = Math.round(((last - first + 1) * (state.actual ?? 0)) / 100);
    fill(first, first + done - 1, glyphs.done);
    const end = lastClaim(task) ?? asOf;
    if (state.sign.kind !== "cancelled" && end > state.due) fill(last + 1, at(end), glyphs.late);
  }
  for (const { from, until } of task.pauses) {
    const last = until === null ? today : at(addDays(until, -1));
    fill(at(from), last, glyphs.paused);
  }
  if (today >= 0 && today < length && " -~.".includes(line[today] ?? "")) put(today, glyphs.today);
  if (kind === "span" && state.due !== null) {
    put(at(start), glyphs.start);
    if (original !== null && original !== state.due) put(at(original), glyphs.original);
    put(at(state.due), glyphs.due);
    if (at(start) < 0) put(0, glyphs.earlier);
    if (at(state.due) >= length) put(length - 1, glyphs.later);
  }
  const points = [
    ...task.milestones.map((each) => milestoneOn(each, asOf)),
    ...task.turns.map((each) => turnOn(each, asOf)),
  ];
  for (const point of points) if (point !== null) put(at(point.due), markOf[point.state]);
  const closed = task.marks.filter((mark) => mark.kind === "accepted").slice(-1)[0];
  if (state.sign.kind === "closed" && closed) put(at(closed.on), glyphs.closed);
  return line.join("");
}
