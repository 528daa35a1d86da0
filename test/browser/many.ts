import type { Board, BoardTask } from "../../src/model/board.ts";

const copied = (task: BoardTask, n: number): BoardTask => {
  const [replay, story] = [task.replay(), task.story()];
  return { ...task, id: `${task.id}-${n}`, replay: () => replay, story: () => story };
};

/** A chart with each of its tasks so many times. */
export const boardTimes = (board: Board, times: number): Board => ({
  ...board,
  lines: board.lines.map((line) => ({
    ...line,
    units: line.units.map((unit) => ({
      ...unit,
      tasks: unit.tasks.flatMap((task) => Array.from({ length: times }, (_, n) => copied(task, n))),
    })),
  })),
});
