import { lineOf } from "../../derive/ledger.ts";
import { shortNamesOn } from "../../derive/names.ts";
import type { TaskState } from "../../derive/task-state.ts";
import type { Setting } from "../parts/frame.ts";
import { bracketed } from "../parts/words.ts";

/** The id of a matter in calendars: of one registry, and the same whenever it is written. */
export const uidOf = ({ ledger }: Setting, ...parts: readonly string[]): string =>
  `${parts.join("-")}@${ledger.programme.id}.duban`;

/** The line that a task belongs to, else the programme. */
export const lineTitle = ({ ledger }: Setting, { task }: TaskState): string =>
  lineOf(ledger, task)?.title ?? ledger.programme.title;

/** A label and what stands under it, parted as the language does it; nothing for nothing. */
export const told = (
  { lang }: Setting,
  label: { readonly zh: string; readonly en: string },
  value: string,
) => (value === "" ? [] : [lang === "zh" ? `${label.zh}：${value}` : `${label.en}: ${value}`]);

/** What a calendar says of a task: its id, line and units. */
export function taskTold(setting: Setting, state: TaskState): readonly string[] {
  const { ledger, asOf, lang } = setting;
  const names = (units: readonly string[]) => shortNamesOn(ledger, units, asOf);
  return [
    ...told(setting, { zh: "任务", en: "Task" }, state.task.title + bracketed(state.task.id, lang)),
    ...told(setting, { zh: "行动", en: "Line" }, lineTitle(setting, state)),
    ...told(setting, { zh: "牵头单位", en: "Lead" }, names(state.roles.lead)),
    ...told(setting, { zh: "责任单位", en: "Responsible" }, names(state.roles.responsible)),
  ];
}
