import { emsOf } from "./twips.ts";

/** A title is parted before an opening bracket, or after one of these. */
const seams = /(?=[（(《“])|(?<=[：:，,；;、。）)》”—\s])/u;

/** Pieces that stay whole: a run of letters and digits, or one Han character. */
const pieces = (text: string): readonly string[] => text.match(/[\x21-\x7e]+|./gsu) ?? [];

/** The place nearest to the middle where both lines fit and a phrase ends; null where there is none. */
function parted(text: string, most: number): readonly [string, string] | null {
  const parts = text.split(seams);
  const places = parts.slice(1).map((_, at) => parts.slice(0, at + 1).join(""));
  const off = (head: string): number => Math.abs(emsOf(head) * 2 - emsOf(text));
  const [best] = places
    .filter((head) => emsOf(head) <= most && emsOf(text) - emsOf(head) <= most)
    .sort((a, b) => off(a) - off(b));
  return best === undefined ? null : [best.trimEnd(), text.slice(best.length)];
}

/** Lines of about the same length. */
function even(text: string, most: number): readonly string[] {
  const count = Math.ceil(emsOf(text) / most);
  const aim = Math.ceil(emsOf(text) / count);
  const lines: string[] = [""];
  for (const piece of pieces(text)) {
    const last = lines.at(-1) ?? "";
    if (last !== "" && emsOf(last + piece) > aim && lines.length < count) lines.push(piece);
    else lines[lines.length - 1] = last + piece;
  }
  return lines;
}

/** A title in lines of at most so many Han characters: whole, else parted where a phrase ends, else evenly. */
export function titleLines(text: string, most: number): readonly string[] {
  if (emsOf(text) <= most) return [text];
  return parted(text, most) ?? even(text, most);
}
