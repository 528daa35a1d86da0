import { randomBytes } from "node:crypto";
import { book, bookParts, letter, plainRows, sheet } from "./office.ts";
import { packed } from "./packed.ts";

/** A file that is not to be read: its name, how it is made, and words of the refusal. */
export type Case = readonly [about: string, name: string, make: () => Uint8Array, says: RegExp];

const text = (words: string): Uint8Array => new Uint8Array(Buffer.from(words));
const laughs = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">${"bcdefghij"
  .split("")
  .map((name, at) => `<!ENTITY ${name} "${`&${"abcdefghi"[at]};`.repeat(10)}">`)
  .join("")}]>`;
const outside = '<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/hostname">]>';
const zeros = (mega: number): Uint8Array => new Uint8Array(mega * 2 ** 20);
const cells = (count: number): string =>
  Array.from({ length: count }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>1</v></c></row>`).join(
    "",
  );
const wide = (count: number): string => `<row r="1">${"<c><v>1</v></c>".repeat(count)}</row>`;
const part = "xl/worksheets/sheet1.xml";
const stored = (given: Parameters<typeof bookParts>[0]) =>
  packed(bookParts(given).map((each) => ({ ...each, stored: true as const })));
const padded = (parts: readonly Parameters<typeof packed>[0][number][]) => packed([...bookParts(), ...parts]);

