import type { Block } from "../../model/report.ts";
import { linesOf } from "./drawing.ts";
import { emsOf } from "./twips.ts";

export type TableBlock = Extract<Block, { type: "table" }>;

/** How a table is set: its letters in points, its columns in twips. */
export interface TableFit {
  readonly size: number;
  readonly widths: readonly number[];
  /** Whether no column is narrower than it is easy to read: in letters of a good size, in small ones, not at all. */
  readonly fits: "well" | "small" | "no";
}

/** From the edge of a cell to its text, in twips. */
export const cellPadding = 55;

/** The widest text that is looked at; what is longer wraps anyway. */
const mostLooked = 400;

/** The size of letters in points; a phrase that short is not wrapped, a longer one in about so many lines. */
interface Wrapping {
  readonly size: number;
  readonly short: number;
  readonly lines: number;
}

/** A column of text as wide as this is easy to read, however long the text. */
const widest = 20;

/** What a column wants in Han characters: at least, for easy reading, and all in one line. */
interface Wish {
  readonly least: number;
  readonly easy: number;
  readonly whole: number;
}

/** What a line needs beyond its characters, so that the last one is not wrapped. */
const slack = 0.2;

/** Letters and digits are not parted; some are wider than half a Han character, small ones narrower. */
const wordEms = (word: string): number =>
  emsOf(word) +
  (word.match(/[%A-Zmw@&]/g)?.length ?? 0) * 0.3 -
  (word.match(/[a-ln-vx-z-]/g)?.length ?? 0) * 0.04;

const widestWord = (text: string): number =>
  Math.max(1, ...(text.match(/[\x21-\x7e]+/g) ?? []).map((word) => Math.min(wordEms(word), 12)));

function wishOf(texts: readonly string[], heading: string, { short, lines }: Wrapping): Wish {
  const looked = texts.flatMap(linesOf).map((text) => text.slice(0, mostLooked));
  const whole = Math.max(1, emsOf(heading), ...looked.map(emsOf));
  const least = Math.max(widestWord(heading), ...looked.map(widestWord), Math.min(2, whole));
  const head = emsOf(heading) <= 3 ? emsOf(heading) : Math.ceil(emsOf(heading) / 2);
  const longest = Math.max(1, ...looked.map(emsOf));
  const easy = longest <= short ? longest : Math.min(widest, Math.max(short, longest / lines));
  return {
    least: Math.max(least, Math.min(head, whole)) + slack,
    easy: Math.max(least, head, easy) + slack,
    whole: whole + slack,
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);

/** Shares out what is left of a width, each column by what it still wants. */
function shared(from: readonly number[], to: readonly number[], room: number): readonly number[] {
  const wants = from.map((each, at) => Math.max(0, (to[at] ?? each) - each));
  const left = room - sum(from);
  const all = sum(wants);
  if (all === 0) return from.map((each) => each + (left * each) / sum(from));
  const part = Math.min(1, left / all);
  const given = from.map((each, at) => each + (wants[at] ?? 0) * part);
  const rest = room - sum(given);
  return given.map((each) => each + (rest * each) / sum(given));
}

interface Fitted extends Omit<TableFit, "fits"> {
  readonly fits: boolean;
}

/** The columns of a table of letters of that size in a width of twips. */
function fitAt(wishes: readonly Wish[], size: number, measure: number): Fitted {
  const em = size * 20;
  const room = (measure - 2 * cellPadding * wishes.length) / em;
  const easy = wishes.map((wish) => wish.easy);
  const fits = sum(easy) <= room;
  const least = wishes.map((wish) => wish.least);
  const ems = fits
    ? shared(
        easy,
        wishes.map((wish) => wish.whole),
        room,
      )
    : sum(least) < room
      ? shared(least, easy, room)
      : least.map((each) => (each * room) / sum(least));
  const twips = ems.map((each) => Math.floor(each * em) + 2 * cellPadding);
  const over = measure - sum(twips);
  return { size, fits, widths: twips.map((each, at) => (at === twips.length - 1 ? each + over : each)) };
}

/** How a table may be set, the best first. */
const settings: readonly Wrapping[] = [
  { size: 12, short: 7, lines: 4 },
  { size: 10.5, short: 7, lines: 4 },
  { size: 10.5, short: 6, lines: 7 },
];

/** Where it fits in none of them. */
const smallest: Wrapping = { size: 9, short: 6, lines: 7 };

/** How a table is best set in a width of twips; `fixed` is the size that the office wants, 0 for whichever fits. */
export function tableFit({ columns, rows }: TableBlock, measure: number, fixed: number): TableFit {
  const texts = columns.map((_, at) => rows.map((row) => row[at]?.text ?? ""));
  const fitIn = (wrapping: Wrapping): Fitted => {
    const wishes = columns.map(({ heading }, at) => wishOf(texts[at] ?? [], heading, wrapping));
    return fitAt(wishes, fixed || wrapping.size, measure);
  };
  const good = settings.map(fitIn).find(({ fits }) => fits);
  if (good) return { ...good, fits: "well" };
  const small = fitIn(smallest);
  return { ...small, fits: small.fits ? "small" : "no" };
}
