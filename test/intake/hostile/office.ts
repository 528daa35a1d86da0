import { type HandMade, packed } from "./packed.ts";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const relation = (id: string, type: string, target: string, more = ""): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${more}/>`;
const relations = (...all: readonly string[]): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;

/** Parts of a workbook with one sheet; what is given stands in place of the plain ones, or beside them. */
export function bookParts(given: Readonly<Record<string, string | Uint8Array>> = {}): readonly HandMade[] {
  const parts = {
    "_rels/.rels": relations(relation("r1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `${head}<workbook xmlns:r="r"><sheets><sheet name="台账" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      relation("r1", "worksheet", "worksheets/sheet1.xml"),
      relation("r2", "sharedStrings", "sharedStrings.xml"),
      ...(given["xl/externalLinks/externalLink1.xml"]
        ? [relation("r3", "externalLink", "externalLinks/externalLink1.xml")]
        : []),
      relation("r4", "worksheet", "http://example.org/sheet.xml", ' TargetMode="External"'),
    ),
    "xl/sharedStrings.xml": `${head}<sst><si><t>序号</t></si></sst>`,
    "xl/worksheets/sheet1.xml": sheet(plainRows),
    ...given,
  };
  return Object.entries(parts).map(([name, content]) => ({ name, content }));
}

const text = (address: string, words: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${words}</t></is></c>`;

/** The rows of a small ledger. */
export const plainRows = `<row r="1">${text("A1", "任务")}${text("B1", "牵头单位")}${text("C1", "时限")}</row><row r="2">${text("A2", "甲")}${text("B2", "市甲局")}${text("C2", "6月底前")}</row>`;

export const sheet = (rows: string, after = ""): string =>
  `${head}<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`;

export const book = (given: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array =>
  packed(bookParts(given));

/** A document with this body. */
export const letter = (body: string, before = head): Uint8Array =>
  packed([
    { name: "_rels/.rels", content: relations(relation("r1", "officeDocument", "word/document.xml")) },
    {
      name: "word/document.xml",
      content: `${before}<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    },
  ]);
