import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import ExcelJS from "exceljs";

/** Fills cells of a workbook in and saves it, as an office's own program would: nothing of it goes through duban's writer. */
export async function fillIn(from: string, to: string, cells: readonly string[]): Promise<void> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(from);
  for (const line of cells) {
    const [, name = "", address = "", number, value = ""] = /^(.*?)!([A-Z]+\d+)(:)?=(.*)$/s.exec(line) ?? [];
    const sheet = book.getWorksheet(name);
    if (!sheet) throw new Error(`no sheet for ${line}`);
    sheet.getCell(address).value = number === ":" ? Number(value) : value.replaceAll("\\n", "\n");
  }
  mkdirSync(dirname(to), { recursive: true });
  await book.xlsx.writeFile(to);
}
