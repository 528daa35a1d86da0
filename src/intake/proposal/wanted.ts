import type { Day } from "../../model/day.ts";
import type { Text } from "../../model/language.ts";
import type { Role } from "../../model/words.ts";
import type { NamedUnit, ReadPaper, ReadRow, Spot } from "../read-paper.ts";
import { plainWords } from "./similar.ts";
import { type Timed, timedBy } from "./timed.ts";
import { titlesOf } from "./titles.ts";

/** What becomes of rows that name units and nobody who leads them. */
export type Leading = "first" | "all";

/** A task as a paper asks for it, before its units are known: names are as the paper prints them. */
export interface Wanted {
  /** The row's number in the order of the text, from 1. */
  readonly n: number;
  readonly ref: string | null;
  readonly part: number | null;
  readonly section: string | null;
  /** The measure's heading; clauses of one measure share it. */
  readonly heading: string;
  readonly title: string;
  readonly text: string;
  readonly clause: string;
  readonly units: readonly NamedUnit[];
  /** Whether several units stand there and nobody says who leads. */
  readonly leaderless: boolean;
  readonly timed: Timed;
  readonly weight: number | null;
  readonly notes: string | null;
  readonly spot: Spot;
  /** How it was taken where that is not plain. */
  readonly says: readonly Text[];
}

/** How rows are taken where the paper leaves it open. */
interface Taking {
  /** Null while nobody knows. */
  readonly assigned: Day | null;
  /** Null while nobody has said. */
  readonly leading: Leading | null;
  /** Whether units that carry out every row stand on each of them. */
  readonly everywhere: boolean;
}

const sole: Text = { zh: "只写了一个单位，由它牵头", en: "one unit is named: it leads" };
const led: Readonly<Record<Leading, Text>> = {
  first: { zh: "没有写谁牵头，列第一位的牵头", en: "no lead is named: the first one leads" },
  all: { zh: "没有写谁牵头，各负责单位都牵头", en: "no lead is named: all that are responsible lead" },
};

const doing: readonly Role[] = ["lead", "responsible", "supporting", "participating"];
const isDoer = ({ role }: NamedUnit): boolean => doing.includes(role);

/** Who leads where the row does not say: a sole doer; of several the first, or all, once somebody has said so. */
function withLead(units: readonly NamedUnit[], leading: Leading | null) {
  const doers = units.filter(isDoer);
  if (units.some(({ role }) => role === "lead") || doers.length === 0)
    return { units, leaderless: false, says: [] };
  const responsible = doers.filter(({ role }) => role === "responsible");
  const from = responsible.length > 0 ? responsible : doers;
  const [first] = from;
  const leads = from.length === 1 || leading === "first" ? [first] : leading === "all" ? from : [];
  return {
    units: units.map((unit): NamedUnit => (leads.includes(unit) ? { ...unit, role: "lead" } : unit)),
    leaderless: leads.length === 0,
    says: from.length === 1 ? [sole] : leading === null ? [] : [led[leading]],
  };
}

/** Each unit once in a role, and in one role only: the first that it is given. */
const once = (units: readonly NamedUnit[]): readonly NamedUnit[] =>
  units.filter((unit, at) => units.findIndex(({ name }) => name === unit.name) === at);

/** A row's units with those that carry out every row; where it names nobody who does it, it is theirs to lead. */
function unitsOfRow({ units }: ReadRow, { everywhere, leading }: Taking, everyone: readonly NamedUnit[]) {
  const added = everywhere && units.length > 0 ? everyone : [];
  if (!units.some(isDoer)) return withLead(once([...units, ...added]), leading);
  const own = withLead(units, leading);
  return { ...own, units: once([...own.units, ...added]) };
}

/** Columns of a ledger that speak of persons: they have no place in a registry. */
const personal = /联系|电话|手机|姓名|责任人|负责人|经办|领导/u;
const isWeight = (heading: string): boolean =>
  /^(?:权重|分值)$/u.test(heading.replace(/[（(].*$/u, "").trim());

function weightOf({ more }: ReadRow): number | null {
  const [, words = ""] = Object.entries(more).find(([heading]) => isWeight(heading)) ?? [];
  const number = Number(words.replace(/[%％分]$/u, ""));
  return words.trim() !== "" && Number.isFinite(number) && number > 0 ? number : null;
}

function notesOf(row: ReadRow, { beside }: Timed): string | null {
  const said = [row.heading, row.text, row.section ?? "", ...row.deadlines.map(({ text }) => text)].map(
    plainWords,
  );
  const cells = Object.entries(row.more)
    .filter(
      ([heading, words]) =>
        words.trim() !== "" &&
        !said.includes(plainWords(words)) &&
        !personal.test(heading) &&
        !(isWeight(heading) && weightOf(row) !== null),
    )
    .map(([heading, words]) => `${heading}：${words.replace(/\s+/gu, " ").trim()}`);
  const times = beside.length > 0 ? [`文中另有时间：${beside.join("、")}`] : [];
  return [...times, ...cells].join("；") || null;
}

/** The tasks that a paper asks for, one for each row that names a unit. */
export function wantedOf(paper: ReadPaper, taking: Taking): readonly Wanted[] {
  const titles = titlesOf(paper.rows);
  return paper.rows.map((row, at): Wanted => {
    const { units, leaderless, says } = unitsOfRow(row, taking, paper.everywhere);
    const timed = timedBy(row, taking.assigned);
    return {
      n: row.n,
      ref: row.ref,
      part: row.part,
      section: row.section,
      heading: row.heading,
      title: titles[at] ?? row.heading,
      text: row.text,
      clause: row.clause,
      units,
      leaderless,
      timed,
      weight: weightOf(row),
      notes: notesOf(row, timed),
      spot: row.spot,
      says: [...says, ...timed.says],
    };
  });
}
