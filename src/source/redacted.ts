import type { KeyPath } from "../model/diagnostic.ts";
import { redactionToken } from "../model/redaction.ts";
import { parse } from "./parse.ts";
import { isFields } from "./splice/value.ts";
import { withEnding, withText, withValue } from "./splice.ts";

function* textsIn(path: KeyPath, value: unknown): Iterable<readonly [KeyPath, string]> {
  if (typeof value === "string") yield [path, value];
  else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value))
      yield* textsIn([...path, Array.isArray(value) ? Number(key) : key], inner);
  }
}

const startsWith = (path: KeyPath, beginning: KeyPath): boolean =>
  beginning.every((key, n) => path[n] === key);

/** A file's text without a leaked value, and the fields in which it stood. */
interface Redacted {
  readonly text: string;
  readonly places: readonly KeyPath[];
}

/** A value taken out of every text below a path, wherever it stands in it; nothing else in the file moves. */
export function redacted(text: string, below: KeyPath, value: string): Redacted {
  const parsed = parse("", new TextEncoder().encode(text));
  const places = parsed.ok
    ? [...textsIn([], parsed.value)].flatMap(([path, words]) =>
        startsWith(path, below) && words.includes(value) ? [path] : [],
      )
    : [];
  return {
    text: places.reduce((now, path) => withText(now, path, { from: value, to: redactionToken }), text),
    places,
  };
}

/** The numbers of the lines on which some words stand as they are. */
export const linesWith = (text: string, words: string): readonly number[] =>
  text.split("\n").flatMap((line, n) => (line.includes(words) ? [n + 1] : []));

/** A text with a comment as its last line. */
function withComment(text: string, words: string): string {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  return `${text}${text.endsWith("\n") ? "" : eol}# ${words.replace(/\s+/g, " ")}${text.endsWith("\n") ? eol : ""}`;
}

/** Keys that stand behind the words of an entry or a record. */
const behind = new Set(["post", "evidence", "corrects", "source"]);

/** A file's text with a mark behind the words of a field, which is begun where it is not there; null for a comment at the end. */
export function withMark(text: string, field: KeyPath | null, mark: string): string {
  if (field === null) return withComment(text, mark);
  const parsed = parse("", new TextEncoder().encode(text));
  const parent = field
    .slice(0, -1)
    .reduce<unknown>(
      (now, key) => (typeof now === "object" && now !== null ? Reflect.get(now, key) : undefined),
      parsed.ok ? parsed.value : null,
    );
  const key = String(field.at(-1));
  if (!isFields(parent)) throw new Error("a mark stands in a record");
  if (typeof parent[key] === "string") return withEnding(text, field, mark);
  return withValue(text, field, mark, [...Object.keys(parent).filter((each) => !behind.has(each)), key]);
}
