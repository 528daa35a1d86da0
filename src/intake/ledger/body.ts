import type { Text } from "../../model/language.ts";
import { addressOf, columnOf } from "../read/address.ts";
import type { Grid } from "./grid.ts";
import { type Header, repeats } from "./header.ts";
import type { MappedColumn } from "./mapping.ts";
import type { Meaning } from "./meanings.ts";

/** One task of a table: what its columns hold, rows that go on with it joined. */
export interface BodyRow {
  /** From 0, of its first line. */
  readonly row: number;
  readonly section: string | null;
  /** From 1, where several rows share one number and one task; else null. */
  readonly part: number | null;
  /** By the letters of the column. */
  readonly cells: Readonly<Record<string, string>>;
}

/** A row that is no task. */
interface LeftOut {
  readonly row: number;
  readonly address: string;
  readonly text: string;
  readonly as: "total" | "note" | "repeated" | "empty";
}

export const leftOutWords: Readonly<Record<LeftOut["as"], Text>> = {
  total: { zh: "合计行", en: "a total" },
  note: { zh: "表下的说明", en: "a note" },
  repeated: { zh: "重复的表头", en: "the headings again" },
  empty: { zh: "没有任务，只有序号", en: "no task, only a number" },
};

interface Body {
  readonly rows: readonly BodyRow[];
  readonly leftOut: readonly LeftOut[];
}

const isTotal = (text: string): boolean => /^(?:合计|总计|小计|共计|累计)/u.test(text.replace(/\s/gu, ""));
const isNote = (text: string): boolean =>
  /^[*※（(]?(?:注|备注|说明|附注|填表|填报|制表|审核|审签|签发|联系人|单位负责人|报送)[人单位日期时间]*[:：、.0-9）)]/u.test(
    text,
  ) || /^(?:注|说明)$/u.test(text);
const isGroup = (text: string): boolean =>
  /^(?:第?[一二三四五六七八九十]{1,3}(?:[、.．]|行动|方面|章)|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节部])/u.test(
    text,
  ) || /(?:行动|方面|板块|领域|类|专班|工程)(?:[（(].{1,12}[）)])?$/u.test(text);

/** Reads the rows below a header, up to `end`. */
export function bodyOf(
  grid: Grid,
  header: Header,
  { columns, end }: { readonly columns: readonly MappedColumn[]; readonly end: number },
): Body {
  const rows: BodyRow[] = [];
  const leftOut: LeftOut[] = [];
  const at = (meaning: Meaning): readonly number[] =>
    columns.flatMap((each) => (each.meaning === meaning ? [columnOf(each.letters) ?? 0] : []));
  const [number = -1] = at("number");
  const says = [...at("task"), ...at("measures"), ...at("goal")];
  const sections = at("section");
  const widest = columns.length;
  let section: string | null = null;

  /** Whether a place belongs to a merged cell that began above. */
  const goesOn = (row: number, column: number): boolean => (grid.areaAt(row, column)?.row ?? row) < row;
  const cellsOf = (row: number): Record<string, string> =>
    Object.fromEntries(columns.map(({ letters }) => [letters, grid.shown(row, columnOf(letters) ?? 0)]));

  function alone(row: number): string | null {
    const cells = grid.row(row);
    const [first] = cells;
    if (first === undefined || cells.length > 1) return null;
    const spans = (grid.areaAt(row, first.column)?.columns ?? 1) * 2 > widest;
    const group = isGroup(first.text) && (first.column === 0 || says.includes(first.column));
    return spans || group || isNote(first.text) || isTotal(first.text) ? first.text : null;
  }
  function leave(row: number, as: LeftOut["as"]): void {
    const [first] = grid.row(row);
    if (first) leftOut.push({ row, address: addressOf(row, first.column), text: first.text, as });
  }
  /** Whether a row goes on with the task above: it has neither a number nor a task of its own. */
  function continues(row: number): boolean {
    if (rows.length === 0) return false;
    const own = (column: number): boolean => grid.at(row, column) !== null;
    if (number >= 0 && own(number)) return false;
    return !says.some((column) => own(column));
  }
  function join(row: number): void {
    const last = rows.at(-1);
    if (last === undefined) return;
    const more = grid.row(row).map(({ address, text }) => [address.replace(/\d+/u, ""), text] as const);
    const cells = { ...last.cells };
    for (const [letters, text] of more)
      if (letters in cells) cells[letters] = cells[letters] ? `${cells[letters]}\n${text}` : text;
    rows[rows.length - 1] = { ...last, cells };
  }
  function add(row: number): void {
    const cells = cellsOf(row);
    for (const { letters } of columns)
      if (/^[同〃″]上?$/u.test(cells[letters] ?? "")) cells[letters] = rows.at(-1)?.cells[letters] ?? "";
    const own = sections
      .map((column) => grid.shown(row, column))
      .filter((text) => text !== "")
      .join(" ");
    if (own !== "") section = own;
    rows.push({ row, section, part: partOf(row, cells), cells });
  }
  /** The part that a row is of a task whose number, or the number's merged cell, it shares with the row above. */
  function partOf(row: number, cells: Record<string, string>): number | null {
    const last = rows.at(-1);
    const [task = -1] = at("task");
    const shares =
      number >= 0
        ? goesOn(row, number) || (!grid.at(row, number) && grid.shown(row, number) === "")
        : goesOn(row, task);
    if (last === undefined || !shares || grid.shown(last.row, number >= 0 ? number : task) === "")
      return null;
    if (last.part === null) rows[rows.length - 1] = { ...last, part: 1 };
    const letters = columns.find(({ meaning }) => meaning === "number")?.letters;
    if (letters !== undefined) cells[letters] = last.cells[letters] ?? "";
    return (last.part ?? 1) + 1;
  }

  for (let row = header.to; row < end; row += 1) {
    const cells = grid.row(row);
    const [first] = cells;
    if (first === undefined) continue;
    const only = alone(row);
    if (repeats(grid, row, header)) leave(row, "repeated");
    else if (isTotal(first.text) || (cells[1] && isTotal(cells[1].text) && cells[1].column < 3))
      leave(row, "total");
    else if (isNote(only ?? "")) leave(row, "note");
    else if (
      only !== null &&
      !says.some((column) => column === first.column && number >= 0 && goesOn(row, number))
    )
      section = only.replace(/\s+/gu, " ");
    else if (continues(row)) join(row);
    else if (says.every((column) => grid.shown(row, column) === "")) leave(row, "empty");
    else add(row);
  }
  return { rows, leftOut };
}
