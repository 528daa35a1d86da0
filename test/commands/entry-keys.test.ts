import { schemas } from "duban:schemas";
import { describe, expect, it } from "vitest";
import { type Draft, entryOf, fieldsOf } from "../../src/commands/shared/entry/draft.ts";
import { schemaLine } from "../../src/commands/shared/schema-line.ts";
import type { Day } from "../../src/model/day.ts";
import { type EntryKind, entryKinds } from "../../src/model/words.ts";

type Definition = { readonly properties?: Readonly<Record<string, { readonly const?: string }>> };

/** The keys of a kind in the order of its schema. */
function keysOf(kind: EntryKind): readonly string[] {
  const definitions = Object.values(schemas["progress"]?.["$defs"] as Record<string, Definition>);
  const found = definitions.find(({ properties }) => properties?.["kind"]?.const === kind);
  return Object.keys(found?.properties ?? {});
}

const common = ["id", "on", "kind", "dating", "text", "post", "evidence", "corrects"];

describe.each(entryKinds)("%s", (kind) => {
  it("is written with its keys in the order of the schema", () => {
    const keys = keysOf(kind);
    expect(keys.length).toBeGreaterThan(5);
    const fields = Object.fromEntries([...keys].reverse().map((key) => [key, "x"]));
    const draft: Draft = { kind, fields };
    expect(Object.keys(entryOf(draft, { id: "a00001", on: "2024-09-30" as Day }))).toEqual(keys);
  });
  it("has the fields of its schema", () => {
    expect(fieldsOf[kind]).toEqual(keysOf(kind).filter((key) => !common.includes(key)));
  });
});

describe("the first line of a new file", () => {
  const line = (prefix: string) => `# yaml-language-server: $schema=${prefix}schemas/progress.schema.json`;
  it.each([
    ["# yaml-language-server: $schema=../schemas/programme.schema.json\nduban: 1\n", "../../../"],
    ["# yaml-language-server: $schema=../../schemas/programme.schema.json\r\nduban: 1\r\n", "../../../../"],
    ["# 说明\n# yaml-language-server: $schema=schemas/programme.schema.json\n", "../../"],
    [
      "# yaml-language-server: $schema=https://example.org/schemas/programme.schema.json\n",
      "https://example.org/",
    ],
    ["duban: 1\n", "../../../"],
    [null, "../../../"],
  ])("%j leads to the schemas", (programme, prefix) => {
    expect(schemaLine(programme, "progress", 2)).toBe(line(prefix));
  });
});
