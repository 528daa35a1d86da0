import { schemas } from "duban:schemas";
import type { KeyPath } from "../model/diagnostic.ts";
import type { Text } from "../model/language.ts";

/** The parts of a JSON Schema that messages are made from. */
export interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly discriminator?: { readonly propertyName: string };
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const schemaOf = (kind: string): Schema => (schemas[kind] ?? {}) as Schema;

/** A schema with its reference followed; a title or description beside the reference wins. */
export function resolved(kind: string, schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const [file = "", pointer = ""] = schema.$ref.split("#");
  const home = file === "" ? kind : file.replace(".schema.json", "");
  const name = pointer.split("/").at(-1) ?? "";
  const { $ref: _, ...beside } = schema;
  return resolved(home, { ...(schemaOf(home).$defs?.[name] ?? {}), ...beside });
}

/** The JSON Schema type of a value. */
function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

const admits = ({ type }: Schema, actual: string): boolean => {
  const types = [type ?? []].flat();
  return types.includes(actual) || (actual === "integer" && types.includes("number"));
};

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

/** Of alternatives the one that the value means: by its discriminating field, else by its type. */
function chosen(kind: string, schema: Schema, value: unknown): Schema {
  if (!schema.oneOf) return schema;
  const branches = schema.oneOf.map((branch) => resolved(kind, branch));
  const tag = schema.discriminator?.propertyName;
  const fits = (branch: Schema): boolean =>
    tag === undefined
      ? admits(branch, typeOf(value))
      : branch.properties?.[tag]?.const !== undefined && branch.properties[tag].const === fieldOf(value, tag);
  const branch = branches.find(fits);
  return branch
    ? { ...branch, ...(tag === undefined && schema.description ? { description: schema.description } : {}) }
    : schema;
}

/** The schema of the value that stands at `path` of a record, and that value. */
export function schemaAt(
  kind: string,
  path: KeyPath,
  record: unknown,
): { readonly schema: Schema; readonly value: unknown } {
  let [schema, value]: [Schema, unknown] = [chosen(kind, schemaOf(kind), record), record];
  for (const key of path) {
    const rest = typeof schema.additionalProperties === "object" ? schema.additionalProperties : {};
    const below: Schema = typeof key === "number" ? (schema.items ?? {}) : (schema.properties?.[key] ?? rest);
    value = Array.isArray(value) ? value[Number(key)] : fieldOf(value, String(key));
    schema = chosen(kind, resolved(kind, below), value);
  }
  return { schema, value };
}

/** The fixed values of the field that tells alternatives apart, as an entry's `kind`. */
export const tagsOf = (kind: string, { oneOf = [], discriminator }: Schema): readonly unknown[] =>
  oneOf.map((branch) => resolved(kind, branch).properties?.[discriminator?.propertyName ?? ""]?.const);

/** A description or title in both languages: schemas write them as `中文 · English`. */
export function described({ description, title }: Schema): Text | null {
  const written = description ?? title;
  if (written === undefined) return null;
  const cut = written.lastIndexOf(" · ");
  return cut === -1
    ? { zh: written, en: written }
    : { zh: written.slice(0, cut), en: written.slice(cut + 3) };
}

/** The rule behind a pattern in words: those of the shared definition that has it, else the field's own. */
export function ruleOf(schema: Schema): Text | null {
  const shared = Object.values(schemaOf("common").$defs ?? {}).find(
    ({ pattern }) => pattern === schema.pattern,
  );
  return described(shared ?? schema);
}

/** What a kind of record is called. */
export const nameOfKind = (kind: string): Text => {
  const { title } = schemaOf(kind);
  const name = described(title === undefined ? {} : { title }) ?? { zh: "记录", en: "record" };
  return { zh: name.zh, en: name.en.toLowerCase() };
};
