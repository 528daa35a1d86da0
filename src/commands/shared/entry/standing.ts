import { type TaskState, taskState } from "../../../derive/task-state.ts";
import { bothLanguages, type Lang, type Text } from "../../../model/language.ts";
import { stageWords } from "../../../model/words.ts";
import { standingCell } from "../../../reports/parts/cells.ts";
import { clauses, plural } from "../../../reports/parts/words.ts";
import type { Opened } from "../../command.ts";

/** How late an overdue task is: days, or the occurrences owed. */
function lateSaid({ stage, late, owed }: TaskState, lang: Lang): readonly string[] {
  const days = owed[0]?.daysLate ?? late?.days ?? 0;
  if (lang === "en")
    return [
      stageWords[stage].en,
      `overdue by ${plural(days, "day")}`,
      ...(owed.length > 0 ? [`${owed.length} owed`] : []),
    ];
  return [stageWords[stage].zh, `逾期${days}天`, ...(owed.length > 0 ? [`欠${owed.length}期`] : [])];
}

/** How a task stands today: its stage and pace, how late it is or when it is due, and whether an extension waits. */
export function standingSaid({ ledger, setting, today }: Opened, task: string): Text {
  const account = ledger.accounts.get(task);
  if (account === undefined) throw new Error(`no task ${task}`);
  const state = taskState(ledger, account, today);
  const { pace, due } = state;
  return bothLanguages((lang) => {
    const zh = lang === "zh";
    const main =
      pace === "overdue" ? lateSaid(state, lang) : [standingCell({ ...setting, lang }, state).text];
    const day = pace !== null && pace !== "overdue" ? due.effective : null;
    return clauses(
      [
        ...main,
        ...(day === null ? [] : [zh ? `时限 ${day}` : `due ${day}`]),
        ...(due.requested ? [zh ? "延期待批" : "extension pending"] : []),
      ],
      lang,
    );
  });
}
