import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergedEntries } from "../../src/source/merge.ts";
import { parse } from "../../src/source/parse.ts";
import { withItem } from "../../src/source/splice.ts";

const schema = "# yaml-language-server: $schema=x";
const read = (text: string): readonly { readonly id: string; readonly text: string }[] => {
  if (/^(?:#.*\r?\n?)*$/.test(text)) return [];
  const parsed = parse("x", new TextEncoder().encode(text));
  if (!parsed.ok) throw new Error(text);
  return (parsed.value ?? []) as never;
};
const ids = (text: string | null) => (text === null ? null : read(text).map(({ id }) => id));

describe("both sides' entries", () => {
  const base = "# 说明\n- {id: a, text: 一}\n- {id: b, text: 二} # 注\n";
  it.each([
    [
      "both append",
      `${base}- {id: c, text: 三}\n`,
      `${base}- {id: d, text: 四}\n# 尾\n`,
      ["a", "b", "c", "d"],
    ],
    ["the same entry", `${base}- {id: c, text: 三}\n`, `${base}- {id: c, text: 三}\n`, ["a", "b", "c"]],
    ["one side changes one", base.replace("二", "两"), `${base}- {id: d, text: 四}\n`, ["a", "b", "d"]],
    [
      "one side takes one away",
      "# 说明\n- {id: b, text: 二} # 注\n",
      `${base}- {id: d, text: 四}\n`,
      ["b", "d"],
    ],
    ["no last line end", base.trimEnd(), `${base.trimEnd()}\n- {id: d, text: 四}`, ["a", "b", "d"]],
    [
      "Windows on one side",
      `${base}- {id: c, text: 三}\n`.replaceAll("\n", "\r\n"),
      `${base}- {id: d, text: 四}\n`,
      null,
    ],
    ["both change one", base.replace("二", "两"), base.replace("二", "贰"), null],
    ["one changes, one takes away", base.replace("二", "两"), "# 说明\n- {id: a, text: 一}\n", null],
    ["the same id, other words", `${base}- {id: c, text: 三}\n`, `${base}- {id: c, text: 叁}\n`, null],
    ["no list", "id: a\n", base, null],
    ["conflict markers", `<<<<<<< x\n${base}`, base, null],
    ["an id twice", `${base}- {id: a}\n`, base, null],
  ] as const)("%s", (_, ours, theirs, expected) => {
    const merged = mergedEntries(base, ours, theirs);
    if (expected === null && !ours.includes("\r\n")) expect(merged).toBeNull();
    if (expected !== null) expect(ids(merged)).toEqual(expected);
  });

  it("keeps comments, and words as they are written", () => {
    const merged = mergedEntries(
      base,
      `${base}# 我的\n- {id: c, text: '三'}\n`,
      `${base}- id: d\n  text: "四" # 他的\n`,
    );
    expect(merged).toBe(
      "# 说明\n- {id: a, text: 一}\n- {id: b, text: 二} # 注\n# 我的\n- {id: c, text: '三'}\n- id: d\n  text: \"四\" # 他的\n",
    );
  });

  it("a file that both sides make has the entries of both", () => {
    const make = (id: string) => withItem(null, { id }, schema);
    expect(mergedEntries("", make("a"), make("b"))).toBe(
      `${schema}\n- id: a\n\n- id: b\n`.replace("\n\n", "\n"),
    );
  });
});

const anyEntry = fc.record({
  id: fc.stringMatching(/^[a-h][0-9a-h]{5}$/),
  text: fc.constantFrom("一", "二：三", "# 四", "a: b", "- 五", "'", '"', "|", "六\n七"),
});
const anyBase = fc.uniqueArray(anyEntry, { selector: ({ id }) => id, maxLength: 5 });
const anyNew = fc.uniqueArray(anyEntry, { selector: ({ id }) => id, maxLength: 8 });

/** A file of entries, in one of the layouts that people write. */
function fileOf(entries: readonly { id: string; text: string }[], flow: boolean, eol: string): string {
  const made = flow
    ? `${schema}\n${entries.map((entry) => `- ${JSON.stringify(entry)}\n`).join("")}`
    : (entries.reduce<string | null>((text, entry) => withItem(text, entry, schema), null) ?? `${schema}\n`);
  return made.replaceAll("\n", eol);
}

it("for any two appends the result is base plus both, whichever side is ours", () => {
  fc.assert(
    fc.property(
      anyBase,
      anyNew,
      fc.nat(8),
      fc.boolean(),
      fc.constantFrom("\n", "\r\n"),
      (old, fresh, cut, flow, eol) => {
        const known = new Set(old.map(({ id }) => id));
        const added = fresh.filter(({ id }) => !known.has(id));
        const [mine, other] = [added.slice(0, cut), added.slice(cut)];
        const base = fileOf(old, flow, eol);
        const put = (entries: typeof added) =>
          entries.reduce((text, entry) => withItem(text, entry, schema), base);
        const [ours, theirs] = [put(mine), put(other)];
        const merged = mergedEntries(base, ours, theirs);
        expect(merged === null ? null : read(merged)).toEqual(
          [...old, ...mine, ...other].length === 0 ? [] : [...old, ...mine, ...other],
        );
        expect(new Set(ids(mergedEntries(base, theirs, ours)))).toEqual(new Set(ids(merged)));
        expect(mergedEntries(base, ours, base)?.trimEnd()).toBe(ours.trimEnd());
        expect(mergedEntries(base, base, theirs)?.trimEnd()).toBe(theirs.trimEnd());
      },
    ),
    { numRuns: 400 },
  );
});
