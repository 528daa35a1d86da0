import type { Line } from "./line.ts";
import type { Laid, Piece } from "./pieces.ts";

/** A numbered item of a plan; `within` is the item around it, -1 for none. Item 0 is what stands before the first. */
interface Item {
  readonly ref: string | null;
  readonly style: string;
  readonly within: number;
  readonly line: Line;
}

export interface Placed extends Piece {
  readonly item: number;
}

export interface Outline {
  readonly items: readonly Item[];
  /** In the order of the text. */
  readonly pieces: readonly Placed[];
  /**
   * For every item, the one that a clause in it speaks for: itself, or the item around where the clause comes after the
   * last of several parts and none of the others has one.
   */
  readonly owners: readonly number[];
}

/** Puts the pieces under their items. A style of number seen before closes what was opened since. */
export function outlineOf(laid: readonly Laid[]): Outline {
  const [first] = laid;
  if (!first) return { items: [], pieces: [], owners: [] };
  const items: Item[] = [{ ref: null, style: "", within: -1, line: first.line }];
  const pieces: Placed[] = [];
  let stack: { readonly style: string; readonly item: number }[] = [];
  for (const { line, pieces: own } of laid) {
    if (line.number) {
      const { style, ref } = line.number;
      const open = stack.findIndex((each) => each.style === style);
      if (open >= 0) stack = stack.slice(0, open);
      items.push({ ref, style, within: stack.at(-1)?.item ?? -1, line });
      stack.push({ style, item: items.length - 1 });
    }
    const item = stack.at(-1)?.item ?? 0;
    pieces.push(...own.map((piece) => ({ ...piece, item })));
  }
  return { items, pieces, owners: spokenFor(items, pieces) };
}

/** Whether a piece is a clause that names somebody. */
export const givesUnits = ({ clause }: Piece): boolean => clause !== null && clause.units.length > 0;

/** The owners of an outline; never up to a level above that on which clauses usually stand. */
function spokenFor(items: readonly Item[], pieces: readonly Placed[]): readonly number[] {
  const having = new Set(pieces.filter(givesUnits).map(({ item }) => item));
  const children = items.map((): number[] => []);
  items.forEach(({ within }, at) => {
    if (within >= 0) children[within]?.push(at);
  });
  const share = new Map<string, { all: number; having: number }>();
  items.forEach(({ style }, at) => {
    const one = share.get(style) ?? { all: 0, having: 0 };
    share.set(style, { all: one.all + 1, having: one.having + (having.has(at) ? 1 : 0) });
  });
  return items.map((item, at) => {
    const siblings = item.within < 0 ? [] : (children[item.within] ?? []);
    const { all, having: with_ } = share.get(item.style) ?? { all: 1, having: 1 };
    const lonely =
      siblings.length > 1 &&
      siblings.at(-1) === at &&
      siblings.every((each) => each === at || !having.has(each));
    return having.has(at) && lonely && with_ / all < 0.5 && item.within >= 0 ? item.within : at;
  });
}
