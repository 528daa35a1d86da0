import { schemas } from "./schemas.mjs";

const pascal = (name) => name.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase());
const primitive = { string: "string", integer: "number", number: "number", boolean: "boolean", null: "null" };

/** `common.schema.json#/$defs/Day` -> `Day`, `task.schema.json` -> `Task`. */
function nameOfRef(ref) {
  const [file, pointer] = ref.split("#");
  return pointer ? pointer.split("/").pop() : pascal(file.replace(".schema.json", ""));
}

function comment({ description, title }, indent) {
  const words = description ?? title;
  return words ? `${indent}/** ${words} */\n` : "";
}

function objectType(schema, indent) {
  const inner = `${indent}  `;
  const fields = Object.entries(schema.properties ?? {}).map(([key, value]) => {
    const optional = schema.required?.includes(key) ? "" : "?";
    return `${comment(value, inner)}${inner}readonly ${/^\w+$/.test(key) ? key : JSON.stringify(key)}${optional}: ${typeOf(value, inner)};\n`;
  });
  const rest = schema.additionalProperties
    ? `${inner}readonly [key: string]: ${typeOf(schema.additionalProperties, inner)};\n`
    : "";
  return `{\n${fields.join("")}${rest}${indent}}`;
}

/** The TypeScript type of a schema; knows the keywords that `schemas/` uses and refuses any other shape. */
function typeOf(schema, indent) {
  if (schema.$ref) return nameOfRef(schema.$ref);
  if ("const" in schema) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (schema.oneOf) return schema.oneOf.map((each) => typeOf(each, indent)).join(" | ");
  if (schema.type === "array") {
    const items = typeOf(schema.items, indent);
    return `readonly ${/^[\w"]+$/.test(items) || items.startsWith("{") ? items : `(${items})`}[]`;
  }
  if (schema.type === "object") return objectType(schema, indent);
  const types = [schema.type].flat().map((type) => primitive[type]);
  if (types.length === 0 || types.includes(undefined))
    throw new Error(`no type for ${JSON.stringify(schema)}`);
  return types.join(" | ");
}

function declaration(name, schema) {
  const type = typeOf(schema, "");
  return schema.type === "object" && !schema.oneOf
    ? `${comment(schema, "")}export interface ${name} ${type}\n`
    : `${comment(schema, "")}export type ${name} = ${type};\n`;
}

/**
 * `src/model/records.ts`: one readonly type a record and one a shared definition, from `schemas/`. Own, because
 * json-schema-to-typescript repeats a definition wherever a `$ref` carries its own description.
 * `Day` is the branded one of `model/day.ts`.
 */
export function recordTypes() {
  const declarations = Object.entries(schemas()).flatMap(([kind, { $defs = {}, ...schema }]) => [
    ...Object.entries($defs)
      .filter(([name]) => name !== "Day")
      .map(([name, def]) => declaration(name, def)),
    ...(kind === "common" ? [] : [declaration(pascal(kind), schema)]),
  ]);
  return [
    "// Generated from schemas/ by `npm run generate`; do not edit.",
    'import type { Day } from "./day.ts";\n',
    declarations.join("\n"),
  ]
    .join("\n")
    .replace(/\bOptionalDay = string \| null/, "OptionalDay = Day | null");
}
