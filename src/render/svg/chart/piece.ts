import { width } from "../../text/width.ts";
import { escaped } from "../escape.ts";

/** A length or place in the picture's own pixels, with one decimal at most. */
export const px = (value: number): string => String(Math.round(value * 10) / 10);

/** Pixels that a text takes at a size: a Han character one em, others about half. */
export const textWidth = (text: string, size: number): number => (width(text) * size) / 2;

interface Placing {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor?: "start" | "middle" | "end";
  readonly colour?: string;
  readonly bold?: true;
}

/** A line of text; `y` is its baseline. */
export const label = (text: string, at: Placing): string =>
  `<text x="${px(at.x)}" y="${px(at.y)}" font-size="${at.size}" text-anchor="${at.anchor ?? "start"}"${
    at.bold ? ' font-weight="bold"' : ""
  } fill="${at.colour ?? "#1a1a1a"}">${escaped(text)}</text>`;

export const rule = (
  from: readonly [x: number, y: number],
  to: readonly [x: number, y: number],
  colour = "#d0d0d0",
): string =>
  `<line x1="${px(from[0])}" y1="${px(from[1])}" x2="${px(to[0])}" y2="${px(to[1])}" stroke="${colour}" stroke-width="1"/>`;

/** Text that fits a space at a size; what does not is cut, with … at its end. */
export function fitted(text: string, size: number, space: number): string {
  if (textWidth(text, size) <= space) return text;
  const chars = [...text];
  while (chars.length > 1 && textWidth(`${chars.join("")}…`, size) > space) chars.pop();
  return `${chars.join("")}…`;
}
