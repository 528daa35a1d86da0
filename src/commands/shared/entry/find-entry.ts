import type { Account, Ledger, Recorded } from "../../../derive/ledger.ts";
import { Refusal } from "../../../model/refusal.ts";

/** An entry with the task that it stands on. */
export interface Found {
  readonly account: Account;
  readonly recorded: Recorded;
}

/** The entries of an id; ids are their task's own, so that two tasks may have one. */
export const entriesWith = (ledger: Ledger, id: string): readonly Found[] =>
  [...ledger.accounts.values()].flatMap((account) =>
    account.history.all.filter(({ entry }) => entry.id === id).map((recorded) => ({ account, recorded })),
  );

/** The one entry of an id, `task/id` where several tasks have it; refused where there is none. */
export function findEntry(ledger: Ledger, word: string): Found {
  const [, task, id = word] = /^(.+)\/([^/]+)$/.exec(word) ?? [];
  const found = entriesWith(ledger, id).filter(
    ({ account }) => task === undefined || account.task.id === task,
  );
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  if (only === undefined)
    throw new Refusal(
      { zh: `没有编号为 \`${word}\` 的记录`, en: `there is no entry \`${word}\`` },
      {
        zh: "编号在 `duban show <任务>` 的最后一列",
        en: "the last column of `duban show <task>` has the ids",
      },
    );
  const whole = found.map(({ account }) => `\`${account.task.id}/${id}\``);
  throw new Refusal(
    { zh: `\`${id}\` 在${found.length}项任务里都有`, en: `${found.length} tasks have an entry \`${id}\`` },
    { zh: `连同任务写：${whole.join("、")}`, en: `write it with its task: ${whole.join(", ")}` },
  );
}
