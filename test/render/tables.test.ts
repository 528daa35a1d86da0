import { describe, expect, test } from "vitest";
import { width } from "../../src/render/text/width.ts";
import text from "../../src/render/text.ts";
import { columnsOf, entitled, longer, overdue, pipe, reportOf, type Table, terminal } from "./samples.ts";

const linesOf = async (table: Table, style = pipe) =>
  String(await text.report?.(reportOf(table), style))
    .trimEnd()
    .split("\n");

describe("on a terminal", () => {
  test("at 80 columns", async () => {
    expect(await linesOf(overdue, terminal(80))).toEqual([
      "+----------------+--------------------------------+-----------------+----------+",
      "| 编号           | 任务                           | 牵头单位        | 逾期天数 |",
      "+----------------+--------------------------------+-----------------+----------+",
      "| qiye-7k3m2q    | 出台市属国有企业违规经营投资责 | 市国资委        |       92 |",
      "|                | 任追究实施办法（试行），并组织 |                 |          |",
      "|                | 一次专题培训                   |                 |          |",
      "+----------------+--------------------------------+-----------------+----------+",
      "| qiye-8p4n5r    | 建立“一网通办”企业诉求响应机制 | 市经信局、市政  |        7 |",
      "|                |                                | 务服务办        |          |",
      "+----------------+--------------------------------+-----------------+----------+",
      "| jiating-2c6w9t | 开展 12.5% 抽样检查，          | 市妇联          |      121 |",
      "|                | 2024-06-30前形成问题清单、整改 |                 |          |",
      "|                | 清单                           |                 |          |",
      "+----------------+--------------------------------+-----------------+----------+",
    ]);
  });

  test("rows of one line stand without rules between them", async () => {
    expect(await linesOf(overdue, terminal(140))).toEqual([
      "+----------------+--------------------------------------------------------------------------+------------------------+----------+",
      "| 编号           | 任务                                                                     | 牵头单位               | 逾期天数 |",
      "+----------------+--------------------------------------------------------------------------+------------------------+----------+",
      "| qiye-7k3m2q    | 出台市属国有企业违规经营投资责任追究实施办法（试行），并组织一次专题培训 | 市国资委               |       92 |",
      "| qiye-8p4n5r    | 建立“一网通办”企业诉求响应机制                                           | 市经信局、市政务服务办 |        7 |",
      "| jiating-2c6w9t | 开展 12.5% 抽样检查，2024-06-30前形成问题清单、整改清单                  | 市妇联                 |      121 |",
      "+----------------+--------------------------------------------------------------------------+------------------------+----------+",
    ]);
  });

  test.each([80, 140])("every line of a framed table takes the same columns, at %i", async (columns) => {
    const lines = await linesOf(overdue, terminal(columns));
    expect(new Set(lines.map(columnsOf))).toEqual(new Set([columnsOf(lines[0] ?? "")]));
    expect(columnsOf(lines[0] ?? "")).toBeLessThanOrEqual(columns);
  });

  test("a table that is shrunk fills the terminal exactly", async () => {
    for (const columns of [60, 72, 80, 81, 100])
      expect(columnsOf((await linesOf(overdue, terminal(columns)))[0] ?? "")).toBe(columns);
  });

  test("no word of a cell is lost in wrapping", async () => {
    const body = (await linesOf(overdue, terminal(60))).filter((line) => line.startsWith("|"));
    const titles = body.map((line) => line.split("|")[2]?.trim()).join("");
    for (const row of overdue.rows)
      expect(titles.replaceAll(" ", "")).toContain((row[1]?.text ?? "").replaceAll(" ", ""));
  });

  test("what cannot be shrunk to the terminal becomes records", async () => {
    expect((await linesOf(overdue, terminal(40))).slice(0, 11)).toEqual([
      "编号：    qiye-7k3m2q",
      "任务：    出台市属国有企业违规经营投资责",
      "          任追究实施办法（试行），并组织",
      "          一次专题培训",
      "牵头单位：市国资委",
      "逾期天数：92",
      "",
      "编号：    qiye-8p4n5r",
      "任务：    建立“一网通办”企业诉求响应机制",
      "牵头单位：市经信局、市政务服务办",
      "逾期天数：7",
    ]);
  });

  test("an empty cell is left out of a record", async () => {
    const table = { ...overdue, rows: [[{ text: "qiye-7k3m2q" }, { text: "" }]] };
    expect(await linesOf(table, terminal(40))).toEqual(["编号：qiye-7k3m2q"]);
  });

  test("more than 200 rows stand in plain columns that fit", async () => {
    const framed = await linesOf(longer(200), terminal(80));
    const plain = await linesOf(longer(201), terminal(80));
    expect(framed[0]).toMatch(/^\+-/);
    expect(plain[0]).toMatch(/^编号 +任务/);
    expect(Math.max(...plain.map(columnsOf))).toBeLessThanOrEqual(80);
  });

  test("a table without rows is left out", async () => {
    expect(await linesOf({ ...overdue, rows: [] }, terminal(80))).toEqual([""]);
  });
});

