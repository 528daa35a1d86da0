import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { RecordKind } from "../../src/model/registry.ts";

// biome-ignore lint/suspicious/noExplicitAny: a schema is walked as it was written
type Schema = any;

const folder = join(import.meta.dirname, "..", "..", "schemas");
const read = (file: string): Schema => JSON.parse(readFileSync(join(folder, file), "utf8"));

interface At {
  readonly schema: Schema;
  /** The file's whole schema, which `#/…` speaks of. */
  readonly root: Schema;
}

function followed({ schema, root }: At): At {
  const ref: unknown = schema.$ref;
  if (typeof ref !== "string") return { schema, root };
  const [file = "", path = ""] = ref.split("#");
  const whole = file === "" ? root : read(file);
  const found = path
    .split("/")
    .slice(1)
    .reduce((now: Schema, key: string) => now[key], whole);
  return followed({ schema: { ...found, ...schema, $ref: found.$ref }, root: whole });
}

const kindsOf = ({ schema }: At): readonly string[] => [schema.type ?? []].flat();

const day = (n: number): string => `2024-05-${String(10 + n)}`;

/** A text that fits a pattern. */
function textFor(pattern: string | undefined, name: string, n: number): string {
  const texts = [
    `${name}-${n}`,
    day(n),
    `${day(n)}-x`,
    `e${String(n).padStart(2, "0")}a00`,
    `2024-${String((n % 12) + 1).padStart(2, "0")}`,
    `x${n}`,
    "weight",
  ];
  const fitting = texts.find((text) => pattern === undefined || new RegExp(pattern, "u").test(text));
  if (fitting === undefined) throw new Error(`no text fits ${pattern}`);
  return fitting;
}

/** A value that a field may have; `n` tells two of them apart. */
function fieldValue(at: At, name: string, n: number): unknown {
  const { schema, root } = followed(at);
  if ("const" in schema) return schema.const;
  if (schema.enum) return schema.enum[n % schema.enum.length];
  if (schema.oneOf) return fieldValue({ schema: schema.oneOf.at(-1), root }, name, n);
  const [kind = schema.properties ? "object" : "string"] = kindsOf({ schema, root });
  switch (kind) {
    case "object":
      return objectOf({ schema, root }, n);
    case "array":
      return [0, 1].map((k) => fieldValue({ schema: schema.items, root }, name, n + k));
    case "boolean":
      return n % 2 === 0;
    case "integer":
    case "number":
      return Math.max(schema.minimum ?? 0, 10) + n;
    default:
      return schema.format === "date" ? day(n) : textFor(schema.pattern, name, n);
  }
}

function objectOf({ schema, root }: At, n: number): Readonly<Record<string, unknown>> {
  const fields = Object.entries(schema.properties ?? {});
  // Of alternatives only one may stand there.
  const own = schema.maxProperties === 1 ? fields.filter((_, at) => at === n % fields.length) : fields;
  return Object.fromEntries(own.map(([name, field]) => [name, fieldValue({ schema: field, root }, name, n)]));
}

/** A record of a kind that has every field of its schema; of progress one entry of every kind of entry. */
export function wholeRecord(kind: RecordKind, n = 0): unknown {
  const root = read(`${kind}.schema.json`);
  if (kind !== "progress") return objectOf({ schema: root, root }, n);
  const { oneOf } = followed({ schema: root.items, root }).schema;
  return oneOf.map((each: Schema, at: number) => ({
    ...objectOf(followed({ schema: each, root }), n + at),
    id: `e${n}a${String(at).padStart(3, "0")}`,
  }));
}

function* walked(at: At, path: string): Iterable<string> {
  const { schema, root } = followed(at);
  for (const each of schema.oneOf ?? []) yield* walked({ schema: each, root }, path);
  if (schema.items) yield* walked({ schema: schema.items, root }, path);
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const below = path === "" ? name : `${path}.${name}`;
    yield below;
    yield* walked({ schema: field, root }, below);
  }
}

/** The dotted names of all fields of a kind of record, from its schema. */
export function fieldsOf(kind: RecordKind): readonly string[] {
  const root = read(`${kind}.schema.json`);
  return [...new Set(walked({ schema: root, root }, ""))].sort();
}
