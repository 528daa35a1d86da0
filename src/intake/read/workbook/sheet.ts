import { addressOf, placeOf } from "../address.ts";
import { clipped } from "../extent.ts";
import { most } from "../limits.ts";
import type { ReadArea, ReadCell, ReadTable } from "../read-table.ts";
import { tooMuch } from "../refused.ts";
import { type attribute, eachNode } from "../xml.ts";
import type { Archive } from "../zip/open.ts";
import type { Shown } from "./number-format.ts";
import { cleaned, textGatherer } from "./strings.ts";
import { numberValue, type Value } from "./value.ts";

/** What all sheets of a workbook share. */
interface Shared {
  readonly strings: readonly string[];
  readonly styles: readonly Shown[];
  readonly from1904: boolean;
}

type Attributes = Parameters<typeof attribute>[0];
type Place = { readonly row: number; readonly column: number };

const plain: Shown = { as: "number", before: "", after: "", digits: 1 };

/** The value of a cell by its type and what stands in `v`; null where nothing does. */
function shownValue(
  type: string,
  raw: string,
  { strings, styles, from1904 }: Shared,
  style: number,
): Value | null {
  const text = (words: string): Value => ({ text: cleaned(words), kind: "text", number: null });
  if (raw === "") return null;
  if (type === "s") return text(strings[Number(raw)] ?? "");
  if (type === "str" || type === "inlineStr") return text(raw);
  if (type === "b") return { text: raw === "1" ? "TRUE" : "FALSE", kind: "truth", number: null };
  if (type === "e") return { text: raw, kind: "error", number: null };
  if (type === "d")
    return { text: raw.replace("T", " ").replace(/ 00:00(:00.*)?$/, ""), kind: "date", number: null };
  return numberValue(raw, styles[style] ?? plain, from1904);
}

function areaOf(reference: string): ReadArea | null {
  const [from, to] = reference.split(":").map(placeOf);
  if (!from || !to) return null;
  return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}

function checkPlace({ row, column }: Place, sheet: string): void {
  if (row < most.rows && column < most.columns) return;
  const address = `${sheet}!${addressOf(row, column)}`;
  throw tooMuch(
    {
      zh: `\`${address}\` 有内容，超出可读的范围（${most.rows} 行、${most.columns} 列）`,
      en: `there is something in \`${address}\`, outside what is read (${most.rows} rows, ${most.columns} columns)`,
    },
    {
      zh: "把用不着的行、列删去，只留台账再来",
      en: "take out the rows and columns that are not needed",
    },
  );
}

/** Listens to a sheet; what it has gathered is asked for at the end. */
function sheetListener(name: string, shared: Shared) {
  const cells: ReadCell[] = [];
  const merged: ReadArea[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const gatherer = textGatherer();
  let place: Place = { row: -1, column: -1 };
  let cell = { type: "", style: 0, raw: "", inValue: false, formula: false };

  function openCell(attributes: Attributes): void {
    place = placeOf(attributes["r"] ?? "") ?? { row: place.row, column: place.column + 1 };
    cell = {
      type: attributes["t"] ?? "n",
      style: Number(attributes["s"] ?? 0),
      raw: "",
      inValue: false,
      formula: false,
    };
  }
  function closeCell(): void {
    const raw = cell.type === "inlineStr" ? gatherer.take() : cell.raw;
    const value = shownValue(cell.type, raw, shared, cell.style);
    if (value === null && cell.formula) add({ text: "=", kind: "error", number: null });
    else if (value !== null && value.text !== "") add(value);
  }
  function add(value: Value): void {
    checkPlace(place, name);
    if (cells.length >= most.cells)
      throw tooMuch({
        zh: `表 \`${name}\` 的单元格超过 ${most.cells} 个`,
        en: `sheet \`${name}\` has more than ${most.cells} cells`,
      });
    cells.push({ ...place, address: addressOf(place.row, place.column), ...value, formula: cell.formula });
  }
  function openRow(attributes: Attributes): void {
    place = { row: attributes["r"] === undefined ? place.row + 1 : Number(attributes["r"]) - 1, column: -1 };
    if (attributes["hidden"] === "1" && place.row < most.rows) hiddenRows.add(place.row);
  }
  function openColumns(attributes: Attributes): void {
    if (attributes["hidden"] !== "1") return;
    const to = Math.min(Number(attributes["max"]), most.columns);
    for (let column = Number(attributes["min"]); column <= to; column += 1) hiddenColumns.add(column - 1);
  }
  function addMerged(attributes: Attributes): void {
    const area = areaOf(attributes["ref"] ?? "");
    if (merged.length >= most.merged)
      throw tooMuch({
        zh: `表 \`${name}\` 的合并单元格超过 ${most.merged} 处`,
        en: `sheet \`${name}\` has more than ${most.merged} merged areas`,
      });
    if (area) merged.push(area);
  }
  return {
    open(tag: string, attributes: Attributes): void {
      if (tag === "c") openCell(attributes);
      else if (tag === "row") openRow(attributes);
      else if (tag === "col") openColumns(attributes);
      else if (tag === "mergeCell") addMerged(attributes);
      else if (tag === "f") cell.formula = true;
      else if (tag === "v") cell.inValue = true;
      else gatherer.open(tag);
    },
    close(tag: string): void {
      if (tag === "c") closeCell();
      else if (tag === "v") cell.inValue = false;
      else gatherer.close(tag);
    },
    text(words: string): void {
      if (!cell.inValue) gatherer.add(words);
      else if (cell.raw.length + words.length <= most.cellText) cell.raw += words;
      else
        throw tooMuch({
          zh: `\`${name}!${addressOf(place.row, place.column)}\` 超过 ${most.cellText} 字`,
          en: `\`${name}!${addressOf(place.row, place.column)}\` has more than ${most.cellText} characters`,
        });
    },
    table(hidden: boolean): ReadTable {
      return { name, hidden, ...clipped(cells, merged), hiddenRows, hiddenColumns };
    },
  };
}

/** One sheet of a workbook; `visible` is what the book says of it. */
export async function readSheet(
  archive: Archive,
  { part, name, hidden }: { readonly part: string; readonly name: string; readonly hidden: boolean },
  shared: Shared,
): Promise<ReadTable | null> {
  const listener = sheetListener(name, shared);
  return (await eachNode(archive, part, listener)) ? listener.table(hidden) : null;
}
