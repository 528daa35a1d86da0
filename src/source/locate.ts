import { type Document, isMap, isNode, isScalar, isSeq, type Node, type Pair } from "yaml";
import type { KeyPath, Span } from "../model/diagnostic.ts";
import { compose } from "./compose.ts";
import { type Lined, lined, spanAt } from "./positions.ts";
import { tokensOf } from "./tokens.ts";

/** Finds the spot of a key path in one text. */
export type Locator = (path: KeyPath, on: "key" | "value") => Span;

interface Spot {
  readonly key: Node | null;
  readonly value: Node | null;
}

function documentOf(text: string): Document.Parsed | null {
  const { tokens } = tokensOf(text);
  return tokens === null ? null : compose(tokens, text.length).document;
}

/** What stands under one key of a mapping or at one position of a list. */
function step(node: Node | null, key: string | number): Spot | null {
  if (isMap(node)) {
    const pairs = node.items as readonly Pair<unknown, unknown>[];
    const pair = pairs.find((each) => isScalar(each.key) && each.key.value === key);
    if (!pair || !isNode(pair.key)) return null;
    return { key: pair.key, value: isNode(pair.value) ? pair.value : null };
  }
  const item = isSeq(node) && typeof key === "number" ? node.items[key] : undefined;
  return isNode(item) ? { key: null, value: item } : null;
}

function spanOf(node: Node | null, where: Lined): Span {
  const [start, end] = node?.range ?? [0, 0];
  return spanAt(where, start, end);
}

/**
 * The spots of key paths in one text, which is composed once; of a value that runs over several lines, its first.
 * Where a path does not exist, the name of the nearest field above it that does, or the first line of the record.
 */
export function locator(text: string): Locator {
  const where = lined(text);
  const contents = documentOf(text)?.contents ?? null;
  return (path, on) => {
    let spot: Spot = { key: null, value: contents };
    for (const key of path) {
      const next = step(spot.value, key);
      if (next === null) return spanOf(spot.key ?? spot.value, where);
      spot = next;
    }
    return spanOf(on === "key" ? (spot.key ?? spot.value) : (spot.value ?? spot.key), where);
  };
}
