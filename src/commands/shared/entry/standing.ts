import { taskState } from "../../../derive/task-state.ts";
import { bothLanguages, type Text } from "../../../model/language.ts";
import { standingCell } from "../../../reports/parts/cells.ts";
import { clauses } from "../../../reports/parts/words.ts";
import type { Opened } from "../../command.ts";

/** How a task stands today: its stage and pace, and how late it is. */
export function standingSaid({ ledger, setting, today }: Opened, task: string): Text {
  const account = ledger.accounts.get(task);
  if (account === undefined) throw new Error(`no task ${task}`);
  const state = taskState(ledger, account, today);
  return bothLanguages((lang) => {
    const zh = lang === "zh";
    const days = state.late?.days ?? 0;
    const owed = state.owed.length;
    const pending = state.due.requested;
    const due = state.due.effective;
    return clauses(
      [
        standingCell({ ...setting, lang }, state).text,
        ...(owed > 0 ? [zh ? `欠${owed}期` : `${owed} owed`] : []),
        ...(state.pace === "overdue" && days > 0 && owed === 0 ? [zh ? `${days}天` : `${days} days`] : []),
        ...(state.pace !== null && days === 0 && due !== null ? [zh ? `时限${due}` : `due ${due}`] : []),
        ...(pending && state.pace !== "overdue" ? [zh ? "延期待批" : "extension pending"] : []),
      ],
      lang,
    );
  });
}
