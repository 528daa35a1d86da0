import ExcelJS from "exceljs";
import { expect, it } from "vitest";
import { readFile } from "../../../src/intake/read.ts";

async function tables(book: ExcelJS.Workbook) {
  const read = await readFile("a.xlsx", new Uint8Array(await book.xlsx.writeBuffer()));
  if (read.is !== "tables") throw new Error(read.is);
  return read.sheets;
}

const day = (year: number, month: number, date: number): Date => new Date(Date.UTC(year, month - 1, date));

it("a book of another program: cells as people see them", async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("台账");
  const row = sheet.addRow([
    day(2024, 6, 30),
    day(2024, 6, 1),
    0.657,
    12.5,
    true,
    { formula: "1+1", result: 2 },
    { richText: [{ text: "甲" }, { text: "乙\n丙" }] },
    "110101199003070012",
    7,
    0.1 + 0.2,
  ]);
  const formats: Readonly<Record<number, string>> = {
    1: "yyyy-mm-dd",
    2: 'yyyy"年"m"月"',
    3: "0%",
    9: "000",
  };
  for (const [at, format] of Object.entries(formats)) row.getCell(Number(at)).numFmt = format;
  const [table] = await tables(book);
  expect(table?.cells.map(({ text, kind, formula }) => `${kind}${formula ? "=" : ""} ${text}`)).toEqual([
    "date 2024-06-30",
    "date 2024年6月",
    "share 65.7%",
    "number 12.5",
    "truth TRUE",
    "number= 2",
    "text 甲乙\n丙",
    "text 110101199003070012",
    "number 007",
    "number 0.3",
  ]);
});

it("days are the same whether a book counts from 1900 or from 1904", async () => {
  for (const date1904 of [false, true]) {
    const book = new ExcelJS.Workbook();
    book.properties.date1904 = date1904;
    const sheet = book.addWorksheet("日期");
    for (const date of [day(1900, 3, 1), day(1999, 12, 31), day(2024, 2, 29)].slice(date1904 ? 1 : 0)) {
      sheet.addRow([date]).getCell(1).numFmt = "yyyy/m/d";
    }
    const [table] = await tables(book);
    expect(table?.cells.map(({ text }) => text)).toEqual(
      ["1900-03-01", "1999-12-31", "2024-02-29"].slice(date1904 ? 1 : 0),
    );
  }
});

it("merged areas, and what is hidden", async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("台账");
  sheet.addRows([
    ["甲", "", "乙"],
    ["", "", "丙"],
    ["丁", "戊", "己"],
  ]);
  sheet.mergeCells("A1:B2");
  sheet.getRow(3).hidden = true;
  sheet.getColumn(3).hidden = true;
  book.addWorksheet("暗", { state: "veryHidden" }).addRow([1]);
  const [table, dark] = await tables(book);
  expect(table?.merged).toEqual([{ row: 0, column: 0, rows: 2, columns: 2 }]);
  expect([[...(table?.hiddenRows ?? [])], [...(table?.hiddenColumns ?? [])]]).toEqual([[2], [2]]);
  expect([table?.hidden, dark?.hidden]).toEqual([false, true]);
});
