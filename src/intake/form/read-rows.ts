import type { FormKey, FormRow, FormTable } from "../../model/form.ts";
import type { Text } from "../../model/language.ts";
import type { ReadCell, ReadTable } from "../read/read-table.ts";
import { beside, fewOf, type Line, strangers } from "./beside.ts";
import type { FilledCell, FilledRow, FormRemark } from "./filled.ts";
import { addressAt, addressOf, rowPlace, squeezed } from "./grid.ts";

const linesOf = ({ cells }: ReadTable, head: number): ReadonlyMap<number, Line> => {
  const lines = new Map<number, Map<number, ReadCell>>();
  for (const cell of cells) {
    if (cell.row <= head) continue;
    const line = lines.get(cell.row) ?? new Map<number, ReadCell>();
    line.set(cell.column, cell);
    lines.set(cell.row, line);
  }
  return lines;
};

interface Reading {
  readonly rows: readonly FilledRow[];
  readonly remarks: readonly FormRemark[];
}

const refused = (at: string, what: Text): Reading => ({
  rows: [],
  remarks: [{ level: "refused", at, what }],
});

const titleIn = ({ told, key }: FormRow): string => told.task ?? key;

/** The cells that were told and no longer say it, with what they said. */
function changedCells(table: FormTable, row: FormRow, line: Line) {
  return table.columns.flatMap(({ key }, column) => {
    const was = row.told[key];
    if (was === undefined) return [];
    const now = line.get(column)?.text ?? "";
    return squeezed(now) === squeezed(was) ? [] : [{ key, column, was, now }];
  });
}

/** Which cells say what a row is of: where these differ, what was filled in beside them may be of another row. */
const naming: readonly FormKey[] = ["task", "name", "period"];

function openCells(
  table: FormTable,
  sheet: ReadTable,
  { row, line }: { readonly row: FormRow; readonly line: Line },
) {
  const remarks: FormRemark[] = [];
  const cells: Partial<Record<FormKey, FilledCell>> = {};
  table.columns.forEach(({ key }, column) => {
    const cell = line.get(column);
    if (key === "key" || row.told[key] !== undefined || cell === undefined) return;
    const at = addressOf(sheet, cell);
    if (cell.kind === "error")
      remarks.push({
        level: "refused",
        at,
        what: { zh: `格子里是错误值 ${cell.text}`, en: `the cell holds the error ${cell.text}` },
      });
    else {
      if (cell.formula)
        remarks.push({
          level: "warned",
          at,
          what: {
            zh: "格子里是公式，按保存时的值读",
            en: "the cell holds a formula; the value that was saved was read",
          },
        });
      cells[key] = { address: at, text: cell.text, number: cell.number, kind: cell.kind };
    }
  });
  return { cells, remarks };
}

/** A row that stands in one place only: what was changed in it, and what was filled in. */
function readRow(
  table: FormTable,
  sheet: ReadTable,
  found: { readonly row: FormRow; readonly at: number; readonly line: Line; readonly moved: boolean },
): Reading {
  const { row, at, line, moved } = found;
  const place = rowPlace(sheet, at);
  const changed = changedCells(table, row, line);
  const lost = changed.find(({ key }) => naming.includes(key));
  if (lost)
    return refused(addressAt(sheet, at, lost.column), {
      zh: `锁住的格子由“${lost.was}”改成了“${lost.now}”，说不清这一行报的是哪一项，整行没有收`,
      en: `a locked cell said “${lost.was}” and says “${lost.now}”: nobody can tell what the row is of, so none of it was taken`,
    });
  const { cells, remarks } = openCells(table, sheet, { row, line });
  return {
    rows: [
      {
        key: row.key,
        place,
        fingerprint: row.fingerprint,
        told: row.told,
        headings: Object.fromEntries(table.columns.map(({ key, heading }) => [key, heading])),
        cells,
      },
    ],
    remarks: [
      ...(!moved
        ? []
        : [
            {
              level: "warned" as const,
              at: place,
              what: {
                zh: `“${titleIn(row)}”从第${row.row + 1}行移到了第${at + 1}行，按编号认`,
                en: `“${titleIn(row)}” was moved from row ${row.row + 1} to row ${at + 1}; it is known by its id`,
              },
            },
          ]),
      ...(sheet.hiddenRows.has(at)
        ? [
            {
              level: "warned" as const,
              at: place,
              what: { zh: "这一行被隐藏了，照样读", en: "this row was hidden; it was read all the same" },
            },
          ]
        : []),
      ...changed.map(({ column, was, now }) => ({
        level: "refused" as const,
        at: addressAt(sheet, at, column),
        what: {
          zh: `这一格不是填的，由“${was}”改成了“${now}”，没有收`,
          en: `this cell is not to be filled in; it said “${was}” and says “${now}”, which was not taken`,
        },
      })),
      ...remarks,
    ],
  };
}

/** The lines of each id, in their order. */
function linesByKey(
  lines: ReadonlyMap<number, Line>,
): ReadonlyMap<string, readonly (readonly [number, Line])[]> {
  const found = new Map<string, (readonly [number, Line])[]>();
  for (const [at, line] of lines) {
    const key = line.get(0)?.text;
    if (key === undefined) continue;
    const same = found.get(key);
    if (same) same.push([at, line]);
    else found.set(key, [[at, line]]);
  }
  return found;
}

/** The rows of a table by their ids, wherever they stand now. */
export function readTable(table: FormTable, sheet: ReadTable): Reading {
  const lines = linesOf(sheet, table.head);
  const places = linesByKey(lines);
  const placesOf = ({ key }: FormRow) => places.get(key) ?? [];
  const order = table.rows.flatMap((row) => placesOf(row).map(([at]) => at));
  const sorted = [...order].sort((a, b) => a - b);
  const isMoved = new Set(order.filter((at, n) => sorted[n] !== at));
  const readings = table.rows.map((row): Reading => {
    const at = placesOf(row);
    const [only] = at;
    if (only === undefined)
      return refused(rowPlace(sheet, row.row), {
        zh: `“${titleIn(row)}”这一行没有了，或编号被删了，没有收到它的`,
        en: `the row “${titleIn(row)}” is gone, or its id is; nothing was received for it`,
      });
    if (at.length > 1)
      return refused(
        at
          .slice(0, 6)
          .map(([line]) => rowPlace(sheet, line))
          .join("、"),
        {
          zh: `“${titleIn(row)}”这一行出现了${at.length}次，不知道以哪一行为准，都没有收`,
          en: `the row “${titleIn(row)}” stands ${at.length} times and nobody can tell which holds; none was taken`,
        },
      );
    return readRow(table, sheet, { row, at: only[0], line: only[1], moved: isMoved.has(only[0]) });
  });
  return {
    rows: readings.flatMap(({ rows }) => rows),
    remarks: [
      ...readings.flatMap(({ remarks }) => remarks),
      ...fewOf(strangers(sheet, lines, new Set(table.rows.map(({ key }) => key)))),
      ...fewOf(beside(table, sheet)),
    ],
  };
}
