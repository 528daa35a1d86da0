import { isMap, isSeq, type Node, type YAMLSeq } from "yaml";
import { columnOf, itemsOf, type Laid, lineStart, nodeEnd, replaced, spanOf, withLines } from "./text.ts";
import type { Value } from "./value.ts";
import { flowText, itemText } from "./write.ts";

const isFlow = (node: Node | undefined): boolean => (isMap(node) || isSeq(node)) && node.flow === true;

/** The column of the dash of a block list's item. */
function dashOf({ text }: Laid, item: Node): number {
  const [start] = spanOf(item);
  return columnOf(text, text.lastIndexOf("-", start - 1));
}

/** Whether a blank line stands between the last two items; of a single one, whether it is written in block style. */
function partedByBlank({ text }: Laid, items: readonly Node[]): boolean {
  const [last, before] = [items.at(-1), items.at(-2)];
  if (last === undefined || before === undefined) return last !== undefined && isMap(last) && !last.flow;
  return /\n[ \t]*\r?\n/.test(text.slice(spanOf(before)[1] - 1, lineStart(text, spanOf(last)[0])));
}

function inFlow({ text }: Laid, seq: YAMLSeq, item: Value): string {
  const last = itemsOf(seq).at(-1);
  const [start] = spanOf(seq);
  if (last === undefined) return replaced(text, [start + 1, start + 1], flowText(item));
  const [, end] = spanOf(last);
  const rest = /^\s*,/.exec(text.slice(end));
  const at = end + (rest?.[0].length ?? 0);
  const [lastStart] = spanOf(last);
  const ownLine = /\n\s*$/.test(text.slice(spanOf(seq)[0], lastStart));
  const gap = ownLine ? text.slice(text.lastIndexOf("\n", lastStart), lastStart) : " ";
  return replaced(text, [at, at], `${rest ? "" : ","}${gap}${flowText(item)}`);
}

/** A list with one more item at its end, in the list's own style. `whole`: the list is the document, so all that follows it stays before. */
export function appended(
  where: Laid,
  seq: YAMLSeq,
  { item, whole }: { readonly item: Value; readonly whole: boolean },
): string {
  if (seq.flow) return inFlow(where, seq, item);
  const items = itemsOf(seq);
  const last = items.at(-1);
  if (last === undefined) throw new Error("a block list has an item");
  const indent = dashOf(where, last);
  const made = isFlow(last) ? `${" ".repeat(indent)}- ${flowText(item, false)}` : itemText(item, indent);
  if (!whole) return withLines(where, nodeEnd(where.text, last), made);
  const blank = partedByBlank(where, items) && !/\n[ \t]*\r?\n$/.test(where.text) ? "\n" : "";
  return withLines(where, where.text.length, blank + made);
}
