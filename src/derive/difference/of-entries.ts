import type { Account, Ledger, Recorded } from "../ledger.ts";
import { actsOf } from "./acts.ts";
import { changedFields, type FieldChange } from "./fields.ts";
import type { Named, News } from "./news.ts";
import { paired } from "./paired.ts";
import type { Side } from "./side.ts";
import type { Unread } from "./unread.ts";
import { unrecordedOf } from "./unrecorded.ts";

/** An entry with the task that its folder names, and that task's account where there is one. */
interface Standing {
  readonly task: string;
  readonly account: Account | null;
  readonly recorded: Recorded;
}

/** All entries of a ledger, task by task in the order of the fold; at the end those of tasks that are not there. */
function entriesOf({ registry, accounts }: Ledger): readonly Standing[] {
  const onTasks = [...accounts.values()].flatMap((account) =>
    account.history.all.map((recorded) => ({ task: account.task.id, account, recorded })),
  );
  const stray = registry.progress
    .filter(({ task }) => !accounts.has(task))
    .flatMap(({ task, unit, file, record }) =>
      record.map((entry, position) => ({ task, account: null, recorded: { unit, file, position, entry } })),
    );
  return [...onTasks, ...stray];
}

const named = ({ task, recorded }: Standing): Named => ({
  of: "progress",
  id: recorded.entry.id,
  file: recorded.file,
  entry: { task, recorded },
});

/** The fields in which an entry differs; the unit, which its file names, is one. */
const changesOf = (old: Recorded, now: Recorded): readonly FieldChange[] => [
  ...(old.unit === now.unit ? [] : [{ path: ["unit"], from: old.unit, to: now.unit }]),
  ...changedFields(old.entry, now.entry),
];

/** What new, changed and missing entries tell. */
export function entryNews(before: Side, after: Side, unread: Unread): readonly News[] {
  const { both, gone, fresh } = paired(
    entriesOf(before.ledger),
    entriesOf(after.ledger),
    ({ task, recorded }) => `${task}/${recorded.entry.id}`,
  );
  const told = fresh.filter(({ recorded }) => !unread.inBefore(recorded.file));
  const acts = [...after.ledger.accounts.values()].flatMap((account) => {
    const mine = told.filter((each) => each.account === account).map(({ recorded }) => recorded);
    return mine.length === 0 ? [] : actsOf(before, after, { account, fresh: mine });
  });
  return [
    ...acts,
    ...told
      .filter(({ account }) => account === null)
      .map((each) => ({ kind: "stray", about: named(each) }) as const),
    ...both.flatMap(([old, now]) => unrecordedOf(named(now), changesOf(old.recorded, now.recorded))),
    ...gone
      .filter(({ recorded }) => !unread.inAfter(recorded.file))
      .map((each) => ({ kind: "removed", about: named(each) }) as const),
  ];
}
