import fc from "fast-check";
import { occurrencesOf } from "../../src/derive/occurrences.ts";
import { addDays, type Day } from "../../src/model/day.ts";
import type { Task } from "../../src/model/records.ts";
import { type EntryKind, entryKinds } from "../../src/model/words.ts";
import type { Move } from "./made-up.ts";

/** One throw of the dice; `tell` makes an entry of it that the lifecycle allows, or none. */
export interface Throw {
  readonly kind: EntryKind;
  readonly wait: number;
  readonly pick: number;
  readonly percent: number;
  readonly shift: number;
  readonly corrects: boolean;
}

export const anyThrow: fc.Arbitrary<Throw> = fc.record({
  kind: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...entryKinds) },
    { weight: 2, arbitrary: fc.constantFrom<EntryKind>("report", "fulfilled") },
    { weight: 4, arbitrary: fc.constantFrom<EntryKind>("claim", "accepted") },
    { weight: 1, arbitrary: fc.constantFrom<EntryKind>("extension-requested", "extension-approved") },
  ),
  wait: fc.integer({ min: 0, max: 45 }),
  pick: fc.nat(1000),
  percent: fc.integer({ min: 0, max: 100 }),
  shift: fc.integer({ min: 1, max: 90 }),
  corrects: fc.nat(3).map((n) => n === 0),
});

const approved = { paper: "批复" };
const evidence = [{ title: "材料" }];
const mayBeCorrected = (kind: EntryKind): boolean => kind !== "claim" && kind !== "accepted";
const oneOf = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)];

/** What a story has come to: what later entries may refer to. */
interface Sofar {
  readonly leads: readonly string[];
  readonly requests: readonly Move[];
  readonly claims: readonly Move[];
  readonly issues: readonly Move[];
  readonly suspended: Move | null;
  readonly accepted: boolean;
  readonly cancelled: boolean;
}

type Written = Pick<Move, "by" | "kind"> & Readonly<Record<string, unknown>>;

/** The entry of a throw in a story, or null where it would be against the lifecycle. */
function written(task: Task, sofar: Sofar, { kind, pick, percent, shift }: Throw, on: Day): Written | null {
  const lead = oneOf(sofar.leads, pick) ?? "a";
  const helper = oneOf([...sofar.leads, ...(task.responsible ?? [])], pick) ?? lead;
  const recurring = task.deadline.type === "recurring";
  const period = recurring ? oneOf(occurrencesOf(task, on), pick)?.period : undefined;
  const request = oneOf(sofar.requests, pick);
  const claim = oneOf(sofar.claims, pick);
  const id = (of: Move | undefined | null) => String(of?.["id"]);
  switch (kind) {
    case "reassigned": {
      const to = ["a", "b", "c"].find((unit) => !sofar.leads.includes(unit));
      return to ? { by: "office", kind, role: "lead", from: [lead], to: [to], approved } : null;
    }
    case "adjusted":
      return { by: "office", kind, field: "weight", from: task.weight ?? 1, to: 1 + (pick % 4), approved };
    case "resumed":
      return sofar.suspended ? { by: "office", kind, refers: id(sofar.suspended) } : null;
    case "report":
      return {
        by: helper,
        kind,
        ...(pick % 5 > 0 ? { percent } : {}),
        ...(pick % 3 === 0 ? { milestone: oneOf(task.milestones ?? [], pick)?.id ?? "m1" } : {}),
      };
    case "issue":
      return { by: helper, kind, asks: ["zhuanban"] };
    case "resolved": {
      const issue = oneOf(sofar.issues, pick);
      return issue ? { by: "office", kind, refers: id(issue) } : null;
    }
    case "answered":
      return { by: helper, kind, refers: "l-1" };
    case "fulfilled":
      return period ? { by: lead, kind, period, evidence } : null;
    case "extension-requested":
      if (recurring && !period) return null;
      return { by: lead, kind, to: addDays(on, shift), reason: "x", ...(period ? { period } : {}) };
    case "extension-approved":
      return request ? { by: "office", kind, refers: id(request), to: addDays(on, shift), approved } : null;
    case "extension-refused":
      return request ? { by: "office", kind, refers: id(request), reason: "x" } : null;
    case "claim":
      return recurring ? null : { by: lead, kind, evidence };
    case "returned":
      return claim ? { by: "jiwei", kind, refers: id(claim), reason: "x" } : null;
    case "accepted":
      return claim ? { by: "jiwei", kind, refers: sofar.claims.map(id) } : null;
    case "reopened":
      if (!sofar.accepted) return null;
      return {
        by: "jiwei",
        kind,
        reason: "x",
        percent,
        ...(pick % 2 ? { due: addDays(on, shift) } : {}),
      };
    case "suspended":
      return sofar.suspended ? null : { by: "office", kind, reason: "x", approved };
    case "cancelled":
      return pick % 6 === 0 ? { by: "office", kind, reason: "x", approved } : null;
  }
}

