import { px } from "./piece.ts";

/** Dashes of lines, told apart without colour. */
const dashes = ["", "7 4", "2 3", "10 3 2 3", "12 5", "4 2"] as const;

export const dashOf = (n: number): string => {
  const dash = dashes[n % dashes.length];
  return dash ? ` stroke-dasharray="${dash}"` : "";
};

/** The mark of a series at a point: circle, square, triangle, diamond, cross, ring; about 8 pixels wide. */
export function markAt(n: number, x: number, y: number, colour: string): string {
  const fill = `fill="${colour}" stroke="#fff" stroke-width="1"`;
  switch (n % 6) {
    case 0:
      return `<circle cx="${px(x)}" cy="${px(y)}" r="4" ${fill}/>`;
    case 1:
      return `<rect x="${px(x - 3.8)}" y="${px(y - 3.8)}" width="7.6" height="7.6" ${fill}/>`;
    case 2:
      return `<path d="M${px(x)} ${px(y - 4.8)}L${px(x + 4.6)} ${px(y + 3.6)}H${px(x - 4.6)}Z" ${fill}/>`;
    case 3:
      return `<path d="M${px(x)} ${px(y - 5)}L${px(x + 5)} ${px(y)}L${px(x)} ${px(y + 5)}L${px(x - 5)} ${px(y)}Z" ${fill}/>`;
    case 4:
      return `<path d="M${px(x - 4)} ${px(y - 4)}L${px(x + 4)} ${px(y + 4)}M${px(x + 4)} ${px(y - 4)}L${px(x - 4)} ${px(y + 4)}" stroke="${colour}" stroke-width="2"/>`;
    default:
      return `<circle cx="${px(x)}" cy="${px(y)}" r="3.6" fill="#fff" stroke="${colour}" stroke-width="2"/>`;
  }
}
