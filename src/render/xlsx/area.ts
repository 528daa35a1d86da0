import type { Area } from "../../model/workbook.ts";

/** Whether an area covers the cell of a row and a column, both from 0. */
export const covers = ({ row, column, rows, columns }: Area, r: number, c: number): boolean =>
  r >= row && r < row + rows && c >= column && c < column + columns;
