import naughty from "big-list-of-naughty-strings";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Day } from "../../src/model/day.ts";
import type { Block, Chart, Papered, Report } from "../../src/model/report.ts";
import { titleLines } from "../../src/render/docx/title-lines.ts";
import { emsOf } from "../../src/render/docx/twips.ts";
import { tableFit } from "../../src/render/docx/widths.ts";
import { overTime } from "./charts.ts";
import { hostileText } from "./hostile.ts";
import { pipe } from "./samples.ts";
import { parsed, said, styleOf, type Word, wordOf } from "./word.ts";

const strings: readonly string[] = naughty;

/** Every place of a report that takes text. */
const everywhere = (text: string): readonly Block[] => [
  { type: "heading", level: 1, text },
  { type: "paragraph", text, tone: "quiet" },
  { type: "heading", level: 2, text },
  { type: "heading", level: 3, text },
  { type: "paragraph", text },
  { type: "paragraph", text, labelled: true },
  { type: "list", items: [text, `${text}\n${text}`] },
  { type: "list", ordered: true, items: [text] },
  { type: "fields", fields: [[text, { text, tone: "red" }]] },
  {
    type: "table",
    columns: [{ heading: text }, { heading: text, align: "right" }],
    rows: [[{ text }, { text }]],
  },
  { type: "verbatim", text },
  { type: "heading", level: 2, text, annex: text },
];

const paper = (issuer: string): Papered => ({
  kind: "weekly",
  issuer,
  day: "2024-09-08" as Day,
  turn: 1,
  signs: "end",
});

const reportOf = (blocks: readonly Block[], issuer = "专班"): Report => ({
  kind: "list",
  asOf: null,
  paper: paper(issuer),
  blocks,
  facts: {},
});

/** What XML gives back of a text: what it cannot hold as �, line breaks as parts of a paragraph or paragraphs. */
const held = (text: string): string =>
  [...text]
    .map((char) => {
      const code = char.codePointAt(0) ?? 0;
      const fits =
        code === 9 ||
        code === 10 ||
        code === 13 ||
        (code >= 32 && (code < 0xd800 || code > 0xdfff) && (code & 0xfffe) !== 0xfffe);
      return fits || code > 0xffff ? char : "\ufffd";
    })
    .join("")
    .replace(/\r\n?/g, "\n");

/** Every part of the package is well-formed. */
function wellFormed(word: Word): void {
  for (const [name, bytes] of Object.entries(word.parts))
    if (/\.(?:xml|rels)$/.test(name)) parsed(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
}

const bare = (text: string): string => text.replaceAll("\n", "");

it("naughty strings come back as they were, from every place", { timeout: 120_000 }, async () => {
  const word = await wordOf(
    reportOf(
      strings.flatMap((text): readonly Block[] => [
        { type: "paragraph", text },
        { type: "list", items: [text] },
        { type: "table", columns: [{ heading: text }], rows: [[{ text }]] },
      ]),
    ),
  );
  wellFormed(word);
  const told = word.paragraphs.filter(
    (each) => styleOf(each) !== "AfterTable" && styleOf(each) !== "Signature",
  );
  const expected = strings.flatMap((text) => {
    const lines = held(text).split("\n");
    const [first = "", ...rest] = lines;
    return [...lines, `——${first}`, ...rest, ...lines, ...lines];
  });
  expect(told.slice(0, expected.length).map(said)).toEqual(expected);
});

it("and do no harm where a paper has one place of each", { timeout: 120_000 }, async () => {
  for (const text of strings.filter((_, at) => at % 5 === 0)) {
    const word = await wordOf(reportOf(everywhere(text), text), {
      ...pipe,
      office: { marks: { weekly: { text } } },
    });
    wellFormed(word);
    const whole = word.paragraphs.map(said).join("");
    expect(whole.split(bare(held(text))).length).toBeGreaterThan(text === "" ? 0 : 14);
  }
});

it("what a log or a terminal obeys, halves of pairs and ten thousand characters stay text", {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(hostileText, fc.string({ unit: "binary" })), async (text) => {
      const word = await wordOf(reportOf([{ type: "paragraph", text }]));
      wellFormed(word);
      const lines = held(text).split("\n");
      expect(word.paragraphs.slice(0, lines.length).map(said)).toEqual(lines);
    }),
    { numRuns: 40 },
  );
  const long = "督办".repeat(5000);
  const word = await wordOf(reportOf(everywhere(long)));
  wellFormed(word);
  expect(said(word.paragraphs[0] ?? word.body)).toBe(long);
});

it("charts of hostile words are drawn and well-formed; those of nothing are tables", async () => {
  const words = "<&\"'>\u0000\ud800]]>督办";
  const chart: Chart = {
    ...overTime,
    title: words,
    by: words,
    categories: [words, words],
    series: [{ name: words, numbers: [1, null] }],
    note: words,
  };
  const word = await wordOf(reportOf([chart]));
  wellFormed(word);
  expect(Object.keys(word.parts)).toContain("word/charts/chart1.xml");
  const empty = await wordOf(reportOf([{ ...chart, categories: [], series: [] }]));
  expect(Object.keys(empty.parts)).not.toContain("word/charts/chart1.xml");
});

it("a title loses nothing when it is parted, and its lines fit", () => {
  const titles = fc.string({ unit: fc.constantFrom(..."督查办（2024年）：，“清单” ab-1"), maxLength: 120 });
  fc.assert(
    fc.property(titles, (text) => {
      const lines = titleLines(text, 20);
      expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      if (!/[\x21-\x7e]{20}/.test(text))
        for (const line of lines) expect(emsOf(line)).toBeLessThanOrEqual(30);
    }),
  );
});

it("columns fill the width to the last twip, whatever stands in them", () => {
  const cell = fc.string({ unit: fc.constantFrom(..."督办市国资委，2024-09-30 a%"), maxLength: 60 });
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 9, maxLength: 9 }), { maxLength: 5 }),
      fc.integer({ min: 1, max: 9 }),
      (rows, count) => {
        const columns = Array.from({ length: count }, (_, at) => ({ heading: `第${at}栏` }));
        const table = {
          type: "table",
          columns,
          rows: rows.map((row) => row.slice(0, count).map((text) => ({ text }))),
        } as const;
        const { widths, size } = tableFit(table, 8845, 0);
        expect(widths.reduce((sum, each) => sum + each, 0)).toBe(8845);
        for (const width of widths) expect(width).toBeGreaterThan(110 + size * 10);
      },
    ),
  );
});
