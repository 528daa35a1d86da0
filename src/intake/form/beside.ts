import type { FormTable } from "../../model/form.ts";
import type { ReadCell, ReadTable } from "../read/read-table.ts";
import type { FormRemark } from "./filled.ts";
import { addressAt, addressOf, rowPlace } from "./grid.ts";

/** The cells of a row that hold something, by column from 0. */
export type Line = ReadonlyMap<number, ReadCell>;

/** Lines that are none of the form's rows and hold something. */
export function strangers(
  sheet: ReadTable,
  lines: ReadonlyMap<number, Line>,
  known: ReadonlySet<string>,
): readonly FormRemark[] {
  return [...lines].flatMap(([at, line]): readonly FormRemark[] => {
    const key = line.get(0)?.text;
    if (key !== undefined && known.has(key)) return [];
    return [
      {
        level: "refused",
        at: rowPlace(sheet, at),
        what:
          key === undefined
            ? {
                zh: "这一行不是表里原有的（没有编号），没有收",
                en: "this row is none of the form's: it has no id, and was not taken",
              }
            : {
                zh: `这一行的编号 \`${key}\` 不是这张表的，没有收`,
                en: `the id \`${key}\` of this row is not of this form; it was not taken`,
              },
      },
    ];
  });
}

/** What was written beside the columns of the table, and cells that were made one. */
export function beside(table: FormTable, sheet: ReadTable): readonly FormRemark[] {
  return [
    ...sheet.cells
      .filter(({ row, column }) => row > table.head && column >= table.columns.length)
      .map((cell) => ({
        level: "warned" as const,
        at: addressOf(sheet, cell),
        what: { zh: "表外的格子，没有收", en: "a cell beside the table; it was not taken" },
      })),
    ...sheet.merged
      .filter(({ row, rows }) => row + rows - 1 > table.head)
      .map(({ row, column }) => ({
        level: "warned" as const,
        at: addressAt(sheet, row, column),
        what: {
          zh: "几个格子合并了，只算左上角那一格的",
          en: "cells were made one; what they say counts for the first of them",
        },
      })),
  ];
}

/** More than so many of a kind are counted, not listed. */
const most = 20;

/** The first of many remarks, and how many more there are. */
export function fewOf(remarks: readonly FormRemark[]): readonly FormRemark[] {
  const last = remarks[most];
  if (last === undefined) return remarks;
  const more = remarks.length - most;
  const what = {
    zh: `从这里起还有${more}处，同样没有收`,
    en: `and ${more} more from here on, none of them taken`,
  };
  return [...remarks.slice(0, most), { ...last, what }];
}
