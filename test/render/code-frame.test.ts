import { expect, test } from "vitest";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { Style } from "../../src/render/renderer.ts";
import text from "../../src/render/text.ts";
import { checked, columnsOf, pipe, pipeEn, pointing, terminal, unknownLead } from "./samples.ts";

const shown = async (style: Style, ...diagnostics: readonly Diagnostic[]) =>
  String(await text.diagnostics?.(checked(diagnostics), style));

/** The source line of a frame and the line of its carets, without the margin. */
async function frame(diagnostic: Diagnostic, style: Style = pipe) {
  const [, , source, carets] = (await shown(style, diagnostic)).split("\n");
  return [source?.replace(/^12 \| ?/, ""), carets?.replace(/^ {3}\| /, "")];
}

test("in English", async () => {
  expect(await shown(pipeEn, unknownLead)).toBe(`\
tasks/qiye/qiye-7k3m2q.yaml:5:8: error[lead-is-a-known-unit]: no unit is called \`hygi\`
  |
5 | lead: [hygi]
  |        ^^^^
  = why: a reminder has to reach somebody, and only listed units have an address
  = fix: write \`hygj\`, or add units/hygi.yaml
`);
});

test("in Chinese the words change, the line for machines does not", async () => {
  expect(await shown(pipe, unknownLead)).toBe(`\
tasks/qiye/qiye-7k3m2q.yaml:5:8: error[lead-is-a-known-unit]: 没有名为 \`hygi\` 的单位
  |
5 | lead: [hygi]
  |        ^^^^
  = 原因：提醒函要送到具体单位，只有登记在册的单位才有送达对象
  = 办法：改为 \`hygj\`，或新增 units/hygi.yaml
`);
});

test("nothing found, nothing said; several findings stand a line apart", async () => {
  expect(await shown(pipe)).toBe("");
  expect((await shown(pipe, unknownLead, unknownLead)).split("\n\n")).toHaveLength(2);
});

test("without a source line there is no frame", async () => {
  expect((await shown(pipe, { ...unknownLead, source: null })).split("\n")).toHaveLength(4);
});

test.each([
  ["任务: 办结", 5, 2, "任务: 办结", "      ^^^^"],
  ["\ttitle: x", 9, 1, "    title: x", "           ^"],
  ["a\tb: 督办", 6, 2, "a    b: 督办", "        ^^^^"],
  ["e\u0301: x", 5, 1, "e\u0301: x", "   ^"],
  ["😀: x", 5, 1, "😀: x", "    ^"],
  ["\x1b: x", 4, 1, "‹U+001B›: x", "          ^"],
  ["lead:", 6, 0, "lead:", "     ^"],
  ["lead: x", 7, 1000, "lead: x", "      ^"],
  ["", 1, 0, "", "^"],
])("%j from column %i on %i units", async (source, column, length, line, carets) => {
  expect(await frame(pointing(source, column, length))).toEqual([line, carets]);
});

const long = `${"督".repeat(60)}错${"办".repeat(60)}`;

test.each([
  ["in the middle", pointing(long, 61, 1), /^…督+错办+…$/],
  ["at the start", pointing(long, 1, 1), /^督+(错办+)?…$/],
  ["at the end", pointing(long, 121, 1), /^…(督+错)?办+$/],
  ["over all", pointing(long, 1, 121), /^督+(错办+)?…$/],
])("a long line is cut around the caret %s", async (_, diagnostic, expected) => {
  for (const width of [20, 40, 79, 80]) {
    const [line = "", carets = ""] = await frame(diagnostic, terminal(width));
    expect(line).toMatch(expected);
    expect(columnsOf(line) + 5).toBeLessThanOrEqual(width);
    expect(columnsOf(line) + 5).toBeGreaterThan(width - 5);
    const under = [...line].filter(
      (_char, i) => columnsOf([...line].slice(0, i).join("")) === carets.indexOf("^"),
    );
    expect(under[0]).toBe(long[diagnostic.span.column - 1]);
  }
});

test("on a terminal the reasons are wrapped under themselves", async () => {
  const lines = (await shown(terminal(40), unknownLead)).trimEnd().split("\n");
  expect(lines.slice(4)).toEqual([
    "  = 原因：提醒函要送到具体单位，只有登记",
    "          在册的单位才有送达对象",
    "  = 办法：改为 `hygj`，或新增",
    "          units/hygi.yaml",
  ]);
});

test("no finding can forge another line or reach the terminal", async () => {
  const evil = "x\n\x1b[2Jb.yaml:1:1: error[forged]: y";
  const forged = { ...unknownLead, file: evil, what: { zh: evil, en: evil }, fix: { zh: evil, en: evil } };
  const out = await shown(pipe, forged);
  expect(out.trimEnd().split("\n")).toHaveLength(6);
  expect(out).not.toContain("\x1b");
});
