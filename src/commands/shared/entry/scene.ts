import type { Account } from "../../../derive/ledger.ts";
import type { Day } from "../../../model/day.ts";
import type { Text } from "../../../model/language.ts";
import { Refusal } from "../../../model/refusal.ts";
import type { Call, Opened } from "../../command.ts";
import { dayOption, refuseAsOf } from "../days.ts";
import { findTask } from "../find-task.ts";

/** Where an entry is to be written: the registry, the task, the day on which it happened. */
export interface Scene {
  readonly opened: Opened;
  readonly account: Account;
  readonly on: Day;
  /** Whether the day is today because none was named: then it comes after all that is recorded of today. */
  readonly now: boolean;
}

const why: Text = {
  zh: "按日期推算进度和逾期，记录只写已经发生的事",
  en: "progress and lateness are worked out from days; an entry tells what has happened",
};

/** The day of an entry: `--on`, else today. The future is refused, and `--as-of`, which is for reading. */
function dayOfEntry(call: Call, { today }: Pick<Opened, "today">): Day {
  refuseAsOf(call, {
    zh: "改写 `--on <日期>`，不写就是今天",
    en: "write `--on <day>` instead; without it the day is today",
  });
  const text = call.text("on");
  const on = text === null ? today : dayOption("on", text);
  if (on <= today) return on;
  throw new Refusal(
    {
      zh: `\`--on ${on}\` 是将来，今天是 ${today}`,
      en: `\`--on ${on}\` is in the future; today is ${today}`,
    },
    {
      zh: `写 ${today} 或之前的一天，或等到那天再记`,
      en: `write ${today} or an earlier day, or wait for that day`,
    },
    { why },
  );
}

/** A task that did not exist on the day takes no entry of that day. */
function existing({ task, file }: Account, on: Day): void {
  if (on >= task.assigned) return;
  throw new Refusal(
    {
      zh: `${on} 早于任务 \`${task.id}\` 的交办日 ${task.assigned}`,
      en: `${on} is before the task \`${task.id}\` was assigned, on ${task.assigned}`,
    },
    {
      zh: `用 \`--on\` 写 ${task.assigned} 或之后的一天；任务确实交办得更早的，改 \`${file}\` 的 \`assigned\``,
      en: `write \`--on\` ${task.assigned} or later; if it was assigned earlier, change \`assigned\` in \`${file}\``,
    },
    { why },
  );
}

/** Where entries of the task cannot be read, nobody can tell how it stands. */
function readable({ ledger }: Opened, task: string): void {
  const broken = ledger.registry.unreadable.find((file) => file.startsWith(`progress/${task}/`));
  if (broken === undefined) return;
  throw new Refusal(
    {
      zh: `\`${broken}\` 读不出来，任务现在怎样推算不了`,
      en: `\`${broken}\` cannot be read, so nobody can tell how the task stands`,
    },
    { zh: "先看 `duban check` 改好它", en: "run `duban check` and put it right first" },
  );
}

/** The scene of a task on the call's day; refused where the task did not exist or cannot be read. */
export function sceneFor(opened: Opened, account: Account, at: Pick<Scene, "on" | "now">): Scene {
  existing(account, at.on);
  readable(opened, account.task.id);
  return { opened, account, ...at };
}

/** The day that a call speaks of, and whether it is simply now. */
export const dayOfCall = (call: Call, opened: Opened): Pick<Scene, "on" | "now"> => ({
  on: dayOfEntry(call, opened),
  now: call.text("on") === null,
});

/** The scene of a task that is named by a word, in a registry that is read. */
export const sceneIn = (opened: Opened, call: Call, word: string): Scene =>
  sceneFor(opened, findTask(opened.ledger, word), dayOfCall(call, opened));

/** The scene of the task that the first argument names. */
export const sceneOf = async (call: Call): Promise<Scene> =>
  sceneIn(await call.open(), call, call.args[0] ?? "");
