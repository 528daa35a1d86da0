import type { Block } from "../../model/report.ts";
import { differingRows, type SidedRow, type Table } from "./rows.ts";

/** A labelled value that differs; the empty text where one side has none. */
interface Differing {
  readonly label: string;
  readonly first: string;
  readonly second: string;
}

/** A table whose rows differ, under its heading without the count that headings carry. */
export interface DifferingTable {
  readonly heading: string;
  readonly columns: Table["columns"];
  readonly rows: readonly SidedRow[];
}

export interface Differences {
  readonly fields: readonly Differing[];
  readonly tables: readonly DifferingTable[];
}

function fieldsIn(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const fields = blocks.flatMap((block) => (block.type === "fields" ? block.fields : []));
  return new Map(fields.map(([label, { text }]) => [label, text]));
}

/** A list or paragraphs, as a table of one column: what stands in it may differ like rows. */
const ofItems = (items: readonly string[]): Table => ({
  type: "table",
  columns: [{ heading: "" }],
  rows: items.map((text) => [{ text }]),
});

const withoutCount = (heading: string): string => heading.replace(/[：:].*$/s, "");

/** The tables of a report by their heading; one that stands under no heading is left to its fields. */
function tablesIn(blocks: readonly Block[]): ReadonlyMap<string, Table> {
  const found = new Map<string, Table>();
  let heading = "";
  for (const block of blocks) {
    if (block.type === "heading") heading = block.level === 1 ? "" : withoutCount(block.text);
    else if (heading === "" || found.has(heading)) continue;
    else if (block.type === "table") found.set(heading, block);
    else if (block.type === "list") found.set(heading, ofItems(block.items));
  }
  return found;
}

/** What differs between two reports on the same record, value by value and row by row. */
export function differences(first: readonly Block[], second: readonly Block[]): Differences {
  const [was, is] = [fieldsIn(first), fieldsIn(second)];
  const fields = [...new Set([...is.keys(), ...was.keys()])]
    .map((label) => ({ label, first: was.get(label) ?? "", second: is.get(label) ?? "" }))
    .filter((each) => each.first !== each.second);
  const [before, after] = [tablesIn(first), tablesIn(second)];
  const tables = [...new Set([...after.keys(), ...before.keys()])].flatMap((heading) => {
    const [one, other] = [before.get(heading), after.get(heading)];
    const { columns } = other ?? one ?? ofItems([]);
    const none: Table = { type: "table", columns, rows: [] };
    const rows = differingRows(one ?? none, other ?? none);
    return rows.length === 0 ? [] : [{ heading, columns, rows }];
  });
  return { fields, tables };
}
