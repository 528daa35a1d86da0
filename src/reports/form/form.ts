import { askId } from "../../derive/form-asks.ts";
import type { Ask } from "../../derive/reporting.ts";
import { taskState } from "../../derive/task-state.ts";
import type { Day } from "../../model/day.ts";
import type { FormKey, FormRow } from "../../model/form.ts";
import { hashed } from "../../model/hashed.ts";
import type { Setting } from "../parts/frame.ts";
import { indicatorRows } from "./indicator-rows.ts";
import { occurrenceRows } from "./occurrence-rows.ts";
import { taskRow } from "./task-row.ts";

/** What a cell takes that is to be filled in. */
export type Open =
  | { readonly is: "text" }
  | { readonly is: "percent" }
  | { readonly is: "number" }
  | { readonly is: "choice"; readonly values: readonly string[] };

/** A row of a form: what it tells, and what is to be filled in. */
export interface Row {
  /** `task`, `task#indicator`, `task@period`. */
  readonly key: string;
  readonly told: FormRow["told"];
  readonly open: Readonly<Partial<Record<FormKey, Open>>>;
  /** What is known beside what is told: ids of entries. */
  readonly known: readonly string[];
}

/** What a unit is asked to fill in for a period: rows of tasks, and of their indicators and turns where there are any. */
export interface Form {
  readonly id: string;
  readonly unit: string;
  readonly period: string;
  readonly due: Day | null;
  readonly tasks: readonly Row[];
  readonly indicators: readonly Row[];
  readonly occurrences: readonly Row[];
}

/** Of what was known of a row; its number aside, which changes with its neighbours. */
export const fingerprintOf = ({ told: { no: _, ...told }, known }: Row): string =>
  hashed(JSON.stringify([Object.entries(told).sort(([a], [b]) => (a < b ? -1 : 1)), known]));

/** The form for what a unit is asked; nothing in it depends on the day beyond what the entries by then say. */
export function formOf(setting: Setting, ask: Ask): Form {
  const { ledger, asOf } = setting;
  const states = ask.tasks.flatMap((id) => {
    const account = ledger.accounts.get(id);
    return account ? [taskState(ledger, account, asOf)] : [];
  });
  const { unit } = ask;
  const numbered = (rows: readonly Row[]): readonly Row[] =>
    rows.map((row, n) => ({ ...row, told: { ...row.told, no: String(n + 1) } }));
  return {
    id: askId({ unit, period: ask.period.id }),
    unit,
    period: ask.period.id,
    due: ask.due,
    tasks: numbered(states.map((state) => taskRow(setting, { state, ask }))),
    indicators: numbered(states.flatMap((state) => indicatorRows(setting, { state, unit }))),
    occurrences: numbered(states.flatMap((state) => occurrenceRows(setting, { state, unit }))),
  };
}

/** Every row of a form. */
export const rowsOf = ({ tasks, indicators, occurrences }: Form): readonly Row[] => [
  ...tasks,
  ...indicators,
  ...occurrences,
];
