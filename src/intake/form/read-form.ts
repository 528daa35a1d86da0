import { cardIn, type FormCard, formHeadings, formMark } from "../../model/form.ts";
import type { ReadTable, ReadWorkbook } from "../read/read-table.ts";
import type { FilledCell, FormRead, FormRemark } from "./filled.ts";
import { addressOf, cellAt, squeezed } from "./grid.ts";
import { readTable } from "./read-rows.ts";
import { sheetOf } from "./sheet-of.ts";

const isCard = ({ cells }: ReadTable): boolean =>
  cells.some(({ row, column, text }) => row === 0 && column === 0 && text === formMark);

/** Whether a sheet has the headings of a form in one row: it was copied out of one. */
function wasForm({ cells }: ReadTable): boolean {
  const rows = new Map<number, Set<string>>();
  for (const { row, text } of cells) rows.set(row, (rows.get(row) ?? new Set()).add(squeezed(text)));
  return (["zh", "en"] as const).some((lang) => {
    const headings = Object.values(formHeadings).map((heading) => squeezed(heading[lang]));
    return [...rows.values()].some((row) => headings.every((heading) => row.has(heading)));
  });
}

/** The rows of the card's sheet: a word and its value. */
function cardRowsOf({ cells }: ReadTable): readonly (readonly [string, string])[] {
  const rows = new Map<number, [string, string]>();
  for (const { row, column, text } of cells) {
    const line = rows.get(row) ?? ["", ""];
    if (column < 2) line[column] = text;
    rows.set(row, line);
  }
  return [...rows.values()];
}

function spotIn(sheets: readonly ReadTable[], card: FormCard, is: "day" | "post"): FilledCell | null {
  const spot = card.spots.find((each) => each.is === is);
  const table = card.tables.find(({ name }) => name === spot?.sheet);
  const sheet = table && sheetOf(sheets, table);
  const cell = spot && sheet && cellAt(sheet, spot.row, spot.column);
  if (!cell || !sheet) return null;
  const { text, number, kind } = cell;
  return { address: addressOf(sheet, cell), text, number, kind };
}

function hiddenFromSight(sheet: ReadTable, name: string): readonly FormRemark[] {
  return [
    ...(sheet.name === name
      ? []
      : [
          {
            level: "warned" as const,
            at: sheet.name,
            what: {
              zh: `工作表“${name}”改名为“${sheet.name}”，照样读`,
              en: `the sheet “${name}” was renamed to “${sheet.name}”; it was read all the same`,
            },
          },
        ]),
    ...(sheet.hidden
      ? [
          {
            level: "warned" as const,
            at: sheet.name,
            what: { zh: "工作表被隐藏了，照样读", en: "the sheet was hidden; it was read all the same" },
          },
        ]
      : []),
  ];
}

/**
 * A workbook that came back as a form: its card, and every row of it wherever it now stands. What is not as it was
 * handed out is named with its address. Nothing of the registry is asked.
 */
export function readForm({ sheets }: ReadWorkbook): FormRead {
  const card = sheets.filter(isCard);
  const [only] = card;
  if (only === undefined) return sheets.some(wasForm) ? { fault: "lost-card" } : null;
  if (card.length > 1) return { fault: "changed" };
  const read = cardIn(cardRowsOf(only));
  if (read === "changed" || read === "version") return { fault: read };
  const others = sheets.filter((sheet) => sheet !== only);
  const found = read.tables.map((table) => ({ table, sheet: sheetOf(others, table) }));
  if (found.every(({ sheet }) => sheet === null)) return { fault: "lost-tables" };
  const tables = found.map(({ table, sheet }) =>
    sheet
      ? readTable(table, sheet)
      : {
          rows: [],
          remarks: [
            {
              level: "refused" as const,
              at: table.name,
              what: {
                zh: "这张工作表没有了，或表头改得认不出了，里面的没有读",
                en: "this sheet is gone, or its headings are no longer its own; nothing of it was read",
              },
            },
          ],
        },
  );
  return {
    form: {
      card: read,
      day: spotIn(others, read, "day"),
      post: spotIn(others, read, "post"),
      rows: tables.flatMap(({ rows }) => rows),
      remarks: [
        ...found.flatMap(({ table, sheet }) => (sheet ? hiddenFromSight(sheet, table.name) : [])),
        ...tables.flatMap(({ remarks }) => remarks),
      ],
    },
  };
}
