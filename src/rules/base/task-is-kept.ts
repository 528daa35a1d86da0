import type { Text } from "../../model/language.ts";
import type { Task } from "../../model/records.ts";
import { roles } from "../../model/words.ts";
import type { BaseRule } from "./rule.ts";
import { type Difference, same } from "./shared/differences.ts";
import { kept } from "./shared/kept.ts";

/** The command that does lawfully what somebody wanted of a task. */
function way({ name }: Difference, { id }: Task): Text | null {
  const [first = ""] = name.split(".");
  if (first === "deadline")
    return {
      zh: `时限要延的：\`duban extend request ${id} --to …\`，批准后 \`duban extend approve ${id}\``,
      en: `a deadline is extended with \`duban extend request ${id} --to …\` and \`duban extend approve ${id}\``,
    };
  if (roles.some((role) => role === first))
    return {
      zh: `要换单位的：\`duban reassign ${id} ${first} …\``,
      en: `units are changed with \`duban reassign ${id} ${first} …\``,
    };
  if (/^(?:indicators\.target|weight|milestones\.(?:due|percent))$/.test(name))
    return {
      zh: `经批准调整的：\`duban adjust ${id} …\``,
      en: `it is adjusted, with an approval, by \`duban adjust ${id} …\``,
    };
  return null;
}

const rule: BaseRule = {
  id: "task-is-kept",
  severity: "error",
  about: {
    zh: "任务的时限、责任、目标、来由都是当初写的那样，任务没有少",
    en: "a task's deadline, units, targets and origin are as they were first written, and none is gone",
  },
  why: {
    zh: "原定的时限和目标悄悄改了，逾期就看不出来，账上全是按时",
    en: "where a deadline or a target can be rewritten, nothing is ever late",
  },
  check: (change) =>
    kept(change, {
      kind: "task",
      of: ({ tasks }) => tasks,
      covers: (task) => !isGivenToMeeting(change, task),
      noun: ({ id }) => ({ zh: `任务 \`${id}\``, en: `task \`${id}\`` }),
      way,
    }),
};
export default rule;

/**
 * Whether all that changed of a task is its origin, and lawfully: a meeting on or before the day it was assigned, whose
 * decision comes with this change, takes over a task that came from none.
 */
function isGivenToMeeting({ base, head }: Parameters<BaseRule["check"]>[0], task: Task): boolean {
  const now = head?.accounts.get(task.id)?.task;
  if (now === undefined || now.origin.kind !== "meeting" || task.origin.kind === "meeting") return false;
  if (task.origin.kind === "finding") return false;
  const { meeting: id, item } = now.origin;
  const isIn = (ledger: typeof base | null): boolean =>
    ledger?.meetings.get(id)?.outcomes?.some(({ n }) => n === item) ?? false;
  const day = head?.meetings.get(id)?.day;
  const { origin: _, ...rest } = task;
  const { origin: __, ...restNow } = now;
  return day !== undefined && task.assigned >= day && isIn(head) && !isIn(base) && same(rest, restNow);
}
