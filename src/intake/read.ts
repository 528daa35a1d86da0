import { Refusal } from "../model/refusal.ts";
import { readCsv } from "./read/csv.ts";
import { type ReadDocument, readDocument } from "./read/document.ts";
import { isPacked, refusedByMagic, refusedByMarkup } from "./read/magic.ts";
import type { ReadWorkbook } from "./read/read-table.ts";
import { mainPartOf } from "./read/relations.ts";
import { type PlainText, readText } from "./read/text.ts";
import { readSheets } from "./read/workbook.ts";
import { type Archive, openArchive } from "./read/zip/open.ts";

export { most } from "./read/limits.ts";
export type { ReadTable } from "./read/read-table.ts";

/** What a file turned out to be. */
export type ReadFile =
  | ({ readonly is: "text" } & PlainText)
  | ({ readonly is: "document" } & ReadDocument)
  | ({ readonly is: "tables" } & ReadWorkbook);

/** A file's name without its folder. */
const baseOf = (name: string): string => name.replace(/^.*[/\\]/, "");

async function readPacked(archive: Archive): Promise<ReadFile> {
  const main = (await mainPartOf(archive)) ?? "";
  if (/\.bin$/i.test(main))
    throw new Refusal(
      { zh: "这是二进制工作簿（.xlsb），读不了", en: "this is a binary workbook (.xlsb); it cannot be read" },
      { zh: "请另存为 .xlsx 再来", en: "save it as .xlsx" },
    );
  if (/^xl\/|workbook/i.test(main)) return { is: "tables", ...(await readSheets(archive)) };
  if (/^word\/|document/i.test(main)) return { is: "document", ...(await readDocument(archive)) };
  const kind = archive.has("OFD.xml") ? "OFD" : archive.has("mimetype") ? "OpenDocument" : "zip";
  throw new Refusal(
    {
      zh: `这是 ${kind} 文件，里面没有 Word 文档，也没有 Excel 工作簿`,
      en: `this is a ${kind} file with neither a Word document nor a workbook in it`,
    },
    {
      zh: "压缩包请先解压；别的请另存为 .docx 或 .xlsx 再来",
      en: "unpack an archive first; save other files as .docx or .xlsx",
    },
  );
}

/**
 * What a file says, by what it is and not by its name; only whether a text has columns is told by its ending. Throws
 * a `Refusal` where it cannot be read, or would take more memory or time than any paper does.
 */
export async function readFile(name: string, bytes: Uint8Array): Promise<ReadFile> {
  const refused = refusedByMagic(bytes);
  if (refused) throw refused;
  if (isPacked(bytes)) return readPacked(await openArchive(bytes));
  const ending = /\.([^.]+)$/.exec(baseOf(name))?.[1]?.toLowerCase() ?? "";
  if (ending === "csv" || ending === "tsv")
    return { is: "tables", ...(await readCsv(bytes, baseOf(name).slice(0, -4))) };
  const text = readText(bytes);
  const page = refusedByMarkup(text.text);
  if (page) throw page;
  if (!/^(?:docx|xls[xm]|docm|doc|xls|wps|et|pdf)$/.test(ending)) return { is: "text", ...text };
  throw new Refusal(
    { zh: `名字是 .${ending}，里面是纯文本`, en: `it is called .${ending}, but is plain text` },
    {
      zh: "确是文本的，把名字改成 .txt（有列的改成 .csv）再来",
      en: "if it is meant as text, call it .txt, or .csv where it has columns",
    },
  );
}
