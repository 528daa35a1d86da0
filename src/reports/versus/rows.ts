import type { Block, Cell } from "../../model/report.ts";

export type Table = Extract<Block, { type: "table" }>;
type Row = Table["rows"][number];

/** Where a row stands: in the first only, in the second only, or as the first or the second has one that both have. */
export type Side = "first-only" | "second-only" | "first" | "second";

export interface SidedRow {
  readonly side: Side;
  readonly row: Row;
}

/** Headings of columns that say which thing a row is of, the surest first. */
const naming = ["编号", "id", "期次", "period", "序号", "no.", "number"];

const wordsOf = (row: Row): string => JSON.stringify(row.map(({ text }: Cell) => text));

/** What a row is of, where a column says so. */
function nameIn({ columns }: Table): (row: Row) => string | null {
  const at = naming
    .map((word) => columns.findIndex(({ heading }) => heading === word))
    .find((column) => column >= 0);
  return (row) => (at === undefined ? null : (row[at]?.text ?? null));
}

/** The rows that two tables of the same columns do not share, word for word; those of one thing stand together. */
export function differingRows(first: Table, second: Table): readonly SidedRow[] {
  const [inFirst, inSecond] = [first, second].map(({ rows }) => new Set(rows.map(wordsOf)));
  const gone = first.rows.filter((row) => !inSecond?.has(wordsOf(row)));
  const come = second.rows.filter((row) => !inFirst?.has(wordsOf(row)));
  const name = nameIn(second);
  const partner = (row: Row, among: readonly Row[]): Row | undefined => {
    const its = name(row);
    const found = among.filter((each) => name(each) === its);
    return its === null || its === "" || found.length !== 1 ? undefined : found[0];
  };
  const left = gone.filter((row) => partner(row, come) === undefined);
  return [
    ...left.map((row): SidedRow => ({ side: "first-only", row })),
    ...come.flatMap((row): readonly SidedRow[] => {
      const was = partner(row, gone);
      if (was === undefined || partner(was, come) !== row) return [{ side: "second-only", row }];
      return [
        { side: "first", row: was },
        { side: "second", row },
      ];
    }),
  ];
}
