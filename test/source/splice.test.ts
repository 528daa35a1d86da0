import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "../../src/source/parse.ts";
import {
  type Fields,
  recordText,
  withItem,
  withListItem,
  withText,
  withValue,
} from "../../src/source/splice.ts";

const read = (text: string): unknown => {
  const parsed = parse("x.yaml", new TextEncoder().encode(text));
  if (!parsed.ok) throw new Error(`${parsed.findings.map(({ what }) => what.en).join("; ")}\n${text}`);
  return parsed.value;
};

const schema = "# yaml-language-server: $schema=x";
const entry: Fields = {
  id: "b2k7q9",
  on: "2024-06-05",
  kind: "report",
  period: "2024-05",
  text: "接入 12 家: 其余待改",
};
const flow = '- {id: b2k7q9, on: 2024-06-05, kind: report, period: "2024-05", text: "接入 12 家: 其余待改"}';
const block = [
  "- id: b2k7q9",
  "  on: 2024-06-05",
  "  kind: report",
  '  period: "2024-05"',
  '  text: "接入 12 家: 其余待改"',
].join("\n");

describe("an item at the end of a list", () => {
  it.each([
    ["a new file", null, `${schema}\n${block}\n`],
    ["an empty file", "", `${block}\n`],
    ["comments only", "# 进展\n", `# 进展\n${block}\n`],
    ["comments only, no last line end", "# 进展", `# 进展\n${block}`],
    ["an empty list", "[]\n", `${block}\n`],
    ["an empty list under a comment", "# a\n[] # none\n", `# a\n${block} # none\n`],
    ["flow items", "- {id: a}\n", `- {id: a}\n${flow}\n`],
    ["flow items, no last line end", "- {id: a}", `- {id: a}\n${flow}`],
    ["flow items, blank lines between", "- {id: a}\n\n- {id: b}\n", `- {id: a}\n\n- {id: b}\n\n${flow}\n`],
    ["one block item", "- id: a\n  on: b\n", `- id: a\n  on: b\n\n${block}\n`],
    ["block items without blanks", "- id: a\n- id: b\n", `- id: a\n- id: b\n${block}\n`],
    ["a comment at the end", "- {id: a} # one\n# the end\n", `- {id: a} # one\n# the end\n${flow}\n`],
    ["blank lines at the end", "- id: a\n- id: b\n\n\n", `- id: a\n- id: b\n\n\n${block}\n`],
    [
      "Windows line ends",
      "- id: a\r\n  on: b\r\n",
      `- id: a\r\n  on: b\r\n\r\n${block.replaceAll("\n", "\r\n")}\r\n`,
    ],
    ["an indented list", "  - id: a\n  - id: b\n", `  - id: a\n  - id: b\n${block.replace(/^/gm, "  ")}\n`],
    ["a flow list", "[{id: a}]\n", `[{id: a}, ${flow.slice(2)}]\n`],
    [
      "a flow list over lines",
      "[\n  {id: a}, # one\n  {id: b}\n]\n",
      `[\n  {id: a}, # one\n  {id: b},\n  ${flow.slice(2)}\n]\n`,
    ],
    ["a flow list with a last comma", "[\n  {id: a},\n]\n", `[\n  {id: a},\n  ${flow.slice(2)}\n]\n`],
    [
      "quoted keys and odd blanks",
      "-   'id':   a\n    \"on\" : b\n",
      `-   'id':   a\n    "on" : b\n\n${block}\n`,
    ],
    [
      "a literal at the end",
      "- id: a\n  text: |\n    一\n    二\n",
      `- id: a\n  text: |\n    一\n    二\n\n${block}\n`,
    ],
    ["a kept literal", "- id: a\n  text: |+\n    一\n\n", `- id: a\n  text: |+\n    一\n\n${block}\n`],
    ["a folded text", "- {id: a,\n   on: b}\n", `- {id: a,\n   on: b}\n${flow}\n`],
  ])("%s", (_, before, after) => {
    expect(withItem(before, entry, schema)).toBe(after);
  });

  it("refuses what cannot be read, and what no record may hold", () => {
    expect(() => withItem("- {id: a\n", entry, schema)).toThrow();
    expect(() => withItem("- {id: &x a}\n", entry, schema)).toThrow();
    expect(() => withItem("- {id: a}\n", { id: "a\u0007b" }, schema)).toThrow();
    expect(() => withItem("- {id: a}\n", { id: "a\u202eb" }, schema)).toThrow();
  });
});

