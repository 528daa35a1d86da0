import type { Board, BoardLine, BoardTask } from "../../../model/board.ts";
import { columns, page, sizes } from "./page.ts";
import { fittedLines } from "./text.ts";

/** A row of the chart, with its height in millimetres. */
export type Row =
  | { readonly row: "line"; readonly line: BoardLine; readonly goesOn: boolean; readonly height: number }
  | {
      readonly row: "task";
      readonly line: BoardLine;
      readonly unit: string;
      readonly task: BoardTask;
      readonly title: readonly string[];
      readonly deadline: readonly string[];
      readonly height: number;
    };

/** The rows of one sheet, in order. */
export type Sheet = readonly Row[];

const padding = 2;
const headingHeight = 7.5;

const heightOf = (lines: number): number => Math.max(1, lines) * sizes.line + padding;

export const unitLines = (unit: string): readonly string[] =>
  fittedLines(unit, columns.unit.width - 2, sizes.text);

interface Placed {
  readonly line: BoardLine;
  readonly unit: string;
  /** Whether the unit's name may stand beside it: it is its first row, or the last, which may begin a sheet. */
  readonly named: boolean;
}

const rowOf = (task: BoardTask, { line, unit, named }: Placed): Extract<Row, { row: "task" }> => {
  const title = fittedLines(task.title, columns.title.width - 3, sizes.text);
  const deadline = fittedLines(task.state.deadline, columns.deadline.width - 2, sizes.small);
  const most = Math.max(title.length, deadline.length, named ? unitLines(unit).length : 0);
  return { row: "task", line, unit, task, title, deadline, height: heightOf(most) };
};

const headed = (line: BoardLine, goesOn: boolean): Row => ({
  row: "line",
  line,
  goesOn,
  height: headingHeight,
});

/** The chart cut into sheets: a line that goes on has its heading again, and no heading stands alone at the foot. */
export function sheetsOf({ lines }: Board): readonly Sheet[] {
  const room = page.bottom - page.top;
  const sheets: Row[][] = [[]];
  let left = room;
  const put = (row: Row): void => {
    sheets[sheets.length - 1]?.push(row);
    left -= row.height;
  };
  const turn = (): void => {
    sheets.push([]);
    left = room;
  };
  for (const line of lines) {
    const rows = line.units.flatMap(({ name, tasks }) =>
      tasks.map((task, n) => rowOf(task, { line, unit: name, named: n === 0 || n === tasks.length - 1 })),
    );
    rows.forEach((row, n) => {
      const needed = row.height + (n === 0 ? headingHeight : 0);
      const turned = needed > left;
      if (turned) turn();
      if (n === 0 || turned) put(headed(line, n > 0));
      put(row);
    });
  }
  return sheets;
}
