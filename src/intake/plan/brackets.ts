/** A stretch in brackets; `from` and `to` take the brackets in, `inner` does not. */
interface Bracketed {
  readonly from: number;
  readonly to: number;
  readonly inner: string;
  /** Whether the closing bracket is there; a clause that lacks it goes to the end of its line. */
  readonly closed: boolean;
}

/** Papers mix full and half width and close 【 with ]: what counts is the shape. */
const kinds: Readonly<Record<string, number>> = {
  "（": 1,
  "(": 1,
  "【": 2,
  "[": 2,
  "［": 2,
  "〔": 2,
  "〈": 3,
  "＜": 3,
  "｛": 4,
  "{": 4,
  "）": -1,
  ")": -1,
  "】": -2,
  "]": -2,
  "］": -2,
  "〕": -2,
  "〉": -3,
  "＞": -3,
  "｝": -4,
  "}": -4,
};
const deepest = 12;

interface Open {
  readonly at: number;
  readonly kind: number;
}

/** How far back a closing bracket finds its opening one; -1 where it has none. */
function openingOf(stack: readonly Open[], kind: number): number {
  for (let at = stack.length - 1; at >= Math.max(0, stack.length - deepest); at -= 1)
    if (stack[at]?.kind === kind) return at;
  return -1;
}

/** The outermost bracketed stretches of a line, in their order; an opening bracket that nothing closes is last. */
export function bracketed(text: string): readonly Bracketed[] {
  const stack: Open[] = [];
  let found: Bracketed[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const kind = kinds[text.charAt(at)] ?? 0;
    if (kind > 0) stack.push({ at, kind });
    if (kind >= 0) continue;
    const opening = openingOf(stack, -kind);
    const from = stack[opening]?.at;
    if (from === undefined) continue;
    stack.length = opening;
    while ((found.at(-1)?.from ?? -1) > from) found.pop();
    found.push({ from, to: at + 1, inner: text.slice(from + 1, at), closed: true });
  }
  const loose = stack.findLast(({ at }) => at >= (found.at(-1)?.to ?? 0));
  if (loose)
    found = [...found, { from: loose.at, to: text.length, inner: text.slice(loose.at + 1), closed: false }];
  return found;
}

/** A piece of a text and the sign before it; empty for the first. */
interface Piece {
  readonly text: string;
  readonly after: string;
}

/** The pieces of a text between signs that stand outside all brackets. */
export function partedBy(text: string, signs: RegExp): readonly Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let start = 0;
  let after = "";
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    const kind = kinds[char] ?? 0;
    if (kind !== 0) depth = Math.max(0, depth + (kind > 0 ? 1 : -1));
    if (depth > 0 || !signs.test(char)) continue;
    pieces.push({ text: text.slice(start, at), after });
    start = at + 1;
    after = char;
  }
  return [...pieces, { text: text.slice(start), after }];
}

/** The text without the bracketed stretches that a test picks out. */
export function withoutBracketed(text: string, isOut: (inner: string) => boolean): string {
  return bracketed(text)
    .filter(({ inner }) => isOut(inner))
    .reduceRight((rest, { from, to }) => `${rest.slice(0, from)}${rest.slice(to)}`, text);
}
