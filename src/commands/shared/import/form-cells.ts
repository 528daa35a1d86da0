import type { FilledCell, FilledRow, Meant } from "../../../intake/form.ts";
import { linesIn, oneText } from "../../../intake/form.ts";
import type { FormKey } from "../../../model/form.ts";
import type { Text } from "../../../model/language.ts";
import type { ReturnedCell } from "../../../reports/form/returned.ts";

/** Cells of a form as they are judged, one after the other. */
export interface Judging {
  readonly cells: Map<FilledCell, ReturnedCell>;
}

/** What a cell of a row belongs to: the task and the column's heading. */
const ofCell = (row: FilledRow, key: FormKey): string =>
  [row.told.task, row.told.name ?? row.told.period, row.headings[key]].filter((each) => each).join("·");

/** Notes what becomes of a cell; a cell that is refused stays so. */
export function note(
  { cells }: Judging,
  {
    row,
    key,
    state,
    why,
  }: {
    readonly row: FilledRow;
    readonly key: FormKey;
    readonly state: ReturnedCell["state"];
    readonly why: Text | null;
  },
): void {
  const cell = row.cells[key];
  if (cell === undefined || cells.get(cell)?.state === "refused") return;
  const said = why ?? cells.get(cell)?.why ?? null;
  cells.set(cell, { state, at: cell.address, of: ofCell(row, key), text: cell.text, why: said });
}

/** The same of every cell of a row that holds something. */
export const noteAll = (
  judging: Judging,
  row: FilledRow,
  verdict: { readonly state: ReturnedCell["state"]; readonly why: Text | null },
): void => {
  for (const key of Object.keys(row.cells) as readonly FormKey[]) note(judging, { row, key, ...verdict });
};

/** The meaning of a cell of a row; null where it is empty or refused, which is noted. */
export function meant<T>(
  judging: Judging,
  {
    row,
    key,
    read,
  }: {
    readonly row: FilledRow;
    readonly key: FormKey;
    readonly read: (cell: FilledCell) => Meant<T>;
  },
): T | null {
  const cell = row.cells[key];
  if (cell === undefined) return null;
  const found = read(cell);
  if ("why" in found) {
    note(judging, { row, key, state: "refused", why: found.why });
    return null;
  }
  note(judging, { row, key, state: "accepted", why: found.note ?? null });
  return found.value;
}

/** The text of a cell, its lines as one; undefined where it says nothing. */
export function textOf(judging: Judging, row: FilledRow, key: FormKey): string | undefined {
  const lines = meant(judging, { row, key, read: linesIn });
  return lines === null || lines.length === 0 ? undefined : oneText(lines);
}

type Evidence = { readonly title: string; readonly link?: string };

/** Evidence, one a line, each with the link of the same line beside it. */
export function evidenceOf(judging: Judging, row: FilledRow): readonly Evidence[] {
  const titles = meant(judging, { row, key: "evidence", read: linesIn }) ?? [];
  const links = meant(judging, { row, key: "link", read: linesIn }) ?? [];
  if (links.length > titles.length) {
    const why: Text = {
      zh: `网址或档号有${links.length}条，材料名称有${titles.length}件，对不上：一行一件`,
      en: `${links.length} links for ${titles.length} titles: write one a line, in the same order`,
    };
    note(judging, { row, key: "link", state: "refused", why });
    return [];
  }
  return titles.map((title, n) => {
    const link = links[n];
    return link === undefined ? { title } : { title, link };
  });
}