describe("a value at a path", () => {
  const order = ["id", "held", "attending", "outcomes"];
  it.each([
    ["a scalar", "id: a # 编号\nheld: false # 未开\n", ["held"], true, "id: a # 编号\nheld: true # 未开\n"],
    ["a quoted one", "id: 'a'\n", ["id"], "b: c", 'id: "b: c"\n'],
    [
      "a key after its elders",
      "id: a # x\n# y\noutcomes: []\n",
      ["held"],
      true,
      "id: a # x\nheld: true\n# y\noutcomes: []\n",
    ],
    ["a key at the end", "id: a", ["held"], true, "id: a\nheld: true"],
    ["a key before all", "held: true\n", ["id"], "a", "id: a\nheld: true\n"],
    ["in a flow mapping", "{id: a, outcomes: []}\n", ["held"], true, "{id: a, held: true, outcomes: []}\n"],
    ["a list as a new key", "id: a\n", ["attending"], ["b", "c"], "id: a\nattending:\n  - b\n  - c\n"],
    ["in an item of a list", "- {id: a}\n- id: b\n  x: 1\n", [1, "x"], 2, "- {id: a}\n- id: b\n  x: 2\n"],
    [
      "a block list",
      "id: a\nattending:\n  - b\n  - c\nx: 1\n",
      ["attending"],
      ["d"],
      "id: a\nattending:\n  - d\nx: 1\n",
    ],
    [
      "Windows line ends",
      "id: a\r\noutcomes: []\r\n",
      ["held"],
      true,
      "id: a\r\nheld: true\r\noutcomes: []\r\n",
    ],
    ["an absent value", "id: a\nheld:\nx: 1\n", ["id"], "b", null],
  ] as const)("%s", (_, before, path, value, after) => {
    if (after === null) expect(() => withValue(before, path, value, order)).toThrow();
    else expect(withValue(before, path, value, order)).toBe(after);
  });

  it("nested lists grow in their own style", () => {
    const meeting = "id: a\noutcomes:\n  - {n: 1, text: 一} # 通报\n  # 后面\nx: 1\n";
    expect(withListItem(meeting, ["outcomes"], { n: 2, text: "二" })).toBe(
      "id: a\noutcomes:\n  - {n: 1, text: 一} # 通报\n  - {n: 2, text: 二}\n  # 后面\nx: 1\n",
    );
    expect(withListItem("id: a\nattending: [b] # x\n", ["attending"], "c")).toBe(
      "id: a\nattending: [b, c] # x\n",
    );
    expect(withListItem("id: a\nx: 1\n", ["attending"], "c", ["id", "attending"])).toBe(
      "id: a\nattending:\n  - c\nx: 1\n",
    );
    expect(withListItem("id: a\noutcomes:\n  - n: 1\n    text: 一\nx: 1\n", ["outcomes"], { n: 2 })).toBe(
      "id: a\noutcomes:\n  - n: 1\n    text: 一\n  - n: 2\nx: 1\n",
    );
  });

  it("some words are replaced in the way they are written", () => {
    expect(withText("text: 'call 123' # 123\n", ["text"], { from: "123", to: "〔已隐去〕" })).toBe(
      "text: 'call 〔已隐去〕' # 123\n",
    );
    expect(withText("text: |\n  call 123\n  now\n", ["text"], { from: "123", to: "〔已隐去〕" })).toBe(
      "text: |\n  call 〔已隐去〕\n  now\n",
    );
  });
});

const registry = join(import.meta.dirname, "..", "..", "registry");
const filesBelow = (folder: string) =>
  readdirSync(registry, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".yaml") && file.includes(`/${folder}/`))
    .map((file) => readFileSync(join(registry, file), "utf8"));