export const cases: readonly Case[] = [
  [
    "a zip bomb: a part a thousand times larger than packed",
    "a.xlsx",
    () => book({ [part]: zeros(40) }),
    /压缩炸弹/,
  ],
  [
    "a zip bomb in a part that nobody asks for",
    "a.xlsx",
    () => book({ "xl/media/a.bin": zeros(40) }),
    /压缩炸弹/,
  ],
  [
    "many parts, too large together",
    "a.xlsx",
    () => padded(Array.from({ length: 80 }, (_, n) => ({ name: `xl/${n}`, content: zeros(0.99) }))),
    /展开后超过 64 MB/,
  ],
  [
    "parts that share their bytes",
    "a.xlsx",
    () =>
      padded([
        { name: "xl/b", content: "b".repeat(500) },
        { name: "xl/c", content: "b".repeat(500), sharing: 5 },
      ]),
    /重叠/,
  ],
  [
    "a part larger than it says",
    "a.xlsx",
    () => packed(bookParts().map((each) => (each.name === part ? { ...each, size: 100 } : each))),
    /比它自己说的大/,
  ],
  [
    "a bomb that says it is small",
    "a.xlsx",
    () =>
      packed(
        bookParts({ [part]: zeros(60) }).map((each) =>
          each.name === part ? { ...each, size: 900_000 } : each,
        ),
      ),
    /比它自己说的大/,
  ],
  [
    "a part smaller than it says",
    "a.xlsx",
    () => packed(bookParts().map((each) => (each.name === part ? { ...each, size: 9000 } : each))),
    /校验不符/,
  ],
  [
    "a wrong checksum",
    "a.xlsx",
    () => packed(bookParts().map((each) => (each.name === part ? { ...each, crc: 1 } : each))),
    /校验不符/,
  ],
  ["a password", "a.xlsx", () => packed(bookParts().map((each) => ({ ...each, flags: 1 }))), /密码/],
  ["two parts of one name", "a.xlsx", () => padded([{ name: "XL/workbook.xml", content: "<a/>" }]), /有两个/],
  ["a part that points out", "a.xlsx", () => padded([{ name: "../../etc/x", content: "" }]), /指向包外/],
  ["a part with an absolute name", "a.xlsx", () => padded([{ name: "/etc/x", content: "" }]), /指向包外/],
  ["a part with a name of Windows", "a.xlsx", () => padded([{ name: "C:\\x", content: "" }]), /指向包外/],
  [
    "thousands of parts",
    "a.xlsx",
    () => padded(Array.from({ length: 3000 }, (_, n) => ({ name: `x/${n}`, content: "" }))),
    /个部件/,
  ],
  [
    "a cell at the far corner",
    "a.xlsx",
    () => book({ [part]: sheet(`${plainRows}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`) }),
    /台账!XFD1048576/,
  ],
  [
    "billion laughs in a sheet",
    "a.xlsx",
    () => book({ [part]: `${laughs}<worksheet>&j;</worksheet>` }),
    /DTD/,
  ],
  [
    "billion laughs in the strings",
    "a.xlsx",
    () => book({ "xl/sharedStrings.xml": `${laughs}<sst><si><t>&j;</t></si></sst>` }),
    /DTD/,
  ],
  [
    "billion laughs in UTF-16",
    "a.xlsx",
    () => book({ [part]: Buffer.from(`\ufeff${laughs}<worksheet>&j;</worksheet>`, "utf16le") }),
    /DTD/,
  ],
  [
    "billion laughs in the relations",
    "a.xlsx",
    () => book({ "_rels/.rels": `${laughs}<Relationships>&j;</Relationships>` }),
    /DTD/,
  ],
  [
    "billion laughs in a document",
    "a.docx",
    () => letter("<w:p><w:r><w:t>&j;</w:t></w:r></w:p>", laughs),
    /DTD/,
  ],
  [
    "a file from outside in a document",
    "a.docx",
    () => letter("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", outside),
    /DTD/,
  ],
  ["an entity nobody declared", "a.docx", () => letter("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>"), /XML 有错/],
  ["elements nested ten thousand deep", "a.docx", () => letter("<w:p>".repeat(10_000)), /嵌套超过/],
  ["tables in tables", "a.docx", () => letter("<w:tbl><w:tr><w:tc>".repeat(5000)), /嵌套超过/],
  ["XML that stops", "a.docx", () => letter("<w:p>"), /XML 有错/],
  [
    "bytes that are no text in XML",
    "a.xlsx",
    () => book({ [part]: Buffer.from([0x3c, 0xff, 0xc0]) }),
    /解不开/,
  ],
  ["ten thousand columns", "a.xlsx", () => book({ [part]: sheet(wide(10_000)) }), /台账!IW1/],
  ["two hundred thousand rows", "a.xlsx", () => book({ [part]: sheet(cells(200_000)) }), /台账!A20001/],
  [
    "five million characters in a cell",
    "a.xlsx",
    () =>
      stored({
        [part]: sheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>${"字".repeat(5e6)}</t></is></c></row>`),
      }),
    /超过 32767 字/,
  ],
  [
    "the same in the strings",
    "a.xlsx",
    () => stored({ "xl/sharedStrings.xml": `<sst><si><t>${"字 ".repeat(2_500_000)}</t></si></sst>` }),
    /超过 32767 字/,
  ],
  [
    "merged cells upon one another",
    "a.xlsx",
    () =>
      book({
        [part]: sheet(
          cells(19_000),
          `<mergeCells>${'<mergeCell ref="A1:B19000"/>'.repeat(15_000)}</mergeCells>`,
        ),
      }),
    /互相重叠/,
  ],
  ["no sheet at all", "a.xlsx", () => book({ "xl/workbook.xml": "<workbook/>" }), /没有工作表/],
  [
    "a document without its text",
    "a.docx",
    () =>
      packed([
        {
          name: "_rels/.rels",
          content: '<R><Relationship Type="/officeDocument" Target="word/document.xml"/></R>',
        },
      ]),
    /没有正文/,
  ],
  [
    "a binary workbook",
    "a.xlsx",
    () =>
      packed([
        {
          name: "_rels/.rels",
          content: '<R><Relationship Type="/officeDocument" Target="xl/workbook.bin"/></R>',
        },
      ]),
    /\.xlsb/,
  ],
  ["a plain archive as .docx", "a.docx", () => packed([{ name: "a.txt", content: "甲" }]), /zip 文件/],
  ["a PDF as .docx", "a.docx", () => text("%PDF-1.7\n"), /PDF.*读不了/],
  ["a picture as .docx", "a.docx", () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]), /图片/],
  ["a text as .docx", "a.docx", () => text("关于印发方案的通知"), /纯文本/],
  ["a web page as .xls", "a.xls", () => text("<html><table><tr><td>任务</td></tr></table></html>"), /网页/],
  ["an old document", "a.docx", () => old("WordDocument"), /旧式文档/],
  ["an old workbook", "a.xlsx", () => old("Workbook"), /旧式表格/],
  ["a locked office file", "a.xlsx", () => old("EncryptedPackage"), /加了密码/],
  ["an RTF file", "a.doc", () => text("{\\rtf1 a}"), /RTF/],
  ["a program", "a.txt", () => text("MZ\x90\0"), /程序/],
  ["fifty megabytes of text", "a.txt", () => text("市".repeat(17_500_000)), /50 MB|MB/],
  ["thirty megabytes of text", "a.txt", () => text("市".repeat(10_000_000)), /文本有 \d+ MB/],
  ["a text of NULs", "a.txt", () => text(`甲${"\0".repeat(50)}`), /控制字符.*第1行（U\+0000）/],
  ["a text of control characters", "a.txt", () => text(`甲乙\n${"\x01\x02".repeat(50)}`), /第2行（U\+0001）/],
  ["a text that was lost in conversion", "a.txt", () => text("锟\ufffd\ufffd斤"), /U\+FFFD/],
  ["chance", "a.csv", () => new Uint8Array(randomBytes(4096)), /这不是文本/],
  ["columns without end", "a.csv", () => text("甲,".repeat(10_000)), /256 列/],
  ["rows without end", "a.csv", () => text("甲,乙\n".repeat(200_000)), /20000 行/],
  [
    "one cell of five megabytes",
    "a.csv",
    () => text(`任务,单位\n"${"字".repeat(2_000_000)}",乙\n`),
    /超过 32767 字/,
  ],
  ["a quotation without its end", "a.csv", () => text('任务,单位\n"甲,乙\n丙,丁\n'), /引号/],
];

/** An old office file as far as it is looked at. */
function old(name: string): Uint8Array {
  return new Uint8Array(
    Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(600),
      Buffer.from(name, "utf16le"),
      Buffer.alloc(50),
    ]),
  );
}
