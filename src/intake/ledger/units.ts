import { type Role, roleWords } from "../../model/words.ts";
import { readClause } from "../plan/clause.ts";
import { namedUnits } from "../plan/conventions.ts";
import type { NamedUnit } from "../read-paper.ts";
import { plainHeading, usualMeaning } from "./meanings.ts";

const roles: ReadonlySet<string> = new Set<Role>([
  "lead",
  "responsible",
  "supporting",
  "participating",
  "guiding",
  "data",
  "verifier",
]);

/** The role that a label names: `牵头单位`, `配合`; null for none. */
function roleNamed(label: string): Role | null {
  const meaning = usualMeaning(label) ?? usualMeaning(`${label}单位`);
  return meaning !== null && roles.has(meaning) ? (meaning as Role) : null;
}

/** Splits at signs outside brackets. */
function split(text: string, signs: RegExp): readonly string[] {
  const pieces = [""];
  let depth = 0;
  for (const char of text) {
    if (/[（(【《]/u.test(char)) depth += 1;
    if (/[）)】》]/u.test(char)) depth = Math.max(0, depth - 1);
    if (depth === 0 && signs.test(char)) pieces.push("");
    else pieces[pieces.length - 1] += char;
  }
  return pieces.map((each) => each.trim()).filter((each) => each !== "");
}

const isNone = (words: string): boolean => /^[-—/无]+$/u.test(words);

const verbs = /^(?:由)?(.{2,40}?)(牵头(?:负责)?|主办|负责|配合|协办|参与|参加|指导|提供数据|数据提供)$/u;
const bracket = /^(.{2,40}?)[（(](牵头|主办|配合|协办|参与|指导|负责|责任)(?:单位|部门)?[）)]$/u;

/** One name, with the role that it carries itself: `市教育局（牵头）`, `市教育局牵头`. */
function named(printed: string, role: Role): NamedUnit | null {
  const match = bracket.exec(printed) ?? verbs.exec(printed);
  const own = match?.[2] ? roleNamed(match[2].replace("负责", match[2] === "负责" ? "责任" : "")) : null;
  const name = (match && own ? (match[1] ?? printed) : printed)
    .replace(/^\d{1,2}[.．、)）]\s*/u, "")
    .replace(/(?:等(?:有关|相关)?(?:单位|部门)?|。)$/u, "")
    .trim();
  return name === "" || isNone(name) ? null : { name, printed, role: own ?? role };
}

/** Each name as it stands, where the grammar of clauses does not know every piece of the cell. */
function piecewise(cell: string, column: Role): readonly NamedUnit[] {
  let role = column;
  return split(cell, /[；;\n。]/u).flatMap((piece) => {
    const label = /^([^：:]{2,8})[：:](.*)$/u.exec(piece);
    const labelled = label ? roleNamed(plainHeading(label[1] ?? "")) : null;
    if (labelled) role = labelled;
    const list = label && labelled ? (label[2] ?? "") : piece;
    return split(list, /[、，,/／\t ]/u).flatMap((name) => named(name, role) ?? []);
  });
}

/**
 * The units of a cell, each in the role of the column unless the cell says another: with a label before several
 * (`牵头：甲；配合：乙、丙`), a verb or a bracket after one. Read by the grammar of a plan's clauses, where that knows
 * every piece.
 */
export function unitsIn(cell: string, column: Role): readonly NamedUnit[] {
  const lines = cell
    .split(/[；;\n]/u)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !isNone(line));
  return lines.flatMap((line) => {
    const labelled = /^[^：:]{2,8}[：:]/u.test(line) ? line : `${roleWords[column].zh}单位：${line}`;
    const clause = readClause(labelled);
    const fits = clause.sure && clause.units.length > 0 && clause.strange.length === 0;
    return fits ? namedUnits(clause.units, null, []) : piecewise(line, column);
  });
}
