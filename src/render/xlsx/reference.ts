import type { Area } from "../../model/workbook.ts";

/** The letters of a column, counted from 0. */
const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));

/** A1 for row 0 and column 0. */
const cellName = (row: number, column: number): string => `${letters(column)}${row + 1}`;

/** A1:C3 */
export const areaName = ({ row, column, rows, columns }: Area): string =>
  `${cellName(row, column)}:${cellName(row + rows - 1, column + columns - 1)}`;

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** Whole rows of a sheet, as a printed page's titles are named. */
export const rowsOf = (sheet: string, from: number, rows: number): string =>
  `${quoted(sheet)}!$${from + 1}:$${from + rows}`;

/** The first `rows` cells of a column of a sheet, wherever the reference stands. */
export const columnOf = (sheet: string, column: number, rows: number): string =>
  `${quoted(sheet)}!$${letters(column)}$1:$${letters(column)}$${rows}`;
