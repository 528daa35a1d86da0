import type { Text } from "../../model/language.ts";
import { Refusal } from "../../model/refusal.ts";

const starts = (bytes: Uint8Array, sign: string): boolean =>
  [...sign].every((char, at) => bytes[at] === char.charCodeAt(0));

/** Whether a name stands in an old office file's folder, where names are UTF-16. */
function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((char) => [char.charCodeAt(0), 0]);
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, n) => bytes[at + n] === byte)) return true;
  return false;
}

const asWorkbook: Text = {
  zh: "请在 WPS 或 Excel 里打开，另存为 .xlsx 再来",
  en: "open it in an office program and save it as .xlsx",
};
const asDocument: Text = {
  zh: "请在 WPS 或 Word 里打开，另存为 .docx 再来",
  en: "open it in an office program and save it as .docx",
};
const asOriginal: Text = {
  zh: "请向来文单位要 Word（.docx）、Excel（.xlsx）或文本的原件",
  en: "ask for the original as .docx, .xlsx or text",
};

const refusal = (kind: Text, fix: Text): Refusal =>
  new Refusal({ zh: `这是${kind.zh}，读不了`, en: `this is ${kind.en}; it cannot be read` }, fix);

function oldOffice(bytes: Uint8Array): Refusal {
  if (holds(bytes, "EncryptedPackage"))
    return refusal(
      { zh: "加了密码的 Office 文件", en: "an office file with a password" },
      { zh: "请打开后去掉密码，另存一份再来", en: "open it, take the password off and save it anew" },
    );
  if (holds(bytes, "Workbook") || holds(bytes, "Book"))
    return refusal(
      { zh: "旧式表格（.xls 或 .et）", en: "a workbook of the old kind (.xls or .et)" },
      asWorkbook,
    );
  if (holds(bytes, "WordDocument"))
    return refusal(
      { zh: "旧式文档（.doc 或 .wps）", en: "a document of the old kind (.doc or .wps)" },
      asDocument,
    );
  return refusal({ zh: "旧式 Office 文件", en: "an office file of the old kind" }, asDocument);
}

const pictures = ["\x89PNG", "\xff\xd8\xff", "GIF8", "II*\0", "MM\0*", "BM"] as const;
const archives = ["7z\xbc\xaf", "Rar!", "\x1f\x8b", "BZh"] as const;
const programs = ["MZ", "\x7fELF", "#!"] as const;

/** Why a file cannot be read, by its first bytes and whatever its name is; null where they do not say so. */
export function refusedByMagic(bytes: Uint8Array): Refusal | null {
  const is = (signs: readonly string[]): boolean => signs.some((sign) => starts(bytes, sign));
  if (starts(bytes, "\xd0\xcf\x11\xe0")) return oldOffice(bytes);
  if (starts(bytes, "%PDF")) return refusal({ zh: " PDF", en: "a PDF" }, asOriginal);
  if (is(pictures)) return refusal({ zh: "图片", en: "a picture" }, asOriginal);
  if (starts(bytes, "{\\rtf")) return refusal({ zh: " RTF 文档", en: "an RTF document" }, asDocument);
  if (is(archives))
    return refusal(
      { zh: "压缩包", en: "an archive" },
      { zh: "请先解压，再导入里面的文件", en: "unpack it first and import the files in it" },
    );
  return is(programs) ? refusal({ zh: "程序", en: "a program" }, asOriginal) : null;
}

export const isPacked = (bytes: Uint8Array): boolean =>
  starts(bytes, "PK\x03\x04") || starts(bytes, "PK\x05\x06");

/** A web page, or a page that a system calls a workbook or a document. */
export function refusedByMarkup(text: string): Refusal | null {
  return /^\s*(?:<\?xml|<!doctype|<html|<head|<meta|<table|<style|mime-version:)/i.test(text.slice(0, 500))
    ? refusal(
        { zh: "网页（有的系统把它存成 .xls、.doc）", en: "a web page, whatever its name is" },
        asWorkbook,
      )
    : null;
}
