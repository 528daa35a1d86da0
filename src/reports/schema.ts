import type { Lang } from "../model/language.ts";
import type { Block, Cell, Column, Fact, Report } from "../model/report.ts";
import { plain } from "./parts/cells.ts";

type Schema = Readonly<Record<string, unknown>>;
type Schemas = Readonly<Record<string, Schema>>;

interface SchemaView {
  readonly kind: string;
  readonly schema: Schema;
  readonly all: Schemas;
}

const objectOf = (value: unknown): Schema =>
  typeof value === "object" && value !== null ? (value as Schema) : {};
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** A description holds its Chinese and its English, `中文 · English`. */
const inLanguage = (words: string, lang: Lang): string => {
  const [zh = "", en = zh] = words.split(" · ");
  return lang === "zh" ? zh : en;
};

/** The definition that a `$ref` names, in its own file or another. */
function resolved(view: SchemaView, schema: Schema): Schema {
  const ref = textOf(schema["$ref"]);
  if (ref === "") return schema;
  const [file = "", pointer = ""] = ref.split("#");
  const owner = file === "" ? view.schema : objectOf(view.all[file.replace(".schema.json", "")]);
  const found = pointer === "" ? owner : objectOf(objectOf(owner["$defs"])[pointer.split("/").at(-1) ?? ""]);
  return { ...found, ...schema };
}

function shapeOf(view: SchemaView, schema: Schema, lang: Lang): string {
  const at = resolved(view, schema);
  if (Array.isArray(at["enum"])) return at["enum"].map(String).join(" | ");
  if ("const" in at) return String(at["const"]);
  const types = [at["type"] ?? []]
    .flat()
    .map(String)
    .filter((type) => type !== "null");
  if (types.includes("array")) {
    const items = shapeOf(view, objectOf(at["items"]), lang);
    return lang === "zh" ? `[${items}] 列表` : `list of ${items}`;
  }
  if (textOf(at["format"]) === "date") return "YYYY-MM-DD";
  const words: Readonly<Record<string, string>> =
    lang === "zh"
      ? { string: "文字", integer: "整数", number: "数", boolean: "true | false", object: "一组字段" }
      : { string: "text", integer: "integer", number: "number", boolean: "true | false", object: "fields" };
  const oneOf = Array.isArray(at["oneOf"])
    ? at["oneOf"].map((each) => shapeOf(view, objectOf(each), lang))
    : [];
  return oneOf.length > 0
    ? [...new Set(oneOf)].join(lang === "zh" ? " 或 " : " or ")
    : types.map((type) => words[type] ?? type).join(" | ");
}

function rowsOf(view: SchemaView, schema: Schema, lang: Lang, indent = ""): readonly (readonly Cell[])[] {
  const required = Array.isArray(schema["required"]) ? schema["required"] : [];
  return Object.entries(objectOf(schema["properties"])).flatMap(([key, value]) => {
    const at = resolved(view, objectOf(value));
    const inner = objectOf(at["type"] === "array" ? resolved(view, objectOf(at["items"])) : at);
    const about = inLanguage(textOf(at["description"]) || textOf(at["title"]), lang);
    const must = required.includes(key) ? (lang === "zh" ? "必填" : "yes") : "";
    const row = [plain(indent + key), plain(must), plain(shapeOf(view, objectOf(value), lang)), plain(about)];
    const nested = indent.length < 4 && inner["properties"] ? rowsOf(view, inner, lang, `${indent}  `) : [];
    return [row, ...nested];
  });
}

const columnsIn = (lang: Lang): readonly Column[] =>
  (lang === "zh" ? ["字段", "", "写什么", "说明"] : ["field", "required", "value", "meaning"]).map(
    (heading, index) => ({
      heading,
      shrink: index < 2 ? 0 : index,
    }),
  );

/** The fields of one kind of record; of progress those of every kind of entry. */
export function schemaReport(view: SchemaView, lang: Lang): Report {
  const { kind, schema } = view;
  const defs = Object.entries(objectOf(schema["$defs"])).filter(([, def]) => objectOf(def)["properties"]);
  const parts = schema["properties"] ? [schema] : defs.map(([, def]) => objectOf(def));
  return {
    kind: "schema",
    asOf: null,
    blocks: [
      { type: "heading", level: 1, text: `${kind}: ${inLanguage(textOf(schema["title"]), lang)}` },
      { type: "paragraph", text: inLanguage(textOf(schema["description"]), lang) },
      ...parts.flatMap((part): readonly Block[] => [
        ...(part === schema
          ? []
          : [{ type: "heading", level: 2, text: inLanguage(textOf(part["title"]), lang) } as const]),
        { type: "table", columns: columnsIn(lang), rows: rowsOf(view, part, lang) },
      ]),
    ],
    facts: { record: kind, schema: schema as { readonly [key: string]: Fact } },
  };
}

/** All kinds of record, a line each. */
export function schemasReport(all: Schemas, lang: Lang): Report {
  const kinds = Object.entries(all).filter(([kind]) => kind !== "common");
  return {
    kind: "schema",
    asOf: null,
    blocks: [
      {
        type: "table",
        columns: (lang === "zh" ? ["种类", "名称", "说明"] : ["kind", "title", "meaning"]).map((heading) => ({
          heading,
        })),
        rows: kinds.map(([kind, schema]) => [
          plain(kind),
          plain(inLanguage(textOf(schema["title"]), lang)),
          plain(inLanguage(textOf(schema["description"]), lang)),
        ]),
      },
    ],
    facts: { records: kinds.map(([kind]) => kind) },
  };
}
