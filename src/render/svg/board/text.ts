import { clean } from "../../text/clean.ts";
import { wrap } from "../../text/wrap.ts";
import { escaped } from "../escape.ts";
import { mm, sizes } from "./page.ts";

interface Placing {
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly size?: number;
  readonly anchor?: "start" | "middle" | "end";
  readonly colour?: string;
  readonly bold?: boolean;
}

/** A line of text. */
export const text = (words: string, { x, y, size = sizes.text, anchor, colour, bold }: Placing): string =>
  `<text x="${mm(x)}" y="${mm(y)}" font-size="${size}"${anchor ? ` text-anchor="${anchor}"` : ""}${
    bold ? ' font-weight="bold"' : ""
  }${colour ? ` fill="${colour}"` : ""}>${escaped(words)}</text>`;

/** Lines in a cell at the most: a title of ten thousand characters shall not take the sheet. */
const linesAtMost = 4;

/** A text broken to a width in millimetres; a Han character is as wide as the font is high, others half as much. */
export function fittedLines(words: string, width: number, size: number): readonly string[] {
  const columns = Math.max(2, Math.floor((width * 2) / size));
  const lines = wrap(
    clean(words)
      .replace(/\s+/g, " ")
      .slice(0, columns * 8),
    columns,
  );
  if (lines.length <= linesAtMost) return lines;
  const last = [...(lines[linesAtMost - 1] ?? "")].slice(0, -1).join("");
  return [...lines.slice(0, linesAtMost - 1), `${last}…`];
}
