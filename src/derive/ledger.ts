import type { Day } from "../model/day.ts";
import type { Ask, Entry, Letter, Line, Meeting, Policy, Programme, Task, Unit } from "../model/records.ts";
import type { Filed, Registry } from "../model/registry.ts";
import { type History, historyOf } from "./history.ts";
import type { WorkingCalendar } from "./working-days.ts";

/** An entry with who wrote it and where: the unit and the position come from the file. */
export interface Recorded<E extends Entry = Entry> {
  readonly unit: string;
  readonly file: string;
  readonly position: number;
  readonly entry: E;
}

export type PolicySet = Policy["sets"][number];

/** A task with its file and its counted entries. */
export interface Account {
  readonly file: string;
  readonly task: Task;
  readonly history: History;
  /** The registry's collective units and what each lists: 各区县 acts through its members. */
  readonly collectives: ReadonlyMap<string, readonly string[]>;
}

/**
 * A registry laid open for folding: records by id (of doubles the first counts; the rules name them), every task
 * with its entries. Nothing in it depends on a day or on the order of files.
 */
export interface Ledger {
  readonly registry: Registry;
  readonly programme: Programme;
  readonly calendar: WorkingCalendar;
  readonly units: ReadonlyMap<string, Unit>;
  readonly lines: ReadonlyMap<string, Line>;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly meetings: ReadonlyMap<string, Meeting>;
  readonly letters: ReadonlyMap<string, Letter>;
  /** Forms that were sent out, by id. */
  readonly asks: ReadonlyMap<string, Ask>;
  /** The registry's collective units and what each lists, as every account has them. */
  readonly collectives: ReadonlyMap<string, readonly string[]>;
  /** The latest effective first. */
  readonly policies: readonly PolicySet[];
}

function byId<T extends { readonly id: string }>(filed: readonly Filed<T>[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const { record } of filed) if (!map.has(record.id)) map.set(record.id, record);
  return map;
}

export function ledgerOf(registry: Registry, calendar: WorkingCalendar): Ledger {
  const recorded = new Map<string, Recorded[]>();
  for (const { task, unit, file, record } of registry.progress) {
    const list = recorded.get(task) ?? [];
    list.push(...record.map((entry, position) => ({ unit, file, position, entry })));
    recorded.set(task, list);
  }
  const collectives = new Map(
    registry.units.flatMap(({ record: { id, expands } }) =>
      expands?.length ? [[id, expands] as const] : [],
    ),
  );
  const accounts = new Map<string, Account>();
  for (const { file, record: task } of registry.tasks) {
    const history = historyOf(recorded.get(task.id) ?? []);
    if (!accounts.has(task.id)) accounts.set(task.id, { file, task, history, collectives });
  }
  return {
    registry,
    programme: registry.programme.record,
    calendar,
    units: byId(registry.units),
    lines: byId(registry.lines),
    accounts,
    meetings: byId(registry.meetings),
    letters: byId(registry.letters),
    asks: byId(registry.asks),
    collectives,
    policies: [...(registry.policy?.record.sets ?? [])].sort((a, b) =>
      a.effective < b.effective ? 1 : a.effective > b.effective ? -1 : 0,
    ),
  };
}

/** The policy set in force on a day: the latest effective by then; null before the first. */
export const policyOn = (ledger: Ledger, day: Day): PolicySet | null =>
  ledger.policies.find(({ effective }) => effective <= day) ?? null;

export const lineOf = (ledger: Ledger, task: Task): Line | null =>
  (task.line ? ledger.lines.get(task.line) : undefined) ?? null;

/** The bodies that act as "the task force" on a task: the line's and the programme's, with their offices. */
export function taskForceUnits(ledger: Ledger, task: Task): readonly string[] {
  return [lineOf(ledger, task)?.taskForce, ledger.programme.taskForce].flatMap((force) =>
    force ? [force.unit, ...(force.office ? [force.office] : [])] : [],
  );
}
