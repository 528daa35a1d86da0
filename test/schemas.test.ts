import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import { expect, it } from "vitest";

type Schema = Readonly<Record<string, unknown>>;

const folder = join(import.meta.dirname, "..", "schemas");
const schemas = readdirSync(folder).map(
  (file) => [file, JSON.parse(readFileSync(join(folder, file), "utf8")) as Schema] as const,
);

/** Every schema within a schema, with the path that leads to it. */
function* parts(value: unknown, path: string): Iterable<readonly [string, Schema]> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield [path, value as Schema];
  for (const [key, inner] of Object.entries(value)) yield* parts(inner, `${path}/${key}`);
}
const all = schemas.flatMap(([file, schema]) => [...parts(schema, file)]);

const isBilingual = (words: unknown): boolean =>
  typeof words === "string" && /^[^·]*[\u4e00-\u9fff][^·]* · .*[A-Za-z]/.test(words);

it("are JSON Schema 2020-12", () => {
  const meta = new Ajv().getSchema("https://json-schema.org/draft/2020-12/schema");
  const wrong = schemas.filter(
    ([, schema]) => schema["$schema"] !== "https://json-schema.org/draft/2020-12/schema" || !meta?.(schema),
  );
  expect(wrong.map(([file]) => file)).toEqual([]);
});

it("are closed: no record takes a field that they do not name", () => {
  const open = all.filter(
    ([, schema]) =>
      "properties" in schema &&
      schema["type"] === "object" &&
      schema["additionalProperties"] !== false &&
      !("oneOf" in schema),
  );
  expect(open.map(([path]) => path)).toEqual([]);
});

it("speak of every kind and every field in Chinese and English", () => {
  const titled = schemas.filter(
    ([, schema]) => !isBilingual(schema["title"]) || !isBilingual(schema["description"]),
  );
  expect(titled.map(([file]) => file)).toEqual([]);
  const fields = all.flatMap(([path, schema]) =>
    Object.entries((schema["properties"] ?? {}) as Readonly<Record<string, Schema>>).map(
      ([key, field]) => [`${path}/${key}`, field] as const,
    ),
  );
  const mute = fields.filter(
    ([, field]) => !("const" in field) && !("$ref" in field) && !isBilingual(field["description"]),
  );
  expect(fields.length).toBeGreaterThan(150);
  expect(mute.map(([path]) => path)).toEqual([]);
});

it("refer only to definitions that are there", () => {
  const byFile = new Map(schemas);
  const broken = all.filter(([path, schema]) => {
    const ref = schema["$ref"];
    if (typeof ref !== "string") return false;
    const [file = "", pointer = ""] = ref.split("#");
    const owner = byFile.get(file === "" ? (path.split("/")[0] ?? "") : file);
    const name = pointer.split("/").at(-1) ?? "";
    return owner === undefined || (pointer !== "" && !(name in ((owner["$defs"] ?? {}) as Schema)));
  });
  expect(broken.map(([path]) => path)).toEqual([]);
});
