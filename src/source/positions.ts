import type { Span } from "../model/diagnostic.ts";

/** A text with the offset at which each of its lines begins; lines end with LF or CRLF. */
export interface Lined {
  readonly text: string;
  readonly starts: readonly number[];
}

export function lined(text: string): Lined {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return { text, starts };
}

/** The number of the line, from 0, on which an offset lies. */
export function lineAt({ starts }: Lined, offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The text of a line, counted from 0, without its line end. */
export function lineText({ text, starts }: Lined, line: number): string {
  const start = starts[line] ?? text.length;
  const next = starts[line + 1];
  const end = next === undefined ? text.length : next - 1;
  return text.slice(start, text[end - 1] === "\r" && end > start ? end - 1 : end);
}

/** The part of `start..end` that stands on its first line; an offset behind the last line points at that line's end. */
export function spanAt(where: Lined, start: number, end: number): Span {
  const { text } = where;
  let from = Math.max(0, Math.min(start, text.length));
  if (from === text.length) while (from > 0 && /[\r\n]/.test(text[from - 1] ?? "")) from -= 1;
  const line = lineAt(where, from);
  const begin = where.starts[line] ?? 0;
  const width = lineText(where, line).length;
  const column = Math.min(from - begin, width);
  const length = Math.max(0, Math.min(end - begin, width) - column);
  return { line: line + 1, column: column + 1, length };
}
