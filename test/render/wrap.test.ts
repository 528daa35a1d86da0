import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { width } from "../../src/render/text/width.ts";
import { widestPiece, widestWord, wrap } from "../../src/render/text/wrap.ts";

test.each([
  ["", 10, [""]],
  ["清廉云泽建设", 6, ["清廉云", "泽建设"]],
  ["清廉云泽建设", 7, ["清廉云", "泽建设"]],
  ["报总专班，再议", 8, ["报总专", "班，再议"]],
  ["印发《实施办法》", 6, ["印发", "《实施", "办法》"]],
  ["按“原定”口径", 6, ["按“原", "定”口", "径"]],
  ["于2024-06-30前办结", 12, ["于2024-06-30", "前办结"]],
  ["抽样12.5%以上", 8, ["抽样", "12.5%以", "上"]],
  ["到2024年6月30日止", 9, ["到2024年", "6月30日止"]],
  ["see task qiye-7k3m2q now", 12, ["see task", "qiye-7k3m2q", "now"]],
  ["abcdefghij", 4, ["abcd", "efgh", "ij"]],
  ["a\n\nb", 10, ["a", "", "b"]],
  ["，，，，", 4, ["，，", "，，"]],
  ["  办结", 10, ["  办结"]],
])("%j in %i columns", (text, columns, lines) => {
  expect(wrap(text, columns)).toEqual(lines);
});

/** Whether the lines are the text, in order, with nothing left out but white space between them. */
function areTheText(lines: readonly string[], text: string): boolean {
  let at = 0;
  for (const line of lines) {
    while (/[ \n]/.test(text[at] ?? "") && !text.startsWith(line, at)) at++;
    if (!text.startsWith(line, at)) return false;
    at += line.length;
  }
  return text.slice(at).trim() === "";
}

const latin = ["qiye-7k3m2q", "2024-06-30", "12.5%", "a"];
const han = ["督", "办", "市国资委，", "办法。", "（试行）", "《方案》", "“一网通办”", "、", "；"];
const odd = ["e\u0301", "😀", "👩‍🚒", "𠮷", "\u0e01\u0e34", " ", "  ", "\n", "((((", "）））"];
const columns = fc.integer({ min: 2, max: 40 });
const textOf = (words: readonly string[]) =>
  fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((list) => list.join(""));

describe("for all texts", () => {
  test("every line fits, and nothing is dropped or doubled", () => {
    fc.assert(
      fc.property(textOf([...latin, ...han, ...odd]), columns, (text, room) => {
        const lines = wrap(text, room);
        expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(room);
        expect(areTheText(lines, text)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test("any characters at all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), columns, (text, room) => {
        expect(areTheText(wrap(text, room), text)).toBe(true);
      }),
    );
  });

  test("no line of Chinese begins with closing nor ends with opening punctuation", () => {
    fc.assert(
      fc.property(textOf(han.slice(0, 7)), fc.integer({ min: 8, max: 40 }), (text, room) => {
        for (const line of wrap(text, room)) expect(line).not.toMatch(/^[，。、；：！？）》”]|[（《“]$/);
      }),
    );
  });

  test("words and numbers that fit a line stay whole", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...latin.slice(0, 3), "督办")),
        fc.integer({ min: 11, max: 40 }),
        (list, room) => {
          const text = list.join(" ");
          const words = wrap(text, room).flatMap((line) => line.split(" "));
          const found = words.filter((one) => latin.includes(one));
          expect(found).toEqual(list.filter((one) => latin.includes(one)));
        },
      ),
    );
  });
});

test("what a column needs", () => {
  expect(widestPiece("于2024-06-30前")).toBe(10);
  expect(widestPiece("市国资委、市经信局")).toBe(4);
  expect(widestWord("市国资委 hygj\n2024-06-30")).toBe(10);
});

test("a text of a million characters is wrapped too", () => {
  expect(wrap("督".repeat(1_000_000), 2)).toHaveLength(1_000_000);
  expect(wrap("x".repeat(1_000_000), 2)).toHaveLength(500_000);
  expect(wrap("\n".repeat(1_000_000), 2)).toHaveLength(1_000_001);
});
