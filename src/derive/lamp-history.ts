import { addDays, type Day } from "../model/day.ts";
import type { Ledger } from "./ledger.ts";
import { reportingPeriodOn, rhythmOf } from "./reporting.ts";
import { type TaskState, taskState } from "./task-state.ts";

/**
 * Whether a task's lamp was red earlier in the current reporting period (本期曾亮红灯) though it is not now. Without
 * entries and under one policy set a lamp never improves within a period, so only the days before its entries and
 * before a new policy set need a look.
 */
export function wasRedThisPeriod(ledger: Ledger, state: TaskState): boolean {
  const rhythm = rhythmOf(ledger, state.task);
  if (rhythm === null || state.lamp?.colour === "red") return false;
  const { begin } = reportingPeriodOn(rhythm, state.asOf);
  const turns = [
    ...state.entries.map(({ entry }) => entry.on),
    ...ledger.policies.map(({ effective }) => effective),
  ];
  const looks = new Set(
    turns.filter((on) => on > begin && on <= state.asOf).map((on): Day => addDays(on, -1)),
  );
  return [...looks].some(
    (day) => day >= state.task.assigned && taskState(ledger, state.account, day).lamp?.colour === "red",
  );
}
