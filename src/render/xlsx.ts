import type { Renderer } from "./renderer.ts";
import { drawBook } from "./xlsx/book.ts";

/** A workbook of Excel, WPS and LibreOffice. */
const xlsx: Renderer = {
  format: "xlsx",
  extensions: ["xlsx"],
  workbook: drawBook,
};

export default xlsx;
