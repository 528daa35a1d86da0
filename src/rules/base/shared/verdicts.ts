import type { RecordKind } from "../../../model/registry.ts";

/**
 * What may become of a field that has been recorded: `kept` for ever; `filled` once where it was open, then kept; `begun`
 * the same, and a finding of its own when it is; `told` where a change is lawful and always a finding of its own; `free`
 * for prose.
 */
export type Verdict = "kept" | "filled" | "begun" | "told" | "free";

type Fields = Readonly<Record<string, Verdict>>;

const all = (verdict: Verdict, names: string): Fields =>
  Object.fromEntries(names.split(/\s+/).map((name) => [name, verdict]));

const below = (names: string, parts: string): string =>
  names
    .split(" ")
    .flatMap((name) => [name, ...parts.split(" ").map((part) => `${name}.${part}`)])
    .join(" ");

const sources = (names: string): string => below(names, "paragraph words");

/**
 * The verdict of every field of every kind of record, by its dotted name as the schemas spell it. A field of a policy is
 * one of a set in force; a field of a meeting is one of a meeting that was held.
 */
export const verdicts: Readonly<Record<RecordKind, Fields>> = {
  programme: {
    ...all("kept", "id fictional complete timezone"),
    ...all("told", `duban title today language ${sources("paper.source")}`),
    ...all("told", "paper paper.title paper.issuer paper.number paper.issued paper.dating"),
    ...all("told", `goals goals.id goals.title ${sources("goals.source")}`),
    ...all(
      "told",
      "declares declares.lines declares.measures reporting reporting.every reporting.dueWorkdays",
    ),
    ...all("told", "taskForce taskForce.unit taskForce.office taskForce.members taskForce.membersComplete"),
    ...all("told", `${sources("taskForce.source supervision.source series.source")}`),
    ...all("told", "supervision supervision.unit supervision.tools"),
    ...all("told", "series series.id series.title series.unit series.every"),
  },
  policy: {
    ...all("kept", `sets sets.effective ${sources("sets.source")} sets.behind sets.immediate sets.claims`),
    ...all("kept", below("sets.approvers", "extension reassignment suspension cancellation")),
    ...all("kept", below("sets.recording", "report fulfilled claim other")),
    ...all("kept", "sets.lamps sets.lamps.colour sets.lamps.word sets.lamps.when"),
    ...all("kept", "sets.lamps.when.stage sets.lamps.when.pace"),
    ...all("kept", below("sets.lamps.when.daysLate sets.lamps.when.daysLeft", "min max")),
    ...all("kept", below("sets.lamps.when.pointsBehind sets.lamps.when.misses", "min max")),
    ...all("kept", "sets.ladder sets.ladder.step sets.ladder.word sets.ladder.answerWorkdays"),
    ...all("kept", below("sets.ladder.daysLate", "min max")),
    ...all("kept", below("sets.score", "cause points cap evidence")),
  },
  unit: {
    ...all("kept", "id"),
    ...all("told", "name short kind level parent supervisedBy expands"),
    ...all("told", below("aliases", "name from until")),
    ...all("free", sources("source")),
  },
  line: {
    ...all("kept", "id number measures measures.number"),
    ...all("told", "title goals leads verifier measures.title measures.text"),
    ...all("told", "taskForce taskForce.unit taskForce.office taskForce.members taskForce.membersComplete"),
    ...all("told", "reporting reporting.every reporting.dueWorkdays consultations consultations.every"),
    ...all("free", sources("taskForce.source consultations.source measures.source source")),
  },
  task: {
    ...all("kept", "id title line measure assigned start"),
    ...all("kept", below("origin", "kind meeting item finding")),
    ...all("kept", below("deadline", "text type from due every by")),
    ...all("kept", "lead responsible supporting participating guiding data verifier"),
    // A plan may be handed in after the task was assigned, once.
    ...all("begun", "quarterly weight milestones milestones.percent milestones.product indicators"),
    ...all("kept", "milestones.id milestones.title milestones.due"),
    ...all("kept", "indicators.id indicators.name indicators.measure indicators.target indicators.kind"),
    ...all("kept", sources("source")),
    ...all("free", "leader notes"),
  },
  progress: {
    ...all("kept", "id on kind role from to dating text post corrects field refers period percent milestone"),
    ...all("kept", below("approved", "paper meeting")),
    ...all("kept", below("evidence", "title link")),
    ...all("kept", "next indicators asks by meeting reason method finding due"),
  },
  meeting: {
    ...all("kept", "id series day held"),
    ...all("kept", below("agenda", "n text issue")),
    ...all("kept", below("outcomes", "n kind text")),
    ...all("told", "chair attending"),
    ...all("free", sources("source")),
  },
  finding: {
    ...all("kept", "id inspection found unit examined text severity"),
    ...all("filled", "line task"),
    ...all("told", "internal"),
  },
  inspection: all("kept", "id kind day scope units by"),
  letter: {
    ...all("kept", "id step unit tasks issuer issued text"),
    ...all("filled", "number delivered answerDue answered lifted"),
  },
  ask: all("kept", "id unit period asked due by tasks"),
  calendar: {
    ...all("kept", "year"),
    ...all("told", `$schema $id papers ${below("days", "name date isOffDay")}`),
  },
};

/** Lists that grow: what is recorded in them stays, and more may follow. Others are whole as they are. */
export const growing: ReadonlySet<string> = new Set([
  "policy sets",
  "line measures",
  "meeting agenda",
  "meeting outcomes",
]);
