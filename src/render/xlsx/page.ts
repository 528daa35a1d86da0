import type { Cell, Tone } from "../../model/report.ts";
import type { CellLook, Sheet, SheetCell } from "../../model/workbook.ts";
import type { Tabular } from "../tabular/tables.ts";
import { width } from "../text/width.ts";
import { columnWidths } from "./widths.ts";

/** A line across all columns. */
const across = (text: string, look: CellLook, columns: number): readonly SheetCell[] =>
  Array.from({ length: columns }, (_, n) => ({ value: n === 0 ? text : null, look }));

const uncoloured: readonly (Tone | undefined)[] = [undefined, "plain", "strong", "quiet"];

/** A coloured word stands in the middle of its colour. */
function sideOf({ text, tone }: Cell, right: boolean): SheetCell["align"] {
  if (right) return "right";
  return uncoloured.includes(tone) || width(text) > 10 ? undefined : "center";
}

function bodyCell(cell: Cell, right: boolean): SheetCell {
  const { text, tone, value } = cell;
  const align = sideOf(cell, right);
  return {
    value: value ?? (text === "" ? null : text),
    ...(tone === undefined ? {} : { tone }),
    ...(align === undefined ? {} : { align }),
  };
}

/** What stands around a table on its sheet. */
interface Around {
  readonly title: string;
  /** Lines under the title, and lines under the table. */
  readonly above: readonly string[];
  readonly below: readonly string[];
}

/** Columns that stay in sight: the first, and what stands before the first that gives way most. */
const pinnedOf = ({ columns }: Tabular): number => (columns.length < 6 ? 0 : 2);

/** A table under its title and notes, ready to be filtered and printed. */
export function tableSheet(table: Tabular, { title, above, below }: Around): Sheet {
  const { columns, rows } = table;
  const { widths, paper } = columnWidths(table);
  const count = columns.length;
  const top = 1 + above.length;
  const after = top + 1 + rows.length;
  const areas = [...Array.from({ length: top }, (_, row) => row), ...below.map((_, n) => after + n)];
  return {
    name: table.name,
    columns: widths.map((each) => ({ width: each })),
    rows: [
      across(title, "title", count),
      ...above.map((text) => across(text, "note", count)),
      columns.map(({ heading }) => ({ value: heading, look: "heading" })),
      ...rows.map((row) =>
        columns.map(({ align }, n) => bodyCell(row[n] ?? { text: "" }, align === "right")),
      ),
      ...below.map((text) => across(text, "note", count)),
    ],
    merged: count > 1 ? areas.map((row) => ({ row, column: 0, rows: 1, columns: count })) : [],
    head: { from: top, rows: 1 },
    pinned: pinnedOf(table),
    ...(rows.length > 0 ? { filter: { row: top, column: 0, rows: rows.length + 1, columns: count } } : {}),
    print: { paper, landscape: true },
  };
}
