import naughty from "big-list-of-naughty-strings";
import { describe, expect, it } from "vitest";
import { Refusal } from "../../src/model/refusal.ts";
import { hiddenCharacters } from "../../src/source/characters.ts";
import { parse } from "../../src/source/parse.ts";
import { withItem, withListItem, withText, withValue } from "../../src/source/splice.ts";

const read = (text: string): unknown => {
  const parsed = parse("x.yaml", new TextEncoder().encode(text));
  if (!parsed.ok) throw new Error(parsed.findings.map(({ what }) => what.en).join("; "));
  return parsed.value;
};

/** What may not stand in a record at all; such values are refused, whatever the layout. */
const forbidden = (value: string): boolean =>
  value.trim() === "" || hiddenCharacters(value).some(({ code }) => code !== "control-character");

/** Null where the edit was refused, as bad input is; anything else thrown is a bug. */
function edited(edit: () => string): string | null {
  try {
    return edit();
  } catch (cause) {
    if (cause instanceof Refusal) return null;
    throw cause;
  }
}

/** Whether a text is another with something put in at one place and not one other byte changed. */
function inserted(before: string, after: string): boolean {
  let [start, end] = [0, 0];
  while (start < before.length && before[start] === after[start]) start += 1;
  while (end < before.length - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return start + end === before.length;
}

const lists: readonly (readonly [string, string])[] = [
  ["flow items", "# 进展\n- {id: a, text: 甲} # 一\n\n- {id: b, text: '乙'}\n"],
  ["block items", '- id: a\n  text: |\n    甲\n\n    乙\n\n- id: b\n  text: "丙"\n# the end\n'],
  ["Windows line ends", "- id: a\r\n  text: >-\r\n    甲\r\n    乙\r\n"],
  ["a flow list", "[{id: a, text: 甲}] # one\n"],
  ["no last line end", "- {id: a, text: 甲}"],
];

const records: readonly (readonly [string, string])[] = [
  ["a block record", "# 任务\nid: a\ntitle: 甲 # 名\n\nnotes: |\n  一\n  二\nlead: [b]\n"],
  ["Windows line ends", "id: a\r\ntitle: '甲'\r\nlead:\r\n  - b\r\n"],
  ["a flow record", '{id: a, title: "甲", lead: [b]}\n'],
  ["no last line end", "lead: [b]\ntitle: 甲"],
];

describe("the Big List of Naughty Strings", () => {
  it("is the whole list, most of which may stand in a record", () => {
    expect(naughty.length).toBeGreaterThan(450);
    expect(naughty.filter((value) => !forbidden(value)).length).toBeGreaterThan(400);
  });

  it.each(lists)("as an entry's text in %s", (_, text) => {
    const before = read(text) as readonly unknown[];
    const refused = naughty.filter((value) => {
      const item = { id: "c", text: value };
      const after = edited(() => withItem(text, item, "# x"));
      if (after === null) return true;
      expect(inserted(text, after), value).toBe(true);
      expect(read(after), value).toEqual([...before, item]);
      return false;
    });
    expect(refused.filter((value) => !forbidden(value))).toEqual([]);
  });

  it.each(records)("as a value in %s: put in, put back, added", (_, text) => {
    const before = read(text) as Readonly<Record<string, unknown>>;
    const refused = naughty.filter((value) => {
      const after = edited(() => withValue(text, ["title"], value));
      if (after === null) return true;
      expect(read(after), value).toEqual({ ...before, title: value });
      expect(read(withText(after, ["title"], { from: value, to: "甲" })), value).toEqual(before);
      const added = withValue(text, ["approved"], value);
      expect(inserted(text, added), value).toBe(true);
      expect(read(added), value).toEqual({ ...before, approved: value });
      const listed = withListItem(text, ["lead"], value);
      expect(inserted(text, listed), value).toBe(true);
      expect(read(listed), value).toEqual({ ...before, lead: ["b", value] });
      return false;
    });
    expect(refused.filter((value) => !forbidden(value))).toEqual([]);
  });
});
