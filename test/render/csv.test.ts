import { describe, expect, it } from "vitest";
import type { Block, Cell } from "../../src/model/report.ts";
import csv from "../../src/render/csv.ts";
import { overdue, pipe, reportOf } from "./samples.ts";

const drawn = async (...blocks: readonly Block[]): Promise<string> =>
  String(await csv.report?.(reportOf(...blocks), pipe));

const oneCell = async (cell: Cell): Promise<string> => {
  const text = await drawn({ type: "table", columns: [{ heading: "甲" }], rows: [[cell]] });
  return text.slice("\ufeff甲\r\n".length, -2);
};

describe("csv", () => {
  it("is UTF-8 with a byte order mark, lines end in CRLF", async () => {
    expect(await drawn(overdue)).toBe(
      [
        "\ufeff编号,任务,牵头单位,逾期天数",
        "qiye-7k3m2q,出台市属国有企业违规经营投资责任追究实施办法（试行），并组织一次专题培训,市国资委,92",
        "qiye-8p4n5r,建立“一网通办”企业诉求响应机制,市经信局、市政务服务办,7",
        "jiating-2c6w9t,开展 12.5% 抽样检查，2024-06-30前形成问题清单、整改清单,市妇联,121",
        "",
      ].join("\r\n"),
    );
  });

  it("one table stands alone, several under their names with an empty line between", async () => {
    const small: Block = {
      type: "table",
      name: "乙表",
      columns: [{ heading: "乙" }],
      rows: [[{ text: "1" }]],
    };
    const other: Block = { ...small, name: "丙表", columns: [{ heading: "丙" }] };
    const title: Block = { type: "heading", level: 1, text: "标题" };
    expect(await drawn(title, small)).toBe("\ufeff乙\r\n1\r\n");
    expect(await drawn(title, small, other)).toBe("\ufeff乙表\r\n乙\r\n1\r\n\r\n丙表\r\n丙\r\n1\r\n");
  });

  it("an empty table keeps its headings", async () => {
    expect(await drawn({ ...overdue, rows: [] })).toBe("\ufeff编号,任务,牵头单位,逾期天数\r\n");
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["+86", "'+86"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["＝1+1", "'＝1+1"],
    ["＋1", "'＋1"],
    ["－1", "'－1"],
    ["＠x", "'＠x"],
    ["\t=1", "'\t=1"],
    [" =1", "' =1"],
    ["|x", "'|x"],
    ["110101199001011237", "'110101199001011237"],
    ["007", "'007"],
    ["92", "92"],
    ["2024-06-30", "2024-06-30"],
    ["66.7%", "66.7%"],
    ['a"b', '"a""b"'],
    ["a,b", '"a,b"'],
    ["a\nb", '"a\nb"'],
    ['=HYPERLINK("http://x";"y")', '"\'=HYPERLINK(""http://x"";""y"")"'],
    ["\x00\u202e", "‹U+0000›‹U+202E›"],
  ])("%j is written %j", async (text, written) => {
    expect(await oneCell({ text })).toBe(written);
  });

  it("numbers are numbers, also below nought; days and percentages as they are read", async () => {
    expect(await oneCell({ text: "-20.0", value: -20 })).toBe("-20");
    expect(await oneCell({ text: "6月30日", value: { day: "2024-06-30" as never } })).toBe("2024-06-30");
    expect(await oneCell({ text: "66.7%", value: { share: 0.667 } })).toBe("66.7%");
  });
});
