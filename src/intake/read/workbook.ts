import type { Text } from "../../model/language.ts";
import { most } from "./limits.ts";
import type { ReadTable, ReadWorkbook } from "./read-table.ts";
import { damaged, tooMuch } from "./refused.ts";
import { mainPartOf, type Relation, relationsOf } from "./relations.ts";
import { readSheet } from "./workbook/sheet.ts";
import { sharedStrings } from "./workbook/strings.ts";
import { shownByStyle } from "./workbook/styles.ts";
import { attribute, eachNode } from "./xml.ts";
import type { Archive } from "./zip/open.ts";

interface Listed {
  readonly name: string;
  readonly hidden: boolean;
  readonly relation: string;
}

const noWorkbook = () => damaged({ zh: "里面没有工作表", en: "there are no sheets in it" });

/** What the workbook's own part says: its sheets in their order, and from which year it counts days. */
async function contentsOf(archive: Archive, part: string) {
  const sheets: Listed[] = [];
  let from1904 = false;
  await eachNode(archive, part, {
    open(name, attributes) {
      if (name === "workbookPr") from1904 = /^(1|true)$/.test(attribute(attributes, "date1904") ?? "");
      if (name !== "sheet") return;
      const state = attribute(attributes, "state") ?? "visible";
      sheets.push({
        name: attribute(attributes, "name") ?? "",
        hidden: state !== "visible",
        relation: attribute(attributes, "id") ?? "",
      });
    },
    close() {},
    text() {},
  });
  return { sheets, from1904 };
}

function remarksOn(
  archive: Archive,
  relations: readonly Relation[],
  tables: readonly ReadTable[],
): readonly Text[] {
  const remarks: Text[] = [];
  if (archive.names.some((name) => /vbaProject\.bin$/i.test(name)))
    remarks.push({
      zh: "工作簿带有宏，没有运行，也没有读",
      en: "the workbook holds macros; they were neither run nor read",
    });
  if (relations.some(({ type }) => type === "externalLink" || type === "ddeLink"))
    remarks.push({
      zh: "工作簿链接着别的文件，没有打开；单元格按保存时的值读",
      en: "the workbook links to other files; they were not opened, cells are read as they were saved",
    });
  const formulas = tables.flatMap(({ cells }) => cells.filter(({ formula }) => formula)).length;
  if (formulas > 0)
    remarks.push({
      zh: `${formulas} 个单元格是公式，没有计算，按保存时的值读`,
      en: `${formulas} ${formulas === 1 ? "cell is a formula" : "cells are formulas"}; nothing was computed, they are read as they were saved`,
    });
  return remarks;
}

/** The sheets of an archive that holds a workbook (.xlsx, .xlsm), as it was saved; throws a `Refusal` for what is damaged or made to do harm. */
export async function readSheets(archive: Archive): Promise<ReadWorkbook> {
  const main = await mainPartOf(archive);
  if (main === null || !archive.has(main)) throw noWorkbook();
  const { sheets, from1904 } = await contentsOf(archive, main);
  if (sheets.length > most.sheets)
    throw tooMuch({ zh: `工作簿有 ${sheets.length} 张表`, en: `the workbook has ${sheets.length} sheets` });
  const relations = await relationsOf(archive, main);
  const partOf = (wanted: string) => relations.find(({ type }) => type === wanted)?.part ?? null;
  const shared = {
    strings: await sharedStrings(archive, partOf("sharedStrings")),
    styles: await shownByStyle(archive, partOf("styles")),
    from1904,
  };
  const tables: ReadTable[] = [];
  for (const { name, hidden, relation } of sheets) {
    const found = relations.find(({ id, type }) => id === relation && type === "worksheet");
    const table = found?.part ? await readSheet(archive, { part: found.part, name, hidden }, shared) : null;
    if (table) tables.push(table);
  }
  if (tables.length === 0) throw noWorkbook();
  return { sheets: tables, remarks: remarksOn(archive, relations, tables) };
}
