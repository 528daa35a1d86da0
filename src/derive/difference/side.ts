import type { Day } from "../../model/day.ts";
import type { Ledger } from "../ledger.ts";
import { statesOn, type TaskState } from "../task-state.ts";

/** One of two states of a registry that are compared: its records, and how its tasks stand on a day. */
export interface Side {
  readonly ledger: Ledger;
  readonly asOf: Day;
  /** The tasks that exist on the day, by id. */
  readonly states: ReadonlyMap<string, TaskState>;
}

export const sideOf = (ledger: Ledger, asOf: Day): Side => ({
  ledger,
  asOf,
  states: new Map(statesOn(ledger, asOf).map((state) => [state.task.id, state])),
});
