import { type Context, type Reading, readDeadline } from "../deadline.ts";
import type { NamedUnit, ReadRow, Unread } from "../read-paper.ts";
import type { BodyRow } from "./body.ts";
import type { MappedColumn } from "./mapping.ts";
import type { Meaning } from "./meanings.ts";
import { unitsIn } from "./units.ts";

const roles = ["lead", "responsible", "supporting", "participating", "guiding", "data", "verifier"] as const;
/** Read into fields of their own; all other columns are kept under their headings. */
const fields: ReadonlySet<Meaning | null> = new Set<Meaning>([
  "number",
  "section",
  "deadline",
  "start",
  ...roles,
]);

const longestHeading = 60;

/** What a task is called: its first line or sentence, without its number. */
function headingOf(text: string): string {
  const first =
    /^[^。；\n]*/u.exec(text.replace(/^\s*(?:\d{1,3}[.．、]|[（(]\d{1,3}[）)])\s*/u, ""))?.[0] ?? text;
  return [...first].length > longestHeading ? `${[...first].slice(0, longestHeading).join("")}…` : first;
}

/** What is needed to read the rows of a table. */
interface Reader {
  readonly sheet: string;
  readonly columns: readonly MappedColumn[];
  readonly context: Context;
  /** The first unit of a cell leads, by the paper's own words. */
  readonly firstLeads: boolean;
}

const isDeadline = (text: string): boolean => !/^[-—/无\s]*$/u.test(text);

/** A row's fields, and what in it was not understood. */
export function rowOf(
  n: number,
  body: BodyRow,
  { sheet, columns, context, firstLeads }: Reader,
): { readonly row: ReadRow; readonly unread: readonly Unread[] } {
  const of = (meaning: Meaning) =>
    columns
      .filter((each) => each.meaning === meaning)
      .map(({ letters }) => ({ letters, text: body.cells[letters] ?? "" }))
      .filter(({ text }) => text !== "");
  const words = (meaning: Meaning): string =>
    of(meaning)
      .map(({ text }) => text)
      .join("\n");
  const [task, measures] = [words("task"), words("measures")];
  const own = body.part !== null && measures !== "" ? measures : task || measures || words("goal");
  const cell = (letters: string): string => `${letters}${body.row + 1}`;
  const [due] = of("deadline");
  const start = words("start");
  const time = due && start !== "" && isDeadline(due.text) ? `${start}至${due.text}` : (due?.text ?? "");
  const joined: readonly Reading[] = isDeadline(time) ? [readDeadline(time, context)] : [];
  const deadlines =
    joined[0]?.type === "none" && due && time !== due.text ? [readDeadline(due.text, context)] : joined;
  const named = roles.flatMap((role) => of(role).flatMap(({ text }) => unitsIn(text, role)));
  const units: readonly NamedUnit[] =
    firstLeads && !named.some(({ role }) => role === "lead")
      ? named.map((unit, at) => (at === 0 ? { ...unit, role: "lead" } : unit))
      : named;
  const spot = { sheet, cell: cell(columns.find(({ meaning }) => meaning === "task")?.letters ?? "A") };
  const text = measures === "" || measures === task ? task || own : measures;
  const more = columns.filter(
    ({ meaning, letters }) => !fields.has(meaning) && body.cells[letters] && body.cells[letters] !== text,
  );
  const row: ReadRow = {
    n,
    ref: words("number") || null,
    section: body.section ?? (body.part !== null && measures !== "" && task !== "" ? headingOf(task) : null),
    heading: headingOf(own),
    part: body.part,
    text,
    units,
    clause: roles.flatMap((role) => of(role).map(({ text }) => text)).join("；"),
    deadlines,
    more: Object.fromEntries(more.map(({ heading, letters }) => [heading, body.cells[letters] ?? ""])),
    spot,
  };
  return { row, unread: unreadIn(row, { sheet, cell: due ? cell(due.letters) : spot.cell }) };
}

function unreadIn({ deadlines, units, heading, spot }: ReadRow, time: ReadRow["spot"]): readonly Unread[] {
  return [
    ...deadlines.flatMap(({ type, text, why }) =>
      type === "none" && why ? [{ spot: time, text, why }] : [],
    ),
    ...(units.length === 0
      ? [{ spot, text: heading, why: { zh: "没有写单位", en: "no unit is named" } }]
      : []),
  ];
}
