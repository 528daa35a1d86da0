import { describe, expect, it } from "vitest";
import { readForm } from "../../src/intake/form.ts";
import type { ReadTable } from "../../src/intake/read.ts";
import type { Day } from "../../src/model/day.ts";
import { cardIn, cardRows, type FormCard } from "../../src/model/form.ts";

const card: FormCard = {
  registry: "small",
  unit: "guozi",
  period: "2024-09",
  made: "2024-09-30" as Day,
  spots: [{ is: "day", sheet: "填报表", row: 4, column: 3 }],
  tables: [
    {
      name: "填报表",
      head: 0,
      columns: [
        { key: "key", heading: "编号" },
        { key: "task", heading: "任务" },
        { key: "text", heading: "进展情况" },
      ],
      rows: [{ key: "qiye-1", row: 1, fingerprint: "f", told: { task: "采购“全部”上平台\n（一）" } }],
    },
  ],
};

const tableOf = (name: string, rows: readonly (readonly string[])[]): ReadTable => ({
  name,
  hidden: false,
  cells: rows.flatMap((line, row) =>
    line.flatMap((text, column) =>
      text === ""
        ? []
        : [
            {
              row,
              column,
              address: `${"ABCDEF"[column]}${row + 1}`,
              text,
              kind: "text" as const,
              number: null,
              formula: false,
            },
          ],
    ),
  ),
  merged: [],
  rows: rows.length,
  columns: 3,
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
});
const read = (...sheets: readonly ReadTable[]) => readForm({ sheets, remarks: [] });

describe("the card of a form", () => {
  it("reads back as it was written, in plain letters", () => {
    const rows = cardRows(card);
    expect(cardIn(rows)).toEqual(card);
    expect(rows.flat().join("")).toMatch(/^[\x20-\x7e]*$/);
  });

  it("is not trusted when any letter of it is another, or a line is gone, added or moved", () => {
    const rows = cardRows(card);
    rows.forEach(([word, json], at) => {
      const changed = rows.map((row, n) => (n === at ? ([word, `${json} `] as const) : row));
      expect(cardIn(changed)).toBe("changed");
      expect(cardIn(rows.filter((_, n) => n !== at))).toBe("changed");
    });
    expect(cardIn([...rows.slice(0, 3).reverse(), ...rows.slice(3)])).toBe("changed");
    expect(cardIn([])).toBe("changed");
  });

  it.each([
    [{ ...card, made: "2024-13-01" }],
    [{ ...card, unit: 7 }],
    [{ ...card, spots: [{ is: "day", sheet: "填报表", row: -1, column: 0 }] }],
    [{ ...card, spots: "none" }],
    [{ ...card, tables: [{ ...card.tables[0], columns: [{ key: 1 }] }] }],
    [
      {
        ...card,
        tables: [{ ...card.tables[0], rows: [{ key: "qiye-1", row: 1.5, fingerprint: "f", told: {} }] }],
      },
    ],
    [{ ...card, tables: [{ ...card.tables[0], rows: [{ key: "x", row: 1, fingerprint: "f", told: [] }] }] }],
    [{ ...card, tables: [{ ...card.tables[0], head: null }] }],
  ])("sealed again with a wrong shape it is not trusted: %#", (forged) => {
    expect(cardIn(cardRows(forged as never))).toBe("changed");
  });

  it("many stray rows are counted, not listed", () => {
    const table = tableOf("填报表", [
      ["编号", "任务", "进展情况"],
      ["qiye-1", "采购“全部”上平台（一）", "接入27家"],
      ...Array.from({ length: 30_000 }, (_, n) => ["", "", `第${n}行`]),
    ]);
    const found = read(table, tableOf("duban-form", cardRows(card)));
    if (found === null || !("form" in found)) throw new Error("no form");
    expect(found.form.rows.map(({ cells }) => cells.text?.text)).toEqual(["接入27家"]);
    expect(found.form.remarks).toHaveLength(21);
    expect(found.form.remarks.at(-1)?.what.zh).toBe("从这里起还有29980处，同样没有收");
  });
});
