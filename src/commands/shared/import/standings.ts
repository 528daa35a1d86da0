import { adjustedTask } from "../../../derive/adjusted.ts";
import { dueOf } from "../../../derive/due.ts";
import { countedUntil } from "../../../derive/history.ts";
import type { Account, Ledger } from "../../../derive/ledger.ts";
import { rolesOn } from "../../../derive/roles.ts";
import { taskState } from "../../../derive/task-state.ts";
import { type Standing, sourceRead } from "../../../intake/proposal.ts";
import type { Day } from "../../../model/day.ts";
import type { Stage } from "../../../model/words.ts";

const isOver = (stage: Stage): Standing["over"] =>
  stage === "closed" || stage === "cancelled" || stage === "suspended" ? stage : null;

/** Papers that approved what was changed of a task. */
const approvals = ({ history }: Account): readonly string[] =>
  history.counted.flatMap(({ entry }) =>
    "approved" in entry && entry.approved?.paper !== undefined ? [entry.approved.paper] : [],
  );

/** The days that a comparison speaks of: when a paper's changes hold from, and today. */
interface Days {
  readonly from: Day;
  readonly today: Day;
}

/** Every task for a paper to be compared with: who holds it, and until when, on the paper's day; whether it is over, today. */
export const standingsOn = (ledger: Ledger, { from: on, today }: Days): readonly Standing[] =>
  [...ledger.accounts.values()].map((account): Standing => {
    const entries = countedUntil(account.history, on);
    const due = dueOf(ledger, account.task, entries, account.history);
    return {
      task: adjustedTask(account.task, entries),
      source: sourceRead(account.task.source),
      held: rolesOn(account, on),
      due: due.effective,
      extensions: due.extensions,
      over: isOver(taskState(ledger, account, today).stage),
      approvedBy: approvals(account),
    };
  });

/** What a later paper may change: an entry of such a kind after a day means that the day has been overtaken. */
const changing = new Set<string>([
  "reassigned",
  "adjusted",
  "extension-requested",
  "extension-approved",
  "reopened",
]);

/** The day from which a revised paper's changes hold: that of its issue, unless something was changed since or it is not known. */
export function changesHoldFrom(ledger: Ledger, issued: Day | null, today: Day): Day {
  if (issued === null || issued > today) return today;
  const overtaken = [...ledger.accounts.values()].some(({ history }) =>
    history.counted.some(({ entry }) => entry.on > issued && changing.has(entry.kind)),
  );
  return overtaken ? today : issued;
}
