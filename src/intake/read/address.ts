/** 0 → `A`, 26 → `AA`. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest === 0 ? "" : columnLetters(rest - 1)}${String.fromCharCode(65 + (column % 26))}`;
}

/** `A` → 0; null where that is no column. */
export function columnOf(letters: string): number | null {
  if (!/^[A-Z]{1,3}$/i.test(letters)) return null;
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export const addressOf = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** `F12` or `$F$12` → row 11, column 5; null where that is no address. */
export function placeOf(address: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(address);
  const column = columnOf(match?.[1] ?? "");
  return match && column !== null && Number(match[2]) > 0 ? { row: Number(match[2]) - 1, column } : null;
}
