import type { ReadCell, ReadTable } from "../read/read-table.ts";

export const cellAt = ({ cells }: ReadTable, row: number, column: number): ReadCell | undefined =>
  cells.find((cell) => cell.row === row && cell.column === column);

/** 填报表!F12 */
export const addressOf = ({ name }: ReadTable, { address }: Pick<ReadCell, "address">): string =>
  `${name}!${address}`;

/** The letters of a column, from 0. */
const lettersOf = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : lettersOf(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));

export const addressAt = ({ name }: ReadTable, row: number, column: number): string =>
  `${name}!${lettersOf(column)}${row + 1}`;

/** 填报表!12, of a row from 0. */
export const rowPlace = ({ name }: ReadTable, row: number): string => `${name}!${row + 1}`;

/** Text as programs on the way may not have kept it exactly: spaces and line ends aside, in one form of its characters. */
export const squeezed = (text: string): string => text.normalize("NFC").replace(/\s+/gu, "");
