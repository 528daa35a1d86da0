import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from "yaml";
import { type Breach, breach } from "./breach.ts";
import { hiddenEscape } from "./escapes.ts";
import { type Lined, lineAt } from "./positions.ts";
import { quoted } from "./said.ts";
import { plainValue } from "./scalars.ts";
import { oddSpace, slipIn } from "./typing.ts";
import {
  duplicateKey,
  emptyFile,
  emptyItem,
  emptyValue,
  keyIsList,
  keyIsNoText,
  mergeKey,
  noKey,
  reservedKey,
} from "./value-words.ts";

type Tell = (breach: Breach) => void;

const rangeOf = (node: Node): readonly [number, number] => [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
/** A field's name behind a full-width space or hyphen. */
const looksMistyped = new RegExp(`^(?:${oddSpace}|[－—–•·]\\s*[A-Za-z])`);

const isPlain = ({ type }: Scalar): boolean => type === "PLAIN" || type === undefined;
const isEmpty = (node: unknown): boolean =>
  node === null || node === undefined || (isScalar(node) && isPlain(node) && node.source === "");

function scalar(node: Scalar, where: Lined, tell: Tell): unknown {
  const [start, end] = rangeOf(node);
  const text = String(node.value);
  if (isPlain(node)) {
    const plain = plainValue(node.source ?? "");
    if ("value" in plain) return plain.value;
    tell(breach(plain.code, [start, end], plain.words));
    return null;
  }
  if (node.type === "QUOTE_DOUBLE") {
    const hidden = hiddenEscape(text, where.text.slice(start, end), start);
    if (hidden) tell(hidden);
  }
  return text;
}

/** The name of a field, or null where it may not be one. */
function nameOf(key: unknown, where: Lined, tell: Tell): string | null {
  if (!isScalar(key)) {
    const at = isMap(key) || isSeq(key) ? rangeOf(key) : ([0, 0] as const);
    tell(breach("yaml-key", at, () => keyIsList));
    return null;
  }
  const [at, source] = [rangeOf(key), key.source ?? ""];
  if (isPlain(key)) {
    const plain = plainValue(source);
    if (!("value" in plain) || typeof plain.value !== "string")
      tell(breach("yaml-key", at, () => (source === "" ? noKey : keyIsNoText(quoted(source)))));
    else if (source === "<<") tell(breach("yaml-alias", at, () => mergeKey));
    const slip = looksMistyped.test(source) ? slipIn(source) : null;
    if (slip) tell(breach(slip.code, at, slip.words));
  } else scalar(key, where, tell);
  if (source === "__proto__") {
    tell(breach("yaml-key", at, () => reservedKey(source)));
    return null;
  }
  return source;
}

function emptyField(key: Node, name: string, { text }: Lined): Breach {
  const [start, end] = rangeOf(key);
  const slip = slipIn(text.slice(start, end));
  if (slip) return breach(slip.code, [start, end], slip.words);
  return breach("yaml-empty", [start, end], () =>
    emptyValue(quoted(name), /^[ \t]*:[ \t]*#/.test(text.slice(end, end + 80))),
  );
}

function mapping(node: YAMLMap, where: Lined, tell: Tell): unknown {
  const fields: Record<string, unknown> = {};
  const firsts = new Map<string, number>();
  for (const { key, value } of node.items as readonly Pair<Node, Node | null>[]) {
    const name = nameOf(key, where, tell);
    const content = isEmpty(value) ? null : plainOf(value, where, tell);
    if (name === null) continue;
    if (isEmpty(value)) tell(emptyField(key, name, where));
    const composed = name.normalize("NFC");
    const first = firsts.get(composed);
    if (first === undefined) firsts.set(composed, rangeOf(key)[0]);
    else tell(breach("yaml-duplicate-key", rangeOf(key), () => duplicateKey(name, lineAt(where, first) + 1)));
    fields[name] = content;
  }
  return fields;
}

function plainOf(node: unknown, where: Lined, tell: Tell): unknown {
  if (isMap(node)) return mapping(node, where, tell);
  if (isSeq(node)) {
    return node.items.map((item) => {
      if (isEmpty(item))
        tell(
          breach(
            "yaml-empty",
            isScalar(item) ? [rangeOf(item)[0] - 1, rangeOf(item)[1]] : rangeOf(node),
            () => emptyItem,
          ),
        );
      return isEmpty(item) ? null : plainOf(item, where, tell);
    });
  }
  return isScalar(node) ? scalar(node, where, tell) : null;
}

/** The plain value of a document, with all that may not stand in it. Recursive: only for documents that are not too deep. */
export function plainly(
  contents: unknown,
  where: Lined,
): { readonly value: unknown; readonly breaches: readonly Breach[] } {
  if (isEmpty(contents))
    return { value: null, breaches: [breach("yaml-empty", [0, where.text.length], () => emptyFile)] };
  const breaches: Breach[] = [];
  const value = plainOf(contents, where, (found) => breaches.push(found));
  return { value, breaches };
}
