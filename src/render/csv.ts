import { csvText } from "./csv/text.ts";
import type { Renderer } from "./renderer.ts";

/** Tables for other programs: UTF-8 with a byte order mark, lines that end in CRLF. */
const csv: Renderer = {
  format: "csv",
  extensions: ["csv"],
  report: csvText,
};

export default csv;
