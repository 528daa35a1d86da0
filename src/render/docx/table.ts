import type { FileChild, Table, TableCell } from "docx";
import type { Cell } from "../../model/report.ts";
import { type Drawing, linesOf, paragraphOf, run } from "./drawing.ts";
import { tablePitch } from "./styles.ts";
import { emsOf } from "./twips.ts";
import { cellPadding, type TableBlock, type TableFit, tableFit } from "./widths.ts";

/** More lines than this, and a row may go over the end of a page. */
const mostLinesKept = 18;

interface CellPlace {
  readonly width: number;
  readonly size: number;
  readonly align: "left" | "center" | "right";
  readonly head: boolean;
}

function cellOf(drawing: Drawing, { text, tone }: Cell, { width, size, align, head }: CellPlace): TableCell {
  const { docx } = drawing;
  return new docx.TableCell({
    width: { size: width, type: docx.WidthType.DXA },
    verticalAlign: docx.VerticalAlignTable.CENTER,
    children: linesOf(text).map((line) =>
      paragraphOf(drawing, head ? "TableHead" : "TableText", {
        alignment: docx.AlignmentType[align === "right" ? "RIGHT" : align === "center" ? "CENTER" : "LEFT"],
        spacing: { line: tablePitch(size), lineRule: docx.LineRuleType.EXACT },
        children: [run(drawing, line, { size, ...(tone ? { tone } : {}) })],
      }),
    ),
  });
}

/** The most lines that a cell of a row comes to. */
const linesIn = (cells: readonly Cell[], { widths, size }: TableFit): number =>
  Math.max(
    1,
    ...cells.map(({ text }, at) => {
      const room = ((widths[at] ?? 0) - 2 * cellPadding) / (size * 20);
      return linesOf(text).reduce((sum, line) => sum + Math.max(1, Math.ceil(emsOf(line) / room)), 0);
    }),
  );

/** A table as wide as the text, its head repeated on every page; a row stays on its page unless it is very long. */
function tableOf(drawing: Drawing, { columns, rows }: TableBlock, fit: TableFit): Table {
  const { docx } = drawing;
  const { widths, size } = fit;
  const edge = { style: docx.BorderStyle.SINGLE, size: 4, color: "000000" };
  const cells = (row: readonly Cell[], head: boolean) =>
    columns.map(({ align }, at) =>
      cellOf(drawing, row[at] ?? { text: "" }, {
        width: widths[at] ?? 0,
        size,
        head,
        align: head ? "center" : (align ?? "left"),
      }),
    );
  return new docx.Table({
    layout: docx.TableLayoutType.FIXED,
    width: { size: widths.reduce((total, each) => total + each, 0), type: docx.WidthType.DXA },
    columnWidths: widths,
    margins: {
      marginUnitType: docx.WidthType.DXA,
      top: 30,
      bottom: 30,
      left: cellPadding,
      right: cellPadding,
    },
    borders: {
      top: edge,
      bottom: edge,
      left: edge,
      right: edge,
      insideHorizontal: edge,
      insideVertical: edge,
    },
    rows: [
      new docx.TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cells(
          columns.map(({ heading }) => ({ text: heading })),
          true,
        ),
      }),
      ...rows.map(
        (row) =>
          new docx.TableRow({ cantSplit: linesIn(row, fit) <= mostLinesKept, children: cells(row, false) }),
      ),
    ],
  });
}

/** A table in a column of so many twips, and a narrow gap, which also parts it from another one. Nothing without rows. */
export const tableBlock = (drawing: Drawing, table: TableBlock, measure: number): readonly FileChild[] =>
  table.rows.length === 0
    ? []
    : [
        tableOf(drawing, table, tableFit(table, measure, drawing.look.faces.table.size)),
        paragraphOf(drawing, "AfterTable", { children: [] }),
      ];