function after(sofar: Sofar, move: Move): Sofar {
  const refers = [move["refers"]].flat();
  const without = (list: readonly Move[]) => list.filter(({ id }) => !refers.includes(id));
  switch (move.kind) {
    case "reassigned":
      return {
        ...sofar,
        leads: [
          ...sofar.leads.filter((unit) => ![move["from"]].flat().includes(unit)),
          ...([move["to"]].flat() as readonly string[]),
        ],
      };
    case "extension-requested":
      return { ...sofar, requests: [...sofar.requests, move] };
    case "extension-approved":
    case "extension-refused":
      return { ...sofar, requests: without(sofar.requests) };
    case "claim":
      return { ...sofar, claims: [...sofar.claims.filter(({ by }) => by !== move.by), move] };
    case "returned":
      return { ...sofar, claims: without(sofar.claims) };
    case "accepted":
      return { ...sofar, claims: [], accepted: true };
    case "reopened":
      return { ...sofar, claims: [], accepted: false };
    case "issue":
      return { ...sofar, issues: [...sofar.issues, move] };
    case "resolved":
      return { ...sofar, issues: without(sofar.issues) };
    case "suspended":
      return { ...sofar, suspended: move };
    case "resumed":
      return { ...sofar, suspended: null };
    case "cancelled":
      return { ...sofar, cancelled: true };
    default:
      return sofar;
  }
}

const idOf = (n: number): string => `e${String(n).padStart(5, "0")}`;

/** A correction of an earlier entry: same unit, kind and day, another percentage or day, under its own id. */
function correctionOf(moves: readonly Move[], { pick, percent }: Throw, id: string): Move | null {
  const corrected = new Set(moves.map((move) => move["corrects"]));
  const open = moves.filter((move) => mayBeCorrected(move.kind) && !corrected.has(move.id));
  const old = oneOf(open, pick);
  return old === undefined
    ? null
    : { ...old, id, corrects: old.id, ...(old["percent"] === undefined ? {} : { percent }) };
}

/** The lawful entries that throws make of a task: in order of days, none after a cancellation. */
export function tell(task: Task, throws: readonly Throw[]): readonly Move[] {
  const moves: Move[] = [];
  let on: Day = task.assigned;
  let sofar: Sofar = {
    leads: task.lead,
    requests: [],
    claims: [],
    issues: [],
    suspended: null,
    accepted: false,
    cancelled: false,
  };
  for (const each of throws) {
    if (sofar.cancelled) break;
    on = addDays(on, each.wait);
    const correction = each.corrects ? correctionOf(moves, each, idOf(moves.length)) : null;
    if (correction) {
      moves.push(correction);
      continue;
    }
    const entry = written(task, sofar, each, on);
    if (entry === null) continue;
    const move: Move = { ...entry, on, id: idOf(moves.length) };
    moves.push(move);
    sofar = after(sofar, move);
  }
  return moves;
}
