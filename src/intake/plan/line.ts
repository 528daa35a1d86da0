/** A printed number in front of a paragraph: 一、 （二） 3. （4） ⑤ 第六条; `style` says which of these. */
interface Numbered {
  readonly ref: string;
  readonly style: string;
}

export interface Line {
  /** From 1. */
  readonly at: number;
  /** As printed, ends trimmed, without its number. */
  readonly text: string;
  readonly number: Numbered | null;
  /** What a table's line holds; null where it is none. */
  readonly cells: readonly string[] | null;
}

const han = "[一二三四五六七八九十百〇零]{1,5}";
const styles: readonly (readonly [string, RegExp])[] = [
  ["chapter", new RegExp(`^第(?:${han}|\\d{1,3})[编章篇部]分?[\\s：:、]*`, "u")],
  ["article", new RegExp(`^第(?:${han}|\\d{1,3})[条节项][\\s：:、]*`, "u")],
  ["han", new RegExp(`^${han}[、．.]\\s*`, "u")],
  ["han-brackets", new RegExp(`^[（(]\\s*${han}\\s*[）)][、．.]?\\s*`, "u")],
  ["digits", /^\d{1,3}(?:[.．、]|\s(?=\p{Script=Han}))(?!\d)\s*/u],
  ["points", /^\d{1,2}(?:[.．]\d{1,2}){1,3}[.．、]?\s*(?=\p{Script=Han}|[“"《])/u],
  ["digits-brackets", /^[（(]\s*\d{1,3}\s*[）)][、．.]?\s*/u],
  ["digits-half", /^\d{1,3}[）)]\s*/u],
  ["circled", /^[①-⑳㉑-㉟㊱-㊿]\s*/u],
];

/** The number in front of some words, and the words after it. */
function numbered(text: string): { readonly number: Numbered | null; readonly rest: string } {
  for (const [style, pattern] of styles) {
    const ref = pattern.exec(text)?.[0];
    if (ref)
      return { number: { ref: ref.trim().replace(/[\s：:]+$/u, ""), style }, rest: text.slice(ref.length) };
  }
  return { number: null, rest: text };
}

const unmarked = (text: string): string =>
  text
    .replace(/^\s*(?:#{1,6}\s+|[-*+>]\s+)/u, "")
    .replace(/\*\*|__|`/gu, "")
    .replace(/\\([.()[\]#*_-])/gu, "$1");

function cellsOf(text: string): readonly string[] | null {
  if (/^[|\s:：—-]+$/u.test(text)) return null;
  const sign = text.includes("\t") ? "\t" : /\s\|\s|^\|.*\|$/u.test(text) ? "|" : null;
  if (sign === null) return null;
  const cells = text
    .replace(/^\s*\||\|\s*$/gu, "")
    .split(sign)
    .map((cell) => cell.trim());
  return cells.filter((cell) => cell !== "").length > 1 ? cells : null;
}

/** Notes of whoever collected the text, at its top: an address, lines that begin with #. */
function notesEnd(lines: readonly string[]): number {
  const address = /^\s*https?:\/\/\S+\s*$/u.test(lines[0] ?? "");
  let at = address ? 1 : 0;
  while (/^\s*(?:#(?!#)|$)/u.test(lines[at] ?? "x")) at += 1;
  return at;
}

/** The lines of a text that say something. `marked` is Markdown, whose signs are taken off; else notes at the top are. */
export function linesOf(text: string, marked: boolean): readonly Line[] {
  const all = text.split("\n");
  const top = marked ? 0 : notesEnd(all);
  return all.flatMap((raw, index) => {
    const printed = (marked ? unmarked(raw) : raw).replace(/[\u200b-\u200f\u2060\ufeff]/gu, "").trim();
    if (index < top || printed === "" || /^[|\s:—=*_-]+$/u.test(printed)) return [];
    const cells = cellsOf(raw.trim() === "" ? "" : marked ? unmarked(raw) : raw);
    const { number, rest } = cells ? { number: null, rest: printed } : numbered(printed);
    return [{ at: index + 1, text: rest, number, cells }];
  });
}

/** The paper's title as the collector noted it, for texts that print none; what is remarked behind a dash is left out. */
export const notedTitle = (text: string): string | null =>
  /^#\s*标题\s*[：:]\s*(.{2,200})$/mu
    .exec(text.slice(0, 4000))?.[1]
    ?.split(/\s*——|\s+[—–-]\s+|[。；;]/u)[0]
    ?.trim() ?? null;
