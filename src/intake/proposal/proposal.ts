import type { Day } from "../../model/day.ts";
import type { Line, Unit } from "../../model/records.ts";
import { roles } from "../../model/words.ts";
import type { Spell } from "../match.ts";
import type { ReadPaper } from "../read-paper.ts";
import { type Comparison, compared } from "./compare.ts";
import { type LineAnswers, lineOfRow } from "./lines.ts";
import { type NameFound, type NamesFound, type NewUnit, namesFound, type UnitAnswer } from "./names.ts";
import { type Pair, pairedWith } from "./pair.ts";
import { type PaperNamed, paperNamed } from "./paper-named.ts";
import { type PlacedMeasure, placedMeasures } from "./placed-measures.ts";
import type { Standing } from "./standing.ts";
import { asLed, type Units, unitsOf, without } from "./units-by-role.ts";
import { type Leading, type Wanted, wantedOf } from "./wanted.ts";

/** What is on file. */
interface OnFile {
  readonly units: readonly Unit[];
  readonly lines: readonly Line[];
  readonly standing: readonly Standing[];
}

/** What somebody said of what the paper leaves open. */
export interface Answers {
  readonly assigned: Day | null;
  readonly leading: Leading | null;
  /** The unit that leads rows that name nobody. */
  readonly lead: string | null;
  /** Whether what a line does not have yet is a new measure of it. */
  readonly measures: boolean;
  readonly everywhere: boolean;
  readonly lines: LineAnswers;
  /** By plain name. */
  readonly units: ReadonlyMap<string, UnitAnswer>;
  /** An earlier paper that this one replaces. */
  readonly revises: PaperNamed | null;
  /** Rows that are meant, by their numbers; null for all. */
  readonly only: ReadonlySet<number> | null;
}

/** A task that would be new. */
export interface Addition {
  readonly wanted: Wanted;
  readonly units: Units;
  /** Undefined while nobody knows. */
  readonly line: string | null | undefined;
  readonly measure: PlacedMeasure | null;
}

/** A task that is on file and that the paper wants otherwise. */
export interface Revision extends Comparison {
  readonly wanted: Wanted;
  readonly standing: Standing;
}

/** What a paper would change in a registry, with all that is still to be said. Nothing of it is written. */
export interface Proposal {
  readonly read: ReadPaper;
  readonly paper: PaperNamed;
  /** The day on which the tasks are assigned; null while nobody knows. */
  readonly assigned: Day | null;
  readonly names: readonly NameFound[];
  readonly fresh: readonly NewUnit[];
  readonly additions: readonly Addition[];
  /** Rows that are tasks already, and the same. */
  readonly there: readonly Pair[];
  readonly revisions: readonly Revision[];
  readonly gone: readonly Standing[];
  /** Rows that name nobody who does them. */
  readonly undone: readonly Wanted[];
}

/** When and by what name a paper is proposed. */
interface Proposing {
  readonly spell: Spell;
  /** What it is called where it prints no title. */
  readonly file: string;
  /** Stands for the day of assignment while nobody knows it. */
  readonly today: Day;
  /** The day from which a revision's changes hold. */
  readonly from: Day;
}

function revisionOf(
  pair: Pair & { readonly standing: Standing },
  found: NamesFound,
  { read, from }: { readonly read: ReadPaper; readonly from: Day },
): Revision {
  const { wanted, standing, by } = pair;
  if (by === "title" || by === "elsewhere") return { wanted, standing, changes: [], differences: [] };
  const units = unitsOf(wanted, found);
  // Who carries out every row was asked once; a later import says nothing new of it.
  const everyone = new Set(read.everywhere.flatMap(({ name }) => found.unitOf(name) ?? []));
  const held = Object.fromEntries(
    roles.map((role) => [role, standing.held[role].filter((id) => !everyone.has(id))]),
  ) as unknown as Standing["held"];
  const led = wanted.leaderless ? asLed(units, standing) : units;
  const open =
    wanted.units.some(({ name }) => found.unitOf(name) === null) ||
    (wanted.leaderless && led.lead?.length === 0);
  return {
    wanted,
    standing,
    ...compared({ wanted, units: open ? {} : without(led, everyone) }, { ...standing, held }, from),
  };
}

/** Lays a paper that was read beside a registry: what it would add, what is there, what it changes, what nobody knows yet. */
export function proposalOf(
  read: ReadPaper,
  onFile: OnFile,
  { answers, file, today, from, spell }: Proposing & { readonly answers: Answers },
): Proposal {
  const paper = paperNamed(read, file);
  const assigned = answers.assigned ?? read.issued;
  const all = wantedOf(read, {
    assigned,
    leading: answers.leading,
    everywhere: answers.everywhere,
  });
  const paired = pairedWith(all, onFile.standing, { paper, revises: answers.revises });
  const isMeant = ({ n }: Wanted): boolean => answers.only?.has(n) ?? true;
  const doable = ({ units }: Wanted): boolean =>
    units.some(({ role }) => ["lead", "responsible", "supporting", "participating"].includes(role)) ||
    answers.lead !== null;
  const meant = paired.pairs.filter(({ wanted }) => isMeant(wanted));
  const isNew = ({ wanted, standing }: Pair): boolean => standing === null && doable(wanted);
  const isOwn = ({ by }: Pair): boolean => by === "words" || by === "paper";
  const used = meant.filter((pair) => isOwn(pair) || isNew(pair)).map(({ wanted }) => wanted);
  const found = namesFound(used, {
    units: onFile.units,
    on: read.issued ?? assigned ?? today,
    also: [read.issuer ?? "", paper.title],
    answers: answers.units,
    spell,
  });
  const rows = meant.filter(isNew).map(({ wanted }) => ({
    wanted,
    line: lineOfRow(wanted, onFile.lines, answers.lines),
  }));
  const measures = placedMeasures(rows, all, { lines: onFile.lines, paired });
  const measureOf = ({ n }: Wanted): PlacedMeasure | null => {
    const measure = measures.get(n) ?? null;
    return measure?.isNew && !answers.measures ? null : measure;
  };
  const revisions = meant.flatMap((pair) => {
    const { standing } = pair;
    return standing === null
      ? []
      : [{ pair, revision: revisionOf({ ...pair, standing }, found, { read, from }) }];
  });
  const isChanged = ({ changes, differences }: Revision): boolean => changes.length + differences.length > 0;
  const additions = rows.map(({ wanted, line }) => {
    const units = unitsOf(wanted, found);
    const lead =
      (units.lead ?? []).length > 0 || wanted.leaderless || answers.lead === null
        ? units.lead
        : [answers.lead];
    return { wanted, line, units: { ...units, lead: lead ?? [] }, measure: measureOf(wanted) };
  });
  const changed = revisions.flatMap(({ revision }) => revision.changes);
  const needed = new Set([
    ...additions.flatMap(({ units }) => Object.values(units).flat()),
    ...changed.flatMap((change) => (change.kind === "reassigned" ? change.to : [])),
  ]);
  return {
    read,
    paper,
    assigned,
    names: found.names.filter(({ is, unit }) => is !== "new" || (unit !== null && needed.has(unit))),
    fresh: found.fresh.filter(({ id }) => needed.has(id)),
    additions,
    there: revisions.filter(({ revision }) => !isChanged(revision)).map(({ pair }) => pair),
    revisions: revisions.map(({ revision }) => revision).filter(isChanged),
    gone: answers.only === null ? paired.gone : [],
    undone: meant
      .filter(({ standing, wanted }) => standing === null && !doable(wanted))
      .map(({ wanted }) => wanted),
  };
}
