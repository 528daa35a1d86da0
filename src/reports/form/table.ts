import type { FormKey, FormTable } from "../../model/form.ts";
import type { Lang, Text } from "../../model/language.ts";
import type { Area, Sheet, SheetCell } from "../../model/workbook.ts";
import { fingerprintOf, type Open, type Row } from "./form.ts";

/** A table of a form, and what stands above its headings. */
interface Drawing {
  readonly table: {
    readonly name: Text;
    readonly columns: readonly { readonly key: FormKey; readonly heading: Text; readonly width: number }[];
  };
  readonly rows: readonly Row[];
  readonly head: readonly (readonly SheetCell[])[];
  readonly paper: "A4" | "A3";
}

const middle: readonly FormKey[] = [
  "no",
  "role",
  "state",
  "last",
  "percent",
  "claim",
  "done",
  "measure",
  "target",
];

function cellOf({ key: id, told, open }: Row, key: FormKey): SheetCell {
  const align = middle.includes(key) ? { align: "center" as const } : {};
  if (key === "key") return { value: id };
  if (open[key]) return { value: null, look: "open", ...align };
  return { value: told[key] ?? null, ...align };
}

const says: Readonly<Record<"percent" | "number", Text>> = {
  percent: {
    zh: "请填 0 到 100 的数，如 45；不用写百分号",
    en: "Write a number from 0 to 100, as in 45, without a percent sign",
  },
  number: { zh: "请填数字：到现在为止的累计值", en: "Write a number: the total so far" },
};

const most = 1e12;

const limitOf = (open: Open, area: Area, lang: Lang): NonNullable<Sheet["limits"]> => {
  if (open.is === "percent") return [{ ...area, is: { min: 0, max: 100 }, says: says.percent[lang] }];
  if (open.is === "number") return [{ ...area, is: { min: -most, max: most }, says: says.number[lang] }];
  return [];
};

/** The first of every two: open cells above a table are two columns wide. */
const pairs = (columns: readonly number[]): readonly number[] => columns.filter((_, n) => n % 2 === 0);

/** A table as a sheet, and as the form remembers it. */
export function drawnTable(
  lang: Lang,
  { table: { name, columns }, rows, head, paper }: Drawing,
): { readonly sheet: Sheet; readonly table: FormTable } {
  const at = head.length;
  const cells = rows.flatMap((row, r) =>
    columns.flatMap(({ key }, column) => {
      const open = row.open[key];
      return open ? [{ open, area: { row: at + 1 + r, column, rows: 1, columns: 1 } }] : [];
    }),
  );
  const above = head.flatMap((line, row) => {
    const columns = line.flatMap(({ look }, column) => (look === "open" ? [column] : []));
    return pairs(columns).map((column) => ({ row, column, rows: 1, columns: 2 }));
  });
  const sheet: Sheet = {
    name: name[lang],
    columns: columns.map(({ key, width }) => ({
      width,
      ...(key === "key" ? { hidden: true as const } : {}),
    })),
    rows: [
      ...head,
      columns.map(({ heading }) => ({ value: heading[lang], look: "heading" as const })),
      ...rows.map((row) => columns.map(({ key }) => cellOf(row, key))),
    ],
    merged: [
      ...head.flatMap((line, row) =>
        line.some(({ look }) => look === "open")
          ? []
          : [{ row, column: 1, rows: 1, columns: columns.length - 1 }],
      ),
      ...above,
    ],
    head: { from: at, rows: 1 },
    pinned: 3,
    choices: cells.flatMap(({ open, area }) =>
      open.is === "choice" ? [{ ...area, values: open.values }] : [],
    ),
    limits: [
      ...above.slice(0, 1).map((area) => ({ ...area, columns: 1, is: "day" as const })),
      ...cells.flatMap(({ open, area }) => limitOf(open, area, lang)),
    ],
    locked: true,
    print: { paper, landscape: true },
  };
  return {
    sheet,
    table: {
      name: name[lang],
      head: at,
      columns: columns.map(({ key, heading }) => ({ key, heading: heading[lang] })),
      rows: rows.map((row, r) => ({
        key: row.key,
        row: at + 1 + r,
        fingerprint: fingerprintOf(row),
        told: row.told,
      })),
    },
  };
}
