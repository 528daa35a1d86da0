import { type Clause, readClause } from "./clause.ts";
import { columnLabel } from "./label.ts";
import type { Line } from "./line.ts";
import { saysTime } from "./time-atom.ts";

/** A line of a table: its number, what is to be done, who does it. */
interface TableRow {
  readonly line: Line;
  readonly ref: string | null;
  readonly text: string;
  readonly printed: string;
  readonly clause: Clause;
}

const ofNumber = /^(?:序号|编号|号)$/u;
const ofText = /任务|事项|内容|措施|名称|举措|项目|要求|目标|工作/u;
const heading = (cell: string): boolean =>
  ofNumber.test(cell) || columnLabel(cell) !== null || (ofText.test(cell) && cell.length <= 12);

/** Whether a line names the columns of those after it. */
export const isHeader = (cells: readonly string[]): boolean =>
  cells.filter((cell) => cell !== "").every((cell) => cell.length <= 20) &&
  cells.filter((cell) => heading(cell.replace(/\s/gu, ""))).length >= 2 &&
  cells.some((cell) => columnLabel(cell)?.is === "role");

const isNumber = (cell: string): boolean => /^[（(]?[\d一二三四五六七八九十]{1,4}[）)]?[.、]?$/u.test(cell);

/** A line of a table as a row; null where it names nobody. `header` is the table's own, if it has one. */
export function tableRow(line: Line, header: readonly string[] | null): TableRow | null {
  const cells = line.cells ?? [];
  const announced = cells.map((cell, at) => {
    const label = header ? columnLabel(header[at] ?? "") : null;
    if (cell === "" || isNumber(cell)) return null;
    if (label?.is === "role" || label?.is === "time")
      return `${(header?.[at] ?? "").replace(/\s/gu, "")}：${cell}`;
    if (header || label) return null;
    const clause = readClause(cell);
    return saysTime(cell) && cell.length <= 24
      ? `完成时限：${cell}`
      : clause.announced && clause.sure && clause.units.length > 0
        ? cell
        : null;
  });
  const clause = readClause(announced.filter((one) => one !== null).join("；"));
  if (clause.units.length === 0) return null;
  const words = cells.filter(
    (cell, at) =>
      announced[at] === null &&
      cell !== "" &&
      !isNumber(cell) &&
      !(header && columnLabel(header[at] ?? "") !== null && !ofText.test(header[at] ?? "")),
  );
  const printed = cells.filter(
    (cell, at) =>
      announced[at] !== null &&
      announced[at] !== `完成时限：${cell}` &&
      columnLabel(header?.[at] ?? "")?.is !== "time",
  );
  const at = header?.findIndex((cell) => ofNumber.test(cell.replace(/\s/gu, ""))) ?? -1;
  return {
    line,
    ref: (at >= 0 ? cells[at] : cells.find(isNumber)) || null,
    text: words.join("　"),
    printed: printed.join("；"),
    clause,
  };
}
