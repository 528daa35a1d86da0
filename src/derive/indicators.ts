import type { Task } from "../model/records.ts";
import { ofKind } from "./history.ts";
import type { Recorded } from "./ledger.ts";
import { actingUnits } from "./roles.ts";
import type { TaskState } from "./task-state.ts";

type Indicator = NonNullable<Task["indicators"]>[number];

/** An indicator with the value that counts: the last total reported, of a task with data units the last of theirs. */
interface IndicatorState {
  readonly indicator: Indicator;
  readonly value: number | null;
  readonly reported: Recorded | null;
  /** Percent of the target, of a cumulative one. */
  readonly percent: number | null;
  /** Whether the value reaches a rate's target or stays within an upper bound. */
  readonly met: boolean | null;
}

/** A task's indicators on the state's day, with their adjusted targets. They never change its pace. */
export function indicatorStates({ task, account, roles, entries }: TaskState): readonly IndicatorState[] {
  const certifying = actingUnits(account, roles.data);
  const counts = ({ unit }: Recorded) => certifying.length === 0 || certifying.includes(unit);
  return (task.indicators ?? []).map((indicator) => {
    const reported =
      ofKind(entries, "report").findLast(
        (each) => counts(each) && each.entry.indicators?.[indicator.id] !== undefined,
      ) ?? null;
    const value = reported?.entry.indicators?.[indicator.id] ?? null;
    const cumulative = indicator.kind === "cumulative";
    const percent =
      cumulative && value !== null && indicator.target !== 0 ? (value * 100) / indicator.target : null;
    const met =
      value === null
        ? null
        : indicator.kind === "upper-bound"
          ? value <= indicator.target
          : value >= indicator.target;
    return { indicator, value, reported, percent, met };
  });
}
