import fc from "fast-check";
import { expect, test } from "vitest";
import { readPlan } from "../../src/intake/plan.ts";
import { worked } from "../harness/cpu.ts";

const context = { year: 2024, yearSaid: false, issued: null, marked: false };
const words = fc.constantFrom(
  "（",
  "）",
  "(",
  "]",
  "【",
  "责任单位：",
  "牵头",
  "按职责分工负责",
  "市教育局",
  "、",
  "，",
  "。",
  "；",
  "\n",
  "\t",
  "一、",
  "（一）",
  "1.",
  "2024年6月底前",
  "每年",
  "等",
  "和",
  "各区、县（市）政府",
  "列第一位的为牵头单位，下同",
  "以下均需",
  "落实，不再列出",
  "完成时限：",
  "|",
);

test("any text is read without an error, in lines that it has", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(words, fc.string({ unit: "grapheme", maxLength: 6 })), { maxLength: 120 }),
      (parts) => {
        const text = parts.join("");
        const paper = readPlan(text, context);
        const lines = text.split("\n").length;
        expect(
          [...paper.rows, ...paper.unread].every(
            ({ spot }) => (spot.line ?? 0) >= 1 && (spot.line ?? 0) <= lines,
          ),
        ).toBe(true);
        expect(paper.rows.every(({ units }) => units.length > 0)).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

test.each([
  ["brackets that nothing closes", "（"],
  ["brackets that nothing opens", "）"],
  ["labels", "责任单位："],
  ["clauses", "做好工作。（责任单位：市教育局、市财政局）"],
  ["times", "2024年6月底前，"],
  ["numbered lines", "（一）做好工作。（市教育局牵头）\n"],
  ["lines of labels", "责任单位：市教育局\n"],
  ["joining words", "市教育局和"],
  ["spaces", "市教育局 "],
  ["quotation marks", "《“"],
  ["tabs", "市教育局\t"],
])("a text of nothing but %s is read in time that grows with its length", (_, piece) => {
  const text = piece.repeat(Math.ceil(200_000 / piece.length));
  expect(worked(() => readPlan(text, context))).toBeLessThan(10_000);
});
