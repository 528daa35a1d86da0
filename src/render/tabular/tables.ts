import type { Lang } from "../../model/language.ts";
import type { Cell, Report, Rows } from "../../model/report.ts";
import { type Found, foundIn, unnumbered } from "./found.ts";

/** A table of a report as a spreadsheet has it: on a sheet of its own. */
export interface Tabular extends Rows {
  readonly name: string;
  /** The paragraphs just before it. */
  readonly notes: readonly string[];
}

const groupHeading = { zh: "分组", en: "group" } as const;

const keyOf = ({ name, columns }: Found): string =>
  [name, ...columns.map(({ heading }) => heading)].join("\n");

/** What sets each of some tables apart: what the report says, else the outermost headings that are not the same. */
function groupsOf(members: readonly Found[]): readonly string[] {
  const depth = Math.max(0, ...members.map(({ path }) => path.length));
  const level = Array.from({ length: depth }, (_, n) => n).find(
    (n) => new Set(members.map(({ path }) => path[n])).size > 1,
  );
  const heading = ({ path }: Found) => unnumbered(level === undefined ? "" : (path[level] ?? ""));
  return members.map((each) => each.group ?? heading(each));
}

function together(members: readonly [Found, ...Found[]], lang: Lang): Tabular {
  const [{ name, columns, rows, notes }] = members;
  if (members.length === 1) return { name, columns, rows, notes };
  const groups = groupsOf(members);
  return {
    name,
    columns: [{ heading: groupHeading[lang], shrink: 1 }, ...columns],
    rows: members.flatMap((each, n) =>
      each.rows.map((row): readonly Cell[] => [{ text: groups[n] ?? "" }, ...row]),
    ),
    notes: [],
  };
}

/**
 * The tables of a report, in its order; those of one name with the same columns as one, told apart by a first column,
 * where the first of them stood.
 */
export function tablesOf(report: Report, lang: Lang): readonly Tabular[] {
  const alike = new Map<string, [Found, ...Found[]]>();
  for (const each of foundIn(report)) {
    const members = alike.get(keyOf(each));
    if (members) members.push(each);
    else alike.set(keyOf(each), [each]);
  }
  return [...alike.values()].map((members) => together(members, lang));
}
