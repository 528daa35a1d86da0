import { countStages } from "../derive/counts.ts";
import type { TaskState } from "../derive/task-state.ts";
import type { Report } from "../model/report.ts";
import { taskEvents } from "./calendar/tasks.ts";
import {
  deadlineCell,
  lampCell,
  lineCell,
  plain,
  progressCell,
  standingCell,
  unitsCell,
} from "./parts/cells.ts";
import { countLine } from "./parts/count-line.ts";
import { stateFacts } from "./parts/facts.ts";
import { framed, type Setting } from "./parts/frame.ts";
import { stageText } from "./parts/words.ts";
import { sheetRows } from "./sheets/column.ts";
import { ledgerColumns } from "./sheets/task-columns.ts";

/** Tasks in id order, one row each, with the count that reconciles them. */
export function listReport(setting: Setting, states: readonly TaskState[]): Report {
  const { ledger, lang } = setting;
  const zh = lang === "zh";
  const table = {
    type: "table",
    sheet: () => sheetRows(ledgerColumns(setting), states, lang),
    columns: [
      { heading: zh ? "编号" : "id" },
      { heading: zh ? "任务" : "task", shrink: 3 },
      { heading: zh ? "行动" : "line", shrink: 1 },
      { heading: zh ? "牵头" : "lead", shrink: 1 },
      { heading: zh ? "完成时限" : "due", shrink: 1 },
      { heading: zh ? "状态" : "standing", shrink: 1 },
      { heading: zh ? "实际/计划" : "actual/planned", align: "right" },
      { heading: zh ? "亮灯" : "lamp" },
    ],
    rows: states.map((state) => [
      plain(state.task.id),
      plain(state.task.title),
      lineCell(setting, state),
      unitsCell(setting, state.roles.lead),
      deadlineCell(setting, state),
      standingCell(setting, state),
      progressCell(state),
      lampCell(state),
    ]),
  } as const;
  return framed(setting, {
    kind: "list",
    title: zh ? "任务清单" : "Tasks",
    blocks: [
      {
        type: "paragraph",
        text: countLine(countStages(states), (stage) => stageText(ledger, stage)[lang], lang),
      },
      table,
    ],
    facts: { tasks: states.map(stateFacts) },
    events: () => taskEvents(setting, states),
  });
}
