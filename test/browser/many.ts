import type { Board, BoardTask } from "../../src/model/board.ts";

function copies(task: BoardTask, times: number): readonly BoardTask[] {
  const [replay, story] = [task.replay(), task.story()];
  return Array.from({ length: times }, (_, n) => ({
    ...task,
    id: `${task.id}-${n}`,
    replay: () => replay,
    story: () => story,
  }));
}

/** A chart with each of its tasks so many times. */
export const boardTimes = (board: Board, times: number): Board => ({
  ...board,
  lines: board.lines.map((line) => ({
    ...line,
    units: line.units.map((unit) => ({
      ...unit,
      tasks: unit.tasks.flatMap((task) => copies(task, times)),
    })),
  })),
});
