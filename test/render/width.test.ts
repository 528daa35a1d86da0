import fc from "fast-check";
import { expect, test } from "vitest";
import { clusters, endOf, pad, startOf, width } from "../../src/render/text/width.ts";

test.each([
  ["", 0],
  ["task-7k3m", 9],
  ["清廉云泽", 8],
  ["（试行），", 10],
  ["２０２４", 8],
  ["ｱｲｳ", 3],
  ["한국", 4],
  ["“一网通办”…—·", 13],
  ["e\u0301", 1],
  ["\u0e01\u0e34\u0e48", 1],
  ["\u05e9\u05b8\u05dc\u05d5\u05dd", 4],
  ["😀", 2],
  ["❤", 1],
  ["❤\ufe0f", 2],
  ["1\ufe0f\u20e3", 2],
  ["👍🏽", 2],
  ["👩‍🚒", 2],
  ["🇨🇳", 2],
  ["葛\u{e0100}", 2],
  ["𠮷", 2],
  ["a\u200db", 2],
  ["\u3099", 0],
  ["\x1b\n", 0],
])("%j takes %i columns", (text, columns) => {
  expect(width(text)).toBe(columns);
});

const word = fc.constantFrom("中", "，", "“", "a", "7", " ", "e\u0301", "😀", "👩‍🚒", "𠮷", "한");
const text = fc.array(word).map((words) => words.join(""));

test("widths add up", () => {
  fc.assert(fc.property(text, text, (a, b) => width(a + b) === width(a) + width(b)));
});

test("clusters together are the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (any) => {
      const again = clusters(any).map((cluster) => cluster.text);
      expect(again.join("")).toBe(any);
    }),
  );
});

test("a start and an end hold as much as fits, and no more", () => {
  fc.assert(
    fc.property(text, fc.nat(12), (whole, columns) => {
      const start = startOf(whole, columns);
      const end = endOf(whole, columns);
      expect(whole.startsWith(start) && whole.endsWith(end)).toBe(true);
      for (const part of [start, end]) {
        expect(width(part)).toBeLessThanOrEqual(columns);
        if (part !== whole) expect(width(part)).toBeGreaterThanOrEqual(columns - 1);
      }
    }),
  );
});

test("padding fills by columns, on either side", () => {
  expect(pad("云泽", 6)).toBe("云泽  ");
  expect(pad("12", 4, { side: "right" })).toBe("  12");
  expect(pad("云泽", 3)).toBe("云泽");
  expect(pad("a", 3, { shown: "<a>" })).toBe("<a>  ");
});
