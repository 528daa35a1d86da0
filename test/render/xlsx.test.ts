import ExcelJS from "exceljs";
import { expect, it } from "vitest";
import { parseDay } from "../../src/model/day.ts";
import type { Sheet, SheetCell, Workbook } from "../../src/model/workbook.ts";
import xlsx from "../../src/render/xlsx.ts";

const due = parseDay("2024-06-30");
if (due === null) throw new Error("no such day");

const sheet = (more: Partial<Sheet> = {}): Sheet => ({
  name: "台账",
  columns: [{ width: 12 }, { width: 30 }, { width: 12 }],
  rows: [],
  print: { paper: "A4", landscape: true },
  ...more,
});

const drawn = async (workbook: Workbook): Promise<Uint8Array> => {
  const bytes = await xlsx.workbook?.(workbook);
  if (!(bytes instanceof Uint8Array)) throw new Error("no bytes");
  return bytes;
};

async function readBack(...sheets: readonly Sheet[]): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(await drawn({ title: "督办台账", sheets })).buffer as ArrayBuffer);
  return book;
}

const first = async (more: Partial<Sheet>): Promise<ExcelJS.Worksheet> => {
  const found = (await readBack(sheet(more))).worksheets[0];
  if (!found) throw new Error("no sheet");
  return found;
};

const row = (...values: readonly SheetCell["value"][]): readonly SheetCell[] =>
  values.map((value) => ({ value }));

it("days are days, numbers numbers, shares percentages, truths truths", async () => {
  const page = await first({ rows: [row({ day: due }, 12, { share: 0.667 }, true, null)] });
  expect(page.getCell("A1").value).toEqual(new Date("2024-06-30T00:00:00Z"));
  expect(page.getCell("A1").numFmt).toBe("yyyy-mm-dd");
  expect(page.getCell("B1").value).toBe(12);
  expect(page.getCell("C1").value).toBe(0.667);
  expect(page.getCell("C1").numFmt).toBe("0.0%");
  expect(page.getCell("D1").value).toBe(true);
  expect(page.getCell("E1").value).toBe(null);
});