describe("hostile titles", () => {
  const titles = {
    "escape sequences": "\x1b[2J\x1b]0;owned\x07清屏",
    "ten thousand Han characters": "督".repeat(10_000),
    "ten thousand Latin characters": "x".repeat(10_000),
    "right to left": "שלום עולם \u202e\u2066abc",
    "combining marks": `e${"\u0301".repeat(300)} \u0e01\u0e34\u0e48`,
    emoji: "👩‍🚒👍🏽❤️🇨🇳😀1️⃣ 完成",
    "line breaks": "第一行\n| 第二行 |\r\n+---+",
    "private use": "\ue000\ue000",
    "a replacement pattern": "$& $1 $$",
  };

  test.each(Object.entries(titles))("%s keep the frame whole", async (_, title) => {
    for (const columns of [80, 140]) {
      const lines = await linesOf(entitled(title), terminal(columns));
      expect(new Set(lines.map(width)).size).toBe(1);
      expect(width(lines[0] ?? "")).toBeLessThanOrEqual(columns);
      expect(lines.join("")).not.toContain("\x1b");
    }
  });

  test.each(Object.entries(titles))("%s keep to one line in a pipe", async (_, title) => {
    const lines = await linesOf(entitled(title));
    expect(lines).toHaveLength(4);
    expect(lines[2]).toMatch(
      /^qiye-8p4n5r {2,}建立“一网通办”企业诉求响应机制 {2,}市经信局、市政务服务办 {2,}7$/,
    );
    expect(lines.join("")).not.toContain("\x1b");
  });
});

describe("in a pipe", () => {
  test("columns two spaces apart, numbers to the right", async () => {
    const table = {
      ...overdue,
      rows: overdue.rows.map((row) => [row[0], row[2], row[3]].map((cell) => cell ?? { text: "" })),
    };
    expect(
      await linesOf({ ...table, columns: [0, 2, 3].map((i) => overdue.columns[i] ?? { heading: "" }) }),
    ).toEqual([
      "编号            牵头单位                逾期天数",
      "qiye-7k3m2q     市国资委                      92",
      "qiye-8p4n5r     市经信局、市政务服务办         7",
      "jiating-2c6w9t  市妇联                       121",
    ]);
  });

  test("two spaces never stand inside a cell", async () => {
    const lines = await linesOf(entitled("a  b\n\tc "));
    expect(lines[1]?.split(/ {2,}/)).toEqual(["qiye-7k3m2q", "a b c", "市国资委", "92"]);
  });

  test("one outsized cell does not widen the others' lines", async () => {
    const lines = await linesOf(entitled("督".repeat(10_000)));
    expect(columnsOf(lines[2] ?? "")).toBeLessThan(220);
  });
});
