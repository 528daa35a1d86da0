import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, Report } from "../../src/model/report.ts";
import { readBook, reportBytes, sheetOf, textAt } from "./read-book.ts";

const title: Block = { type: "heading", level: 1, text: "进展报告" };
const asOf: Block = { type: "paragraph", text: "清廉云泽建设，截至 2024-09-30", tone: "quiet" };
const heading = (text: string, level: 2 | 3 = 2): Block => ({ type: "heading", level, text });
const said = (text: string): Block => ({ type: "paragraph", text });

const table = (rows: readonly string[], more: Partial<Extract<Block, { type: "table" }>> = {}): Block => ({
  type: "table",
  columns: [{ heading: "编号" }, { heading: "任务" }],
  rows: rows.map((id) => [{ text: id }, { text: `任务${id}` }]),
  ...more,
});

const reportOf = (...blocks: readonly Block[]): Report => ({
  kind: "report",
  asOf: null,
  blocks: [title, asOf, ...blocks],
  facts: {},
});

const bookOf = async (...blocks: readonly Block[]) => readBook(await reportBytes(reportOf(...blocks)));
const columnOf = (page: ReturnType<typeof sheetOf>, letter: string): readonly unknown[] =>
  Array.from({ length: page.rowCount }, (_, n) => textAt(page, `${letter}${n + 1}`));

describe("a report's workbook", () => {
  it("one table: its sheet has the title, the day, the notes before and after it", async () => {
    const book = await bookOf(said("合计2项"), table(["a", "b"]), said("说明"));
    expect(book.worksheets.map(({ name }) => name)).toEqual(["进展报告"]);
    expect(columnOf(sheetOf(book), "A")).toEqual([
      "进展报告",
      "清廉云泽建设，截至 2024-09-30",
      "合计2项",
      "编号",
      "a",
      "b",
      "说明",
    ]);
    expect(sheetOf(book).views).toMatchObject([{ state: "frozen", ySplit: 4 }]);
    expect(sheetOf(book).autoFilter).toBe("A4:B6");
  });

  it("several tables: a sheet each, named by what they are or by their headings, and the text before them", async () => {
    const book = await bookOf(
      heading("一、总体情况"),
      said("共3项"),
      table(["a"], { name: "总览" }),
      heading("二、逾期2项"),
      table(["b"]),
      { type: "list", items: ["甲"] },
    );
    expect(book.worksheets.map(({ name }) => name)).toEqual(["正文", "总览", "逾期"]);
    expect(columnOf(sheetOf(book), "A")).toEqual([
      "进展报告",
      "清廉云泽建设，截至 2024-09-30",
      "一、总体情况",
      "共3项",
      "（表见工作表“总览”）",
      "二、逾期2项",
      "（表见工作表）",
      "• 甲",
    ]);
    expect(textAt(sheetOf(book, "总览"), "A1")).toBe("进展报告（总览）");
    expect(textAt(sheetOf(book, "总览"), "A3")).toBe("共3项");
  });

  it("tables of one name become one sheet, told apart by their group or by the headings above them", async () => {
    const grouped = await bookOf(
      heading("市财政局：1项", 3),
      table(["a"], { name: "逾期", group: "市财政局" }),
      heading("市审计局：2项", 3),
      table(["b", "c"], { name: "逾期", group: "市审计局" }),
    );
    expect(grouped.worksheets).toHaveLength(1);
    expect(columnOf(sheetOf(grouped), "A").slice(-4)).toEqual(["分组", "市财政局", "市审计局", "市审计局"]);
    const headed = await bookOf(
      heading("一、廉洁机关"),
      heading("（一）逾期1项", 3),
      table(["a"], { name: "逾期" }),
      heading("二、廉洁学校"),
      heading("（一）逾期1项", 3),
      table(["b"], { name: "逾期" }),
    );
    expect(columnOf(sheetOf(headed), "A").slice(-3)).toEqual(["分组", "廉洁机关", "廉洁学校"]);
  });

  it("a table's own rows for sheets stand in place of those that are printed", async () => {
    const day = { text: "2024-06-30", value: { day: "2024-06-30" } } as never;
    const book = await bookOf(
      table(["a"], {
        sheet: () => ({
          columns: [{ heading: "时限" }, { heading: "进度" }],
          rows: [[day, { text: "66.7%", value: { share: 0.667 } }]],
        }),
      }),
    );
    expect(sheetOf(book).getCell("A4").value).toEqual(new Date("2024-06-30T00:00:00Z"));
    expect(sheetOf(book).getCell("B4").value).toBe(0.667);
  });

  it("of a chart there are the numbers", async () => {
    const book = await bookOf({
      type: "chart",
      kind: "bars",
      title: "计划与实际",
      unit: "%",
      decimals: 1,
      by: "行动",
      categories: ["廉洁机关"],
      series: [{ name: "实际", numbers: [66.7] }],
    });
    expect(book.worksheets.map(({ name }) => name)).toEqual(["计划与实际"]);
    expect([textAt(sheetOf(book), "A4"), sheetOf(book).getCell("B4").value]).toEqual(["廉洁机关", 66.7]);
  });

  it("without any table there is the text", async () => {
    const book = await bookOf(said("无。"), {
      type: "fields",
      fields: [["截止日", { text: "2024-06-30", value: { day: "2024-06-30" } as never }]],
    });
    expect(book.worksheets.map(({ name }) => name)).toEqual(["正文"]);
    expect(sheetOf(book).getCell("B4").value).toEqual(new Date("2024-06-30T00:00:00Z"));
  });

  it("long and short columns share the paper: none vanishes, a long one breaks its lines", async () => {
    const texts = fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 24 });
    await fc.assert(
      fc.asyncProperty(texts, async (lengths) => {
        const columns = lengths.map((_, n) => ({ heading: `列${n}` }));
        const rows = [lengths.map((length) => ({ text: "督".repeat(length) }))];
        const page = sheetOf(await bookOf({ type: "table", columns, rows }));
        const widths = lengths.map((_, n) => page.getColumn(n + 1).width ?? 0);
        expect(Math.min(...widths)).toBeGreaterThanOrEqual(5);
        expect(Math.max(...widths)).toBeLessThanOrEqual(90);
        const needed = lengths.map((length, n) => Math.ceil((length * 2) / (widths[n] ?? 1)) * 15);
        expect(page.getRow(4).height).toBeGreaterThanOrEqual(Math.min(409, ...needed, Math.max(...needed)));
      }),
      { numRuns: 40 },
    );
  });

  it("the same report is the same bytes", async () => {
    const blocks = [heading("一、甲"), table(["a"]), heading("二、乙"), table(["b"])];
    expect(await reportBytes(reportOf(...blocks))).toEqual(await reportBytes(reportOf(...blocks)));
  });
});
