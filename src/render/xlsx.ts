import type { Renderer } from "./renderer.ts";
import { drawBook } from "./xlsx/book.ts";
import { reportBook } from "./xlsx/report-book.ts";

/** A workbook of Excel, WPS and LibreOffice. */
const xlsx: Renderer = {
  format: "xlsx",
  extensions: ["xlsx"],
  report: (report, { lang }) => drawBook(reportBook(report, lang)),
  workbook: drawBook,
};

export default xlsx;