/** What stands in one text and not in the other: the second is the first with one stretch put in. */
function stretch(before: string, after: string): string {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && before[before.length - 1 - end] === after[after.length - 1 - end])
    end += 1;
  return before.slice(0, start) + before.slice(before.length - end) === before
    ? after.slice(start, after.length - end)
    : "";
}

describe("on the shipped registries", () => {
  it("every file of progress takes an item, and not one other byte changes", () => {
    for (const text of filesBelow("progress")) {
      for (const layout of [text, text.replaceAll("\n", "\r\n"), text.trimEnd()]) {
        const after = withItem(layout, entry, schema);
        expect(after.startsWith(layout)).toBe(true);
        expect(read(after)).toEqual([...(read(layout) as unknown[]), entry]);
      }
    }
  });

  it("every meeting takes an outcome, every task a note", () => {
    for (const text of filesBelow("meetings")) {
      const after = withListItem(text, ["outcomes"], { n: 9, kind: "decision", text: "九" });
      expect(stretch(text, after)).not.toBe("");
    }
    for (const text of filesBelow("tasks")) {
      const after = withValue(text, ["notes"], "备注：一句", ["id", "title", "notes", "source"]);
      if (!("notes" in (read(text) as object))) expect(stretch(text, after)).toContain("备注：一句");
    }
  });
});

const anyText = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({
    unit: fc.constantFrom(
      "a",
      " ",
      ":",
      "#",
      "-",
      "'",
      '"',
      "\n",
      "{",
      "]",
      ",",
      "0",
      "2",
      "中",
      "。",
      "\\",
      "|",
      ">",
      "?",
      "&",
      "*",
      "!",
      "%",
      "@",
      "`",
      "=",
      "~",
      ".",
      "e",
      "é",
    ),
  }),
  fc.constantFrom(
    "2024",
    "2024-05",
    "2024-06-05",
    "yes",
    "null",
    "~",
    "true",
    "0x1f",
    "1e3",
    "007",
    "12:30",
    "- a",
    "a: b",
    "a #b",
    " a",
    "a ",
    "",
    "。",
    "<<",
  ),
);
const anyValue: fc.Arbitrary<Fields> = fc.dictionary(
  fc.constantFrom("id", "text", "next", "reason", "percent", "list", "nested"),
  fc.oneof(
    anyText,
    fc.integer(),
    fc.boolean(),
    fc.array(anyText, { maxLength: 3 }),
    fc.dictionary(fc.constantFrom("a", "b"), anyText, { maxKeys: 2 }),
  ),
  { minKeys: 1 },
) as fc.Arbitrary<Fields>;

const holds = (value: unknown): boolean => {
  const json = JSON.stringify(value);
  const { ok } = parse("x", new TextEncoder().encode(json));
  return ok;
};

describe("properties", () => {
  it("whatever is appended to whatever layout is read back, twice, and nothing before it moves", () => {
    fc.assert(
      fc.property(
        fc.array(anyValue, { maxLength: 4 }),
        anyValue,
        fc.boolean(),
        fc.constantFrom("\n", "\r\n"),
        fc.boolean(),
        (items, item, flowing, eol, ended) => {
          fc.pre(holds(items) && holds(item));
          const made = items.reduce<string | null>((text, each) => withItem(text, each, schema), null);
          const start = flowing
            ? `${schema}\n${items.map((each) => `- ${JSON.stringify(each)}\n`).join("")}`
            : (made ?? `${schema}\n`);
          const turned = start.replaceAll("\n", eol);
          const before = ended ? turned : turned.trimEnd();
          const once = withItem(before, item, schema);
          const twice = withItem(once, item, schema);
          expect(once.startsWith(before)).toBe(true);
          expect(twice.startsWith(once)).toBe(true);
          expect(read(twice)).toEqual([...items, item, item]);
          expect(once.endsWith("\n")).toBe(ended);
          if (before.includes("\r\n")) expect(once).not.toMatch(/[^\r]\n/);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("a whole record says what it was given", () => {
    fc.assert(
      fc.property(anyValue, (record) => {
        fc.pre(holds(record));
        expect(read(recordText(record, schema))).toEqual(record);
      }),
      { numRuns: 500 },
    );
  });
});
