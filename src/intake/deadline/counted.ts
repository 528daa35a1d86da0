import { isAt, type Kind, type Parsed, skip, type Token, type Tokens, wordsOf } from "./token.ts";

/** One number, or a span of two: 3、6-9月 is [3], [6, 9]. */
interface Group {
  readonly first: Token;
  readonly last: Token | null;
}

export interface Counted {
  readonly groups: readonly Group[];
  readonly words: string;
}

const longest = 31;

/** Numbers that share one unit at their end: 5日, 3-5月, 3、6、9月, 第一至第三季度. */
export function counted(tokens: Tokens, at: number, unit: Kind): Parsed<Counted> {
  const numberAt = (place: number): Token | null => {
    const token = tokens[skip(tokens, place, "ordinal")];
    return token?.kind === "number" ? token : null;
  };
  const first = numberAt(at);
  if (first === null) return null;
  let groups: readonly Group[] = [{ first, last: null }];
  let next = skip(tokens, at, "ordinal") + 1;
  while (groups.length <= longest && !isAt(tokens, next, unit)) {
    const number = numberAt(next + 1);
    const open = groups.at(-1);
    if (number === null || open === undefined) return null;
    if (isAt(tokens, next, "dash", "to") && open.last === null) {
      groups = [...groups.slice(0, -1), { first: open.first, last: number }];
    } else if (isAt(tokens, next, "and", "slash", "stop"))
      groups = [...groups, { first: number, last: null }];
    else return null;
    next = skip(tokens, next + 1, "ordinal") + 1;
  }
  if (!isAt(tokens, next, unit)) return null;
  return { value: { groups, words: wordsOf(tokens, at, next + 1) }, next: next + 1 };
}

export const numbersOf = (counted: Counted): readonly number[] =>
  counted.groups.flatMap(({ first, last }) => (last ? [first.value, last.value] : [first.value]));
