import { isMap, isScalar, isSeq } from "yaml";
import type { KeyPath } from "../model/diagnostic.ts";
import { Refusal } from "../model/refusal.ts";
import { parse } from "./parse.ts";
import { appended } from "./splice/list.ts";
import { inserted, put } from "./splice/mapping.ts";
import { laid, nodeAt, replaced, spanOf, withLines } from "./splice/text.ts";
import { changed, equal, type Fields, type Value } from "./splice/value.ts";
import { fieldsText, itemText } from "./splice/write.ts";

export type { Fields, Value } from "./splice/value.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function valueIn(text: string): unknown {
  const parsed = parse("", bytes(text));
  if (parsed.ok) return parsed.value;
  const [first] = parsed.findings.filter(({ severity }) => severity === "error");
  throw new Refusal(
    {
      zh: `这个文件先要能读懂才能改：${first?.what.zh ?? ""}`,
      en: `the file cannot be edited before it can be read: ${first?.what.en ?? ""}`,
    },
    first?.fix ?? { zh: "`duban check` 会说哪里不对", en: "`duban check` says where" },
  );
}

/** The value of a text that may hold nothing but comments. */
const valueOrNull = (text: string): unknown => (laid(text).contents === null ? null : valueIn(text));

/** The new text, once it has been read again and says what was meant and nothing else. */
function proven(text: string, meant: unknown): string {
  const parsed = parse("", bytes(text));
  if (parsed.ok && equal(parsed.value, meant)) return text;
  const [first] = parsed.findings.filter(({ severity }) => severity === "error");
  if (first) {
    throw new Refusal(
      { zh: `写不进去：${first.what.zh}`, en: `it cannot be written: ${first.what.en}` },
      first.fix,
    );
  }
  throw new Error("an edit would have changed more than was meant");
}

const newline = (text: string): string => (text === "" || text.endsWith("\n") ? text : `${text}\n`);

/**
 * A list (a file of progress) with one more item at its end, in the layout that the file has; not one other byte changes.
 * A text of null, or without an item, is begun: `schema` is the editor's line of a new file.
 */
export function withItem(text: string | null, item: Fields, schema: string): string {
  if (text === null) return proven(`${newline(schema)}${itemText(item, 0)}\n`, [item]);
  const value = valueOrNull(text);
  if (value === null) return proven(withLines(laid(text), text.length, itemText(item, 0)), [item]);
  if (!Array.isArray(value)) throw new Error("an item is put at the end of a list");
  return withListItem(text, [], item);
}

/** A list at a path with one more item at its end; one that is not there is begun. `order` as in `withValue`. */
export function withListItem(
  text: string,
  path: KeyPath,
  item: Value,
  order: readonly string[] = [],
): string {
  const before = valueIn(text);
  const where = laid(text);
  const seq = nodeAt(where.contents, path);
  if (!isSeq(seq)) return withValue(text, path, [item], order);
  const meant = changed(before, path, (old) => [...(Array.isArray(old) ? old : []), item]);
  const [start, end] = spanOf(seq);
  if (path.length === 0 && seq.items.length === 0)
    return proven(replaced(text, [start, end], itemText(item, 0).replaceAll("\n", where.eol)), meant);
  return proven(appended(where, seq, { item, whole: path.length === 0 }), meant);
}

/**
 * The value at a path set: in the place of the one that stands there, or as a new key of its mapping, at the place that
 * `order` (the schema's) gives it. The mapping itself has to be there.
 */
export function withValue(text: string, path: KeyPath, value: Value, order: readonly string[] = []): string {
  const before = valueIn(text);
  const meant = changed(before, path, () => value);
  if (equal(before, meant)) return text;
  const where = laid(text);
  const parent = nodeAt(where.contents, path.slice(0, -1));
  const key = String(path.at(-1));
  if (nodeAt(where.contents, path) !== null) return proven(put(where, path, value), meant);
  if (!isMap(parent)) throw new Error(`no mapping takes the key ${key}`);
  return proven(inserted(where, parent, { key, value, order }), meant);
}

/** Some words of a text replaced wherever they stand in it, in the way it is written where that can be. */
export function withText(
  text: string,
  path: KeyPath,
  { from, to }: { readonly from: string; readonly to: string },
): string {
  const before = valueIn(text);
  const where = laid(text);
  const node = nodeAt(where.contents, path);
  if (!isScalar(node)) throw new Error("only words are replaced");
  const meant = changed(before, path, (old) => String(old).replaceAll(from, to));
  const [start, end] = spanOf(node);
  const literal = replaced(text, [start, end], text.slice(start, end).replaceAll(from, to));
  const parsed = parse("", bytes(literal));
  if (parsed.ok && equal(parsed.value, meant)) return literal;
  return withValue(text, path, String(node.value).replaceAll(from, to));
}

/** More words at the end of a text, in the way it is written where that can be; line ends at its end stay there. */
export function withEnding(text: string, path: KeyPath, more: string): string {
  const before = valueIn(text);
  const where = laid(text);
  const node = nodeAt(where.contents, path);
  if (!isScalar(node)) throw new Error("only a text has an end");
  const ending = (old: unknown): string => String(old).replace(/\n*$/, (ends) => more + ends);
  const meant = changed(before, path, ending);
  const [start, end] = spanOf(node);
  const own = text.slice(start, end).trimEnd();
  const at = start + own.length - (/^(["']).*\1$/s.test(own) ? 1 : 0);
  const literal = replaced(text, [at, at], more);
  const parsed = parse("", bytes(literal));
  if (parsed.ok && equal(parsed.value, meant)) return literal;
  return withValue(text, path, ending(node.value));
}

/** A whole new record, a field a line, under the editor's line. */
export const recordText = (record: Fields, schema: string): string =>
  proven(`${newline(schema)}${fieldsText(record, 0)}\n`, record);
