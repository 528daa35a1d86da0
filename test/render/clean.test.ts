import fc from "fast-check";
import { expect, test } from "vitest";
import { clean, oneLine } from "../../src/render/text/clean.ts";

test.each([
  ["\x1b[31m红\x1b[0m", "‹U+001B›[31m红‹U+001B›[0m"],
  ["\x1b]8;;http://x\x07y", "‹U+001B›]8;;http://x‹U+0007›y"],
  ["\x9b2J", "‹U+009B›2J"],
  ["a\rb", "a‹U+000D›b"],
  ["a\0\x7fb", "a‹U+0000›‹U+007F›b"],
  ["\u202egnp.exe", "‹U+202E›gnp.exe"],
  ["\u2066x\u2069", "‹U+2066›x‹U+2069›"],
  ["零\u200b宽\ufeff", "零‹U+200B›宽‹U+FEFF›"],
  ["\u{e0041}", "‹U+E0041›"],
  ["\ud800x", "‹U+D800›x"],
  ["a\u2028b", "a‹U+2028›b"],
  ["::set-output name=a::b", "‹U+003A›:set-output name=a::b"],
  ["x\n  ::error::y", "x\n  ‹U+003A›:error::y"],
  ["##vso[task.complete]", "‹U+0023›#vso[task.complete]"],
  ["##[error]", "‹U+0023›#[error]"],
  ["a\r\nb\tc", "a\nb    c"],
  ["e\u0301 👩‍🚒 שלום ❤\ufe0f 时限：2024", "e\u0301 👩‍🚒 שלום ❤\ufe0f 时限：2024"],
])("%j is shown as %j", (text, shown) => {
  expect(clean(text)).toBe(shown);
});

test("one line stays one line", () => {
  expect(oneLine("措施\n  第12条\r\n")).toBe("措施 第12条 ");
  expect(oneLine("a \n\n b")).toBe("a b");
});

test("nothing that a terminal obeys comes through, and cleaning twice is cleaning once", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(clean(text)).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
      expect(clean(clean(text))).toBe(clean(text));
    }),
    { numRuns: 1000 },
  );
});
