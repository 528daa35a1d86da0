import { indicatorStates } from "../../derive/indicators.ts";
import { actingUnits } from "../../derive/roles.ts";
import type { TaskState } from "../../derive/task-state.ts";
import type { Setting } from "../parts/frame.ts";
import { bracketed } from "../parts/words.ts";
import type { Row } from "./form.ts";
import { notAsked } from "./task-row.ts";

/** The indicators that a unit has to give totals of; where another unit certifies them, they are that one's. */
export function indicatorRows(
  { lang }: Setting,
  { state, unit }: { readonly state: TaskState; readonly unit: string },
): readonly Row[] {
  const { task, account, roles } = state;
  const certifying = actingUnits(account, roles.data);
  if (certifying.length > 0 && !certifying.includes(unit)) return [];
  return indicatorStates(state).map(({ indicator, value, reported }) => ({
    key: `${task.id}#${indicator.id}`,
    told: {
      task: task.title,
      name: indicator.name,
      measure: indicator.measure ?? notAsked,
      target: String(indicator.target),
      last: value === null ? notAsked : `${value}${bracketed(reported?.entry.on ?? "", lang)}`,
    },
    open: { value: { is: "number" } },
    known: [reported?.entry.id ?? ""],
  }));
}
