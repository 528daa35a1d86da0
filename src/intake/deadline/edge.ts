import type { Edge, Point } from "./phrase.ts";
import { isAt, kindAt, type Parsed, skip, type Tokens } from "./token.ts";

const edges: Readonly<Partial<Record<string, Edge>>> = {
  start: "start",
  middle: "middle",
  end: "end",
  inside: "inside",
};

/** 初, 中, 底, 内 … after a unit of time; the unit may be said again (6月月底, 2027年年底). */
export function edgeAt(tokens: Tokens, at: number): Parsed<Edge> {
  const doubled = isAt(tokens, at, "year", "month", "quarter") ? at + 1 : at;
  for (const place of [skip(tokens, at, "of"), doubled]) {
    const edge = edges[kindAt(tokens, place) ?? ""];
    if (edge) return { value: edge, next: place + 1 };
  }
  return null;
}

const thirdsOf = (value: number): readonly [number, number] =>
  value > 10 ? [Math.floor(value / 10), value % 10] : [value, value];

/** 上旬, 上中旬, 上旬末, 初, 底 … and nothing at all: what may follow a month that has no date. */
export function withinMonth(
  tokens: Tokens,
  at: number,
): { readonly value: Partial<Point>; readonly next: number } {
  const place = skip(tokens, at, "of");
  const third = tokens[place];
  if (third?.kind === "third") {
    const edge = edgeAt(tokens, place + 1);
    return {
      value: { thirds: thirdsOf(third.value), edge: edge?.value ?? null },
      next: edge?.next ?? place + 1,
    };
  }
  const edge = edgeAt(tokens, at);
  return edge ? { value: { edge: edge.value }, next: edge.next } : { value: {}, next: at };
}
