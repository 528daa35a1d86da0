import type { WriteSheet } from "hucre/xlsx";
import type { Lang } from "../../model/language.ts";
import type { Sheet } from "../../model/workbook.ts";
import { spelt } from "../text/clean.ts";
import { cellsOf } from "./cells.ts";
import { rowHeights } from "./heights.ts";
import { areaName } from "./reference.ts";
import { type Lists, validationsOf } from "./validations.ts";

/** Inches: 1.5 cm at the sides, room for the page number below. */
const margins = { left: 0.59, right: 0.59, top: 0.71, bottom: 0.75, header: 0.3, footer: 0.35 };

/** Half-width characters that a column is wider than its text: its padding, and fonts that are broader. */
const spare = 1.5;

const footer = (title: string, lang: Lang): string => {
  const shown = spelt(title)
    .replace(/\s+/g, " ")
    .slice(0, 100)
    .replace(/[\ud800-\udbff]$/, "")
    .replaceAll("&", "&&");
  const page = lang === "zh" ? "第 &P 页，共 &N 页" : "page &P of &N";
  return `&L&9 ${shown}&R&9 ${page}`;
};

/** What a locked sheet still allows: to look, to filter, to make columns wider. */
const lock = {
  sheet: true,
  objects: true,
  scenarios: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatColumns: true,
  formatRows: true,
  autoFilter: true,
};

interface Binding {
  /** The name that it has in the workbook. */
  readonly name: string;
  /** The workbook's. */
  readonly title: string;
  readonly lists: Lists;
  readonly lang: Lang;
}

/** A sheet as hucre has it. */
export function drawSheet(sheet: Sheet, { name, title, lists, lang }: Binding): WriteSheet {
  const { head, pinned, filter, merged, locked, hidden, print } = sheet;
  const frozen = { rows: head ? head.from + head.rows : 0, columns: pinned ?? 0 };
  return {
    name,
    columns: sheet.columns.map(({ width, hidden: unseen }) => ({
      width: Math.min(255, width + spare),
      ...(unseen ? { hidden: true } : {}),
    })),
    rows: sheet.rows.map(() => []),
    cells: cellsOf(sheet, lang),
    rowDefs: new Map(
      rowHeights(sheet).flatMap((height, row) => (height === 0 ? [] : [[row, { height }] as const])),
    ),
    merges: (merged ?? []).map(({ row, column, rows, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + columns - 1,
    })),
    dataValidations: validationsOf(sheet, lists, lang),
    ...(frozen.rows + frozen.columns === 0 ? {} : { freezePane: frozen }),
    ...(filter ? { autoFilter: { range: areaName(filter) } } : {}),
    ...(locked ? { protection: lock } : {}),
    ...(hidden ? { veryHidden: true } : {}),
    pageSetup: {
      paperSize: print.paper === "A3" ? "a3" : "a4",
      orientation: print.landscape ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins,
      horizontalCentered: true,
    },
    headerFooter: { oddFooter: footer(title, lang) },
  };
}
