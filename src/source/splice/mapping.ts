import { isMap, isSeq, type Node, type Pair, type YAMLMap } from "yaml";
import type { KeyPath } from "../../model/diagnostic.ts";
import {
  columnOf,
  keyOf,
  type Laid,
  lineEnd,
  nodeAt,
  nodeEnd,
  pairsOf,
  replaced,
  spanOf,
  withLines,
} from "./text.ts";
import type { Value } from "./value.ts";
import { blockText, fieldsText, flowText } from "./write.ts";

const isBlock = (node: Node | null): boolean => (isMap(node) || isSeq(node)) && !node.flow;
const isInline = (value: Value): boolean =>
  typeof value !== "object" || value === null || flowText(value) === "[]" || flowText(value) === "{}";

/** Behind the lines of a pair of a block mapping. */
function pairEnd(text: string, { key, value }: Pair<Node, Node | null>): number {
  const [, keyStop] = spanOf(key);
  return value && spanOf(value)[1] > keyStop ? nodeEnd(text, value) : lineEnd(text, keyStop);
}

/** The position among a mapping's pairs at which a new key stands by the order of the schema. */
function placeOf(pairs: readonly Pair<Node, Node | null>[], key: string, order: readonly string[]): number {
  const rank = (each: string) => (order.includes(each) ? order.indexOf(each) : -1);
  const own = rank(key);
  if (own < 0) return pairs.length;
  const before = pairs.findLastIndex((pair) => rank(keyOf(pair)) >= 0 && rank(keyOf(pair)) < own);
  return before + 1;
}

function insertedInFlow({ text }: Laid, map: YAMLMap, at: number, made: string): string {
  const pairs = pairsOf(map);
  const before = pairs[at - 1];
  if (before) {
    const [, end] = spanOf(before.value ?? before.key);
    return replaced(text, [end, end], `, ${made}`);
  }
  const first = pairs[0];
  if (first) {
    const [start] = spanOf(first.key);
    return replaced(text, [start, start], `${made}, `);
  }
  const [start] = spanOf(map);
  return replaced(text, [start + 1, start + 1], made);
}

function insertedInBlock(
  where: Laid,
  map: YAMLMap,
  at: number,
  made: { readonly key: string; readonly value: Value },
): string {
  const pairs = pairsOf(map);
  const [first] = pairs;
  if (first === undefined) throw new Error("a block mapping has a pair");
  const indent = columnOf(where.text, spanOf(first.key)[0]);
  const lines = fieldsText({ [made.key]: made.value }, indent);
  const before = pairs[at - 1];
  if (before) return withLines(where, pairEnd(where.text, before), lines);
  // Before the first key: it may stand behind the dash of an item.
  const start = spanOf(first.key)[0];
  return replaced(
    where.text,
    [start, start],
    `${lines.trimStart().replaceAll("\n", where.eol)}${where.eol}${" ".repeat(indent)}`,
  );
}

/** A key that is not there yet, put into a mapping in the mapping's own style. */
export function inserted(
  where: Laid,
  map: YAMLMap,
  { key, value, order }: { readonly key: string; readonly value: Value; readonly order: readonly string[] },
): string {
  const at = placeOf(pairsOf(map), key, order);
  return map.flow
    ? insertedInFlow(where, map, at, flowText({ [key]: value }).slice(1, -1))
    : insertedInBlock(where, map, at, { key, value });
}

/** A value in the place of another, inline where it can be, else in lines of its own. */
export function put(where: Laid, path: KeyPath, value: Value): string {
  const { text, eol, contents } = where;
  const node = nodeAt(contents, path);
  const parent = nodeAt(contents, path.slice(0, -1));
  if (node === null || parent === null) throw new Error("only a value that stands there is replaced");
  const inFlow = (isMap(parent) || isSeq(parent)) && parent.flow === true;
  const [start, end] = spanOf(node);
  if (
    !isBlock(node) &&
    (inFlow || isInline(value) || !isBlock(node)) &&
    !text.slice(start, end).endsWith("\n")
  ) {
    const blank = start === end && text[start - 1] === ":" ? " " : "";
    return replaced(text, [start, end], blank + flowText(value, inFlow));
  }
  const pair = isMap(parent) ? pairsOf(parent).find((each) => each.value === node) : undefined;
  if (pair === undefined) throw new Error("a block item of a list is not replaced");
  const indent = columnOf(text, spanOf(pair.key)[0]);
  const [, keyStop] = spanOf(pair.key);
  const made = isInline(value) ? `: ${flowText(value, false)}` : `:\n${blockText(value, indent + 2)}`;
  const stop = nodeEnd(text, node);
  return replaced(text, [keyStop, stop], made.replaceAll("\n", eol) + (text[stop - 1] === "\n" ? eol : ""));
}
