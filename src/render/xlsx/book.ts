import type { Sheet, Workbook } from "../../model/workbook.ts";
import { sheetNames } from "./names.ts";
import { mended } from "./parts.ts";
import { rowsOf } from "./reference.ts";
import { drawSheet } from "./sheet.ts";
import { cellText } from "./text.ts";
import { longLists } from "./validations.ts";

const listSheet = (lists: readonly (readonly string[])[]): Sheet => ({
  name: "duban-lists",
  hidden: true,
  columns: lists.map(() => ({ width: 20 })),
  rows: Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, row) =>
    lists.map((list) => ({ value: list[row] ?? null })),
  ),
  print: { paper: "A4", landscape: false },
});

/** The bytes of a workbook. */
export async function drawBook({ title, sheets, lang = "zh" }: Workbook): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  const lists = longLists(sheets);
  const all = lists.length === 0 ? sheets : [...sheets, listSheet(lists)];
  const names = sheetNames(all.map(({ name }) => name));
  const binding = { title, lang, lists: { sheet: names.at(-1) ?? "", columns: lists } };
  return mended(
    await writeXlsx({
      sheets: all.map((sheet, n) => drawSheet(sheet, { ...binding, name: names[n] ?? "" })),
      namedRanges: all.flatMap(({ head }, n) => {
        const name = names[n] ?? "";
        return head
          ? [{ name: "_xlnm.Print_Titles", scope: name, range: rowsOf(name, head.from, head.rows) }]
          : [];
      }),
      activeSheet: Math.max(
        0,
        all.findIndex(({ hidden }) => !hidden),
      ),
      defaultFont: { name: "宋体", size: 11 },
      properties: { title: cellText(title, lang).slice(0, 255), creator: "duban" },
    }),
  );
}
