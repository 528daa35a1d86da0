import { monthEnd, monthOf, monthStart, yearOf } from "../../model/day.ts";
import { accountsByUnit } from "../ask-history.ts";
import { type Asked, askedBetween } from "../asks.ts";
import { actingUnits } from "../roles.ts";
import { isOpen } from "../stage.ts";
import type { Scope } from "./scope.ts";

/** What a unit has on its hands; tasks of the scope, asks of the whole programme in the month of the scope's last day. */
interface Workload {
  readonly unit: string;
  readonly leads: number;
  readonly responsible: number;
  /** Of both, each task once. */
  readonly open: number;
  readonly overdue: number;
  readonly asked: readonly Asked[];
}

/** The units that lead or are responsible for a task of the scope (of its units only these), by id: no league table. */
export function workloads({ ledger, states, units, until }: Scope): readonly Workload[] {
  const held = states.map(({ account, roles, stage, pace }) => ({
    lead: actingUnits(account, roles.lead),
    responsible: actingUnits(account, roles.responsible),
    stage,
    pace,
  }));
  const found = new Set(held.flatMap(({ lead, responsible }) => [...lead, ...responsible]));
  const index = accountsByUnit(ledger);
  const [from, to] = [monthStart(yearOf(until), monthOf(until)), monthEnd(yearOf(until), monthOf(until))];
  return [...found]
    .filter((unit) => units.length === 0 || units.includes(unit))
    .sort()
    .map((unit) => {
      const mine = held.filter(({ lead, responsible }) => lead.includes(unit) || responsible.includes(unit));
      return {
        unit,
        leads: mine.filter(({ lead }) => lead.includes(unit)).length,
        responsible: mine.filter(({ responsible }) => responsible.includes(unit)).length,
        open: mine.filter(({ stage }) => isOpen(stage)).length,
        overdue: mine.filter(({ pace }) => pace === "overdue").length,
        asked: askedBetween(ledger, unit, { from, to, asOf: until, accounts: index.get(unit) ?? [] }),
      };
    });
}
