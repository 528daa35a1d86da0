import { chartTable } from "../../model/chart-table.ts";
import type { Block, Report, Rows } from "../../model/report.ts";

/** A table with where it was found. */
export interface Found extends Rows {
  readonly name: string;
  readonly group: string | null;
  /** The headings above it, from the second level on. */
  readonly path: readonly string[];
  /** The paragraphs just before it. */
  readonly notes: readonly string[];
}

const numbering = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+(?:\.\d+)*\.?\s)\s*/;

/** A heading without its number. */
export const unnumbered = (heading: string): string => heading.replace(numbering, "");

/** More than this no sheet's name holds, nor does anybody read it over a table. */
const longestName = 100;

/** A heading as the name of what stands under it: its count changes, the name does not. */
const nameIn = (heading: string): string =>
  unnumbered(heading)
    .slice(0, longestName)
    .replace(/[：:]?\s*\d+(?:项|个|件|次|期|条)?$/, "") || heading;

/** The report's own title, empty where it has none. */
export const titleOf = ({ blocks }: Report): string =>
  blocks.flatMap((block) => (block.type === "heading" && block.level === 1 ? [block.text] : []))[0] ?? "";

const opens = (block: Block): boolean =>
  (block.type === "heading" && block.level === 1) ||
  (block.type === "paragraph" && (block.tone === "quiet" || block.tone === "red"));

/** What stands under every title: of which day it speaks, what is missing from it, that it is invented. */
export function preambleOf({ blocks }: Report): readonly string[] {
  const end = blocks.findIndex((block) => !opens(block));
  return (end < 0 ? blocks : blocks.slice(0, end)).flatMap((block) =>
    block.type === "paragraph" ? [block.text] : [],
  );
}

/** The blocks after the preamble. */
export function bodyOf({ blocks }: Report): readonly Block[] {
  const end = blocks.findIndex((block) => !opens(block));
  return end < 0 ? [] : blocks.slice(end);
}

type Place = Pick<Found, "path" | "notes">;

function asFound(block: Block, { path, notes }: Place, title: string): readonly Found[] {
  if (block.type === "chart") {
    const { columns, rows } = chartTable(block);
    const said = block.note === undefined ? notes : [...notes, block.note];
    return [{ name: block.title, group: null, columns, rows, path, notes: said }];
  }
  if (block.type !== "table") return [];
  const { columns, rows } = block.sheet?.() ?? block;
  const name = block.name ?? nameIn(path.at(-1) ?? title);
  return [{ name, group: block.group ?? null, columns, rows, path, notes }];
}

/** Every table of a report, the numbers of its charts among them. */
export function foundIn(report: Report): readonly Found[] {
  const found: Found[] = [];
  let place: Place = { path: [], notes: [] };
  for (const block of bodyOf(report)) {
    if (block.type === "heading")
      place = { path: [...place.path.slice(0, Math.max(0, block.level - 2)), block.text], notes: [] };
    else if (block.type === "paragraph") place = { ...place, notes: [...place.notes, block.text] };
    else {
      found.push(...asFound(block, place, titleOf(report)));
      place = { ...place, notes: [] };
    }
  }
  return found;
}
