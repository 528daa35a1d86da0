import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { parseDay } from "../../src/model/day.ts";
import type { CellValue, Sheet, SheetCell } from "../../src/model/workbook.ts";
import { bookBytes, readBook, sheetOf, textAt } from "./read-book.ts";

const day = (text: string) => {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`no day ${text}`);
  return { day: parsed };
};

const sheet = (more: Partial<Sheet> = {}): Sheet => ({
  name: "台账",
  columns: [{ width: 12 }, { width: 30 }, { width: 12 }],
  rows: [],
  print: { paper: "A4", landscape: true },
  ...more,
});

const bytesOf = (...sheets: readonly Sheet[]) => bookBytes({ title: "督办台账", sheets });
const first = async (more: Partial<Sheet>) => sheetOf(await readBook(await bytesOf(sheet(more))));
const row = (...values: readonly CellValue[]): readonly SheetCell[] => values.map((value) => ({ value }));

async function partOf(more: Partial<Sheet>, name: string): Promise<string> {
  const part = unzipSync(await bytesOf(sheet(more)))[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  return strFromU8(part);
}

describe("values", () => {
  it("days are days, numbers numbers, shares percentages, truths truths", async () => {
    const page = await first({ rows: [row(day("2024-06-30"), 12, { share: 0.667 }, true, null)] });
    expect(page.getCell("A1").value).toEqual(new Date("2024-06-30T00:00:00Z"));
    expect(page.getCell("A1").numFmt).toBe("yyyy-mm-dd");
    expect(page.getCell("B1").value).toBe(12);
    expect(page.getCell("C1").value).toBe(0.667);
    expect(page.getCell("C1").numFmt).toBe("0.0%");
    expect(page.getCell("D1").value).toBe(true);
    expect(page.getCell("E1").value).toBe(null);
  });

  it.each(["1900-03-01", "2000-02-29", "2024-12-31", "9999-12-31"])("%s is that day", async (text) => {
    const page = await first({ rows: [row(day(text))] });
    expect(page.getCell("A1").value).toEqual(new Date(`${text}T00:00:00Z`));
  });

  it.each(["0001-01-01", "1899-12-31", "1900-02-28"])(
    "%s, which Excel does not count right, is text",
    async (text) => {
      expect((await first({ rows: [row(day(text))] })).getCell("A1").value).toBe(text);
    },
  );

  it.each([
    "110101199001011237",
    "007",
    "=1+1",
    "+86",
    "-1",
    "@SUM(A1)",
    "＝1+1",
    "＠x",
    "\t=1",
    " =1",
    "=cmd|' /C calc'!A0",
    "TRUE",
    "2024-06-30",
    "1/2",
    "50%",
    "#N/A",
    "#REF!",
    "_x0041_",
    "_x000D_",
    "'x",
    "  x  ",
    "a\nb",
    "<a&\"'>",
    "]]>",
  ])("%j stays text", async (text) => {
    expect(textAt(await first({ rows: [row(text)] }), "A1")).toBe(text);
  });

  it.each([
    ["=1+1", 1],
    ["＋1", 1],
    ["110101199001011237", 1],
    ["2024年6月", 1],
    ["#N/A", 1],
    ["市国资委", 0],
    ["qiye-7k3m2q", 0],
  ] as const)(
    "%s is marked %i times as text that is not to be read as anything else",
    async (text, marks) => {
      const styles = await partOf({ rows: [row(text)] }, "xl/styles.xml");
      expect(styles.match(/quotePrefix="1"/g) ?? []).toHaveLength(marks);
    },
  );

  it("what XML cannot hold, or a reader cannot see, is spelt out", async () => {
    const page = await first({ rows: [row("a\x00b\x1b[2J\u202ec\ud800\ufffe")] });
    expect(page.getCell("A1").value).toBe("a‹U+0000›b‹U+001B›[2J‹U+202E›c‹U+D800›‹U+FFFE›");
  });

  it("a text that no cell holds is cut, and says by how much", async () => {
    const text = String((await first({ rows: [row("督".repeat(40_000))] })).getCell("A1").value);
    expect(text.length).toBeLessThanOrEqual(32_767);
    expect(text).toMatch(/^督+……〔表格放不下，截去(\d+)个字符〕$/);
    expect(text.match(/督/g)).toHaveLength(40_000 - Number(/截去(\d+)/.exec(text)?.[1]));
  });

  it("numbers that a cell cannot hold are text", async () => {
    const page = await first({ rows: [row(123456789012345680, Number.NaN)] });
    expect(page.getCell("A1").value).toBe("123456789012345680");
    expect(page.getCell("B1").value).toBe("NaN");
  });
});

describe("the sheet", () => {
  const rows = [
    [{ value: "云泽市督办台账", look: "title" }, { value: null }, { value: null }],
    row("编号", "任务", "进度").map((cell) => ({ ...cell, look: "heading" as const })),
    [{ value: "a" }, { value: "排查" }, { value: null, look: "open" }],
  ] as const;

  it("keeps heads and columns in sight, filters, merges, repeats its heads on every page", async () => {
    const page = await first({
      rows,
      merged: [{ row: 0, column: 0, rows: 1, columns: 3 }],
      head: { from: 1, rows: 1 },
      pinned: 1,
      filter: { row: 1, column: 0, rows: 2, columns: 3 },
    });
    expect(page.views).toMatchObject([{ state: "frozen", xSplit: 1, ySplit: 2, topLeftCell: "B3" }]);
    expect(page.autoFilter).toBe("A2:C3");
    expect(page.getCell("C1").master.address).toBe("A1");
    expect(page.pageSetup.printTitlesRow).toBe("2:2");
  });

  it.each([
    ["A4", true, 9, "landscape"],
    ["A3", true, 8, "landscape"],
    ["A4", false, 9, "portrait"],
  ] as const)(
    "prints on %s, landscape %s, as wide as one page",
    async (paper, landscape, size, orientation) => {
      const page = await first({ rows, print: { paper, landscape } });
      expect(page.pageSetup).toMatchObject({
        paperSize: size,
        orientation,
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      });
      expect(page.headerFooter.oddFooter).toBe("&L&9 督办台账&R&9 第 &P 页，共 &N 页");
    },
  );

  it("locks all but open cells, without a password", async () => {
    const bytes = await bytesOf(sheet({ rows, locked: true }));
    const page = sheetOf(await readBook(bytes));
    expect(page.getCell("C3").protection).toMatchObject({ locked: false });
    expect(page.getCell("B3").protection?.locked).not.toBe(false);
    const part = await partOf({ rows, locked: true }, "xl/worksheets/sheet1.xml");
    expect(part).toMatch(/<sheetProtection [^>]*sheet="1"/);
    expect(part).not.toContain("password");
  });

  it("hides columns and sheets", async () => {
    const book = await readBook(
      await bytesOf(
        sheet({ rows, columns: [{ width: 5 }, { width: 9, hidden: true }, { width: 5 }] }),
        sheet({ name: "内部", hidden: true }),
      ),
    );
    expect(sheetOf(book).getColumn(2).hidden).toBe(true);
    expect(sheetOf(book, "内部").state).toBe("veryHidden");
  });

  it("says a lamp in its word, with its colour as ground", async () => {
    const page = await first({ rows: [[{ value: "逾期", tone: "red" }]] });
    expect(page.getCell("A1").value).toBe("逾期");
    expect(page.getCell("A1").fill).toMatchObject({ pattern: "solid", fgColor: { argb: "FFFFC7CE" } });
  });

  it("open cells take text as it is typed, unless they take days or numbers", async () => {
    const open = { value: null, look: "open" } as const;
    const page = await first({
      rows: [[open, open, open]],
      limits: [
        { row: 0, column: 1, rows: 1, columns: 1, is: "day" },
        { row: 0, column: 2, rows: 1, columns: 1, is: { min: 0, max: 100 } },
      ],
    });
    expect(["A1", "B1", "C1"].map((at) => page.getCell(at).numFmt)).toEqual(["@", "yyyy-mm-dd", undefined]);
  });
});

describe("row heights", () => {
  const heightOf = async (text: string, more: Partial<Sheet> = {}) =>
    (await first({ rows: [[{ value: text }]], columns: [{ width: 20 }], ...more })).getRow(1).height;

  it("fit wrapped Chinese: ten characters a line of twenty columns", async () => {
    const [one, two, five] = await Promise.all(
      ["督".repeat(10), "督".repeat(20), "督".repeat(50)].map((text) => heightOf(text)),
    );
    expect(one).toBeGreaterThanOrEqual(15);
    expect(two).toBeGreaterThanOrEqual(30);
    expect(two).toBeLessThan(45);
    expect(five).toBeGreaterThanOrEqual(75);
  });

  it("count line breaks", async () => {
    expect(await heightOf("一\n二\n三")).toBe(await heightOf("督".repeat(30)));
  });

  it("of merged cells go by the width of all of them", async () => {
    const merged = [{ row: 0, column: 0, rows: 1, columns: 3 }];
    const columns = [{ width: 20 }, { width: 20 }, { width: 20 }];
    expect(await heightOf("督".repeat(30), { columns, merged })).toBe(await heightOf("督"));
  });

  it("never pass what Excel has", async () => {
    expect(await heightOf("督".repeat(10_000))).toBe(409);
  });
});

describe("lists and limits", () => {
  const area = { row: 1, column: 0, rows: 9, columns: 1 };

  it("a short list stands in the cell's own rule", async () => {
    const page = await first({
      rows: [row("甲")],
      choices: [{ ...area, values: ["推进中", "已完成"], says: "只能选" }],
    });
    expect(page.getCell("A2").dataValidation).toMatchObject({
      type: "list",
      formulae: ['"推进中,已完成"'],
      showErrorMessage: true,
      errorStyle: "stop",
      error: "只能选",
    });
    expect(page.getCell("A10").dataValidation).toBeDefined();
    expect(page.getCell("A11").dataValidation).toBeUndefined();
  });

  it.each([
    ["long", Array.from({ length: 100 }, (_, n) => `云泽市第${n}个单位`)],
    ["of values with commas", ["甲,乙", "丙"]],
    ["of values with quotes", ['"甲"', "丙"]],
  ] as const)("a list %s stands on a hidden sheet", async (_, values) => {
    const book = await readBook(await bytesOf(sheet({ rows: [row("甲")], choices: [{ ...area, values }] })));
    expect(sheetOf(book).getCell("A2").dataValidation.formulae).toEqual([
      `'duban-lists'!$A$1:$A$${values.length}`,
    ]);
    const hidden = sheetOf(book, "duban-lists");
    expect(hidden.state).toBe("veryHidden");
    expect(values.map((_each, n) => hidden.getCell(n + 1, 1).value)).toEqual(values);
  });

  it("days and numbers are limited", async () => {
    const page = await first({
      rows: [row("甲", "乙")],
      limits: [
        { ...area, is: "day" },
        { ...area, column: 1, is: { min: 0, max: 100 } },
      ],
    });
    expect(page.getCell("A2").dataValidation).toMatchObject({ type: "date", operator: "between" });
    expect(page.getCell("B2").dataValidation).toMatchObject({
      type: "decimal",
      formulae: [0, 100],
      error: "请填 0 到 100 的数",
    });
  });
});

describe("names and bytes", () => {
  it.each([
    [["台账"], ["台账"]],
    [["a/b:c*d?[e]\\"], ["a b c d  e"]],
    [
      ["同名", "同名", "同名"],
      ["同名", "同名 (2)", "同名 (3)"],
    ],
    [
      ["A", "a"],
      ["A", "a (2)"],
    ],
    [
      ["History", ""],
      ["History_", "_"],
    ],
    [
      ["督".repeat(40), "督".repeat(40)],
      ["督".repeat(31), `${"督".repeat(27)} (2)`],
    ],
    [["'引'"], ["引"]],
  ])("%j become %j", async (names, lawful) => {
    const book = await readBook(await bytesOf(...names.map((name) => sheet({ name, rows: [row("x")] }))));
    expect(book.worksheets.map(({ name }) => name)).toEqual(lawful);
  });

  it("the same workbook is the same bytes, without a day of its making", async () => {
    const rows = [row("甲", 1, day("2024-06-30"))];
    const bytes = await bytesOf(sheet({ rows }));
    expect(await bytesOf(sheet({ rows }))).toEqual(bytes);
    const parts = Object.entries(unzipSync(bytes));
    expect(parts.map(([, part]) => strFromU8(part)).join("")).not.toMatch(/20\d\d-\d\d-\d\dT|hucre/);
    // The zip's own time of each part, as MS-DOS has it: 1980-01-01, 00:00.
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, 33]);
  });
});
