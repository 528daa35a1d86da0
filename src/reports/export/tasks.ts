import { shortNamesOn } from "../../derive/names.ts";
import type { Task } from "../../model/records.ts";
import { originWords } from "../../model/words.ts";
import { taskEvents } from "../calendar/tasks.ts";
import { stateFacts } from "../parts/facts.ts";
import type { Setting } from "../parts/frame.ts";
import { sourceWords } from "../parts/words.ts";
import { sheetRows } from "../sheets/column.ts";
import { dueColumns, standingColumns, type TaskColumn, taskColumns } from "../sheets/task-columns.ts";
import { counted, dated, named, prose } from "./columns.ts";
import { type ExportKind, fieldsOf } from "./kind.ts";

/** The meeting's item or the finding that a task comes from. */
function cameFrom({ origin }: Task): string {
  if (origin.kind === "meeting") return `${origin.meeting}#${origin.item}`;
  return origin.kind === "finding" ? origin.finding : "";
}

function columns(setting: Setting): readonly TaskColumn[] {
  const { ledger, asOf, lang } = setting;
  const names = (units: readonly string[]) => shortNamesOn(ledger, units, asOf);
  return [
    ...taskColumns(setting),
    named("配合单位", "supporting", ({ roles }) => names(roles.supporting)),
    named("参与单位", "participating", ({ roles }) => names(roles.participating)),
    named("指导单位", "guiding", ({ roles }) => names(roles.guiding)),
    named("数据提供单位", "data", ({ roles }) => names(roles.data)),
    named("核查单位", "verifier", ({ roles }) => names(roles.verifier)),
    named("责任岗位", "responsible post", ({ task }) => task.leader),
    counted("措施", "measure", ({ task }) => task.measure),
    named("来由", "origin", ({ task }) => originWords[task.origin.kind][lang]),
    named("出自", "comes from", ({ task }) => cameFrom(task)),
    dated("交办日", "assigned", ({ task }) => task.assigned),
    dated("起始日", "start", ({ task }) => task.start),
    ...dueColumns(setting),
    ...standingColumns(setting),
    counted("权重", "weight", ({ task }) => task.weight),
    prose("备注", "notes", ({ task }) => task.notes),
    named("出处", "source", ({ task }) => sourceWords(task.source, lang)),
  ];
}

/** Tasks as they stand, with all that their files say. */
export const tasks: ExportKind = {
  name: "tasks",
  label: { zh: "任务", en: "Tasks" },
  of: ({ setting, states }) => ({
    rows: sheetRows(columns(setting), states, setting.lang),
    facts: states.map((state) => ({ ...fieldsOf(state.account.task), state: stateFacts(state) })),
    events: () => taskEvents(setting, states),
  }),
};
