import ExcelJS from "exceljs";
import type { Report } from "../../src/model/report.ts";
import type { Workbook } from "../../src/model/workbook.ts";
import type { Rendered } from "../../src/render/renderer.ts";
import xlsx from "../../src/render/xlsx.ts";
import { pipe } from "./samples.ts";

const asBytes = (rendered: Rendered | undefined): Uint8Array => {
  if (!(rendered instanceof Uint8Array)) throw new Error("a workbook is bytes");
  return rendered;
};

export const bookBytes = async (workbook: Workbook): Promise<Uint8Array> =>
  asBytes(await xlsx.workbook?.(workbook));

export const reportBytes = async (report: Report): Promise<Uint8Array> =>
  asBytes(await xlsx.report?.(report, pipe));

/** What another library reads in a workbook. */
export async function readBook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  const { buffer, byteOffset, byteLength } = bytes;
  await book.xlsx.load(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
  return book;
}

export function sheetOf(book: ExcelJS.Workbook, name?: string): ExcelJS.Worksheet {
  const found = name === undefined ? book.worksheets[0] : book.getWorksheet(name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

/** A text cell's text, also where it is stored as rich text. */
export function textAt(page: ExcelJS.Worksheet, address: string): unknown {
  const { value } = page.getCell(address);
  return value !== null && typeof value === "object" && "richText" in value
    ? value.richText.map(({ text }) => text).join("")
    : value;
}
