import { isMap, isNode, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from "yaml";
import type { KeyPath } from "../../model/diagnostic.ts";
import { compose } from "../compose.ts";
import { tokensOf } from "../tokens.ts";

/** A text with the node that it holds; null for an empty or commented-out one. */
export interface Laid {
  readonly text: string;
  readonly contents: Node | null;
  readonly eol: "\n" | "\r\n";
}

/** Lays a text out whose reading has been found good. */
export function laid(text: string): Laid {
  const { tokens } = tokensOf(text);
  if (tokens === null) throw new Error("a text that was read is too deep to be edited");
  const { contents } = compose(tokens, text.length).document;
  const empty = isScalar(contents) && contents.source === "";
  return {
    text,
    contents: isNode(contents) && !empty ? contents : null,
    eol: text.includes("\r\n") ? "\r\n" : "\n",
  };
}

export const pairsOf = (map: YAMLMap): readonly Pair<Node, Node | null>[] =>
  map.items as unknown as readonly Pair<Node, Node | null>[];

export const itemsOf = (seq: YAMLSeq): readonly Node[] => seq.items as readonly Node[];

export const keyOf = ({ key }: Pair<Node, unknown>): string => (isScalar(key) ? String(key.value) : "");

/** What stands at a path; null where nothing does. */
export function nodeAt(contents: Node | null, path: KeyPath): Node | null {
  let node: Node | null = contents;
  for (const key of path) {
    if (isMap(node)) node = pairsOf(node).find((pair) => keyOf(pair) === key)?.value ?? null;
    else node = isSeq(node) && typeof key === "number" ? (itemsOf(node)[key] ?? null) : null;
  }
  return node;
}

/** From where a node's own text begins to where it ends, comments and blanks behind it left out. */
export const spanOf = (node: Node): readonly [start: number, end: number] => {
  const [start, end] = node.range ?? [0, 0];
  return [start, end];
};

export const lineStart = (text: string, at: number): number => text.lastIndexOf("\n", at - 1) + 1;

/** Behind the line that an offset stands on: after its line end, or at the end of the text. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end + 1;
}

/** The column of an offset, counted from 0 in UTF-16 units. */
export const columnOf = (text: string, at: number): number => at - lineStart(text, at);

/** Behind the last line of a block node: a block scalar and a collection end with their line end already. */
export function nodeEnd(text: string, node: Node): number {
  const [start, end] = spanOf(node);
  const last = Math.max(start, end - (text[end - 1] === "\n" ? 1 : 0));
  return end > start && text[end - 1] === "\n" ? end : lineEnd(text, last);
}

/** The text with a stretch replaced. */
export const replaced = (text: string, [start, end]: readonly [number, number], by: string): string =>
  text.slice(0, start) + by + text.slice(end);

/** Lines that are put in at an offset at which a line begins; makes sure that the line before has ended. */
export function withLines({ text, eol }: Laid, at: number, lines: string): string {
  const made = lines.replaceAll("\n", eol);
  const before = at > 0 && text[at - 1] !== "\n" ? eol : "";
  const last = at === text.length && before !== "" ? "" : eol;
  return replaced(text, [at, at], before + made + last);
}
