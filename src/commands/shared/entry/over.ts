import { actorsByDay } from "../../../derive/acting.ts";
import { historyOf } from "../../../derive/history.ts";
import type { Recorded } from "../../../derive/ledger.ts";
import { doersOf } from "../../../derive/roles.ts";
import { addDays, type Day } from "../../../model/day.ts";
import { bothLanguages, type Text } from "../../../model/language.ts";
import { Refusal } from "../../../model/refusal.ts";
import { type EntryKind, kindWords } from "../../../model/words.ts";
import { type Halt, haltedEntries } from "../../../rules/shared/halts.ts";
import { isOwedReturn } from "../../../rules/shared/owed-return.ts";
import { entrySaid } from "../../../rules/shared/saying.ts";
import { asEntry, type Draft } from "./draft.ts";
import type { Scene } from "./scene.ts";

/** What may still be written of a task that is over: what was left open is answered, a closing is undone. */
const afterCancelling: readonly EntryKind[] = ["answered", "resolved", "extension-refused"];
const afterClosing: readonly EntryKind[] = [...afterCancelling, "reopened", "returned", "accepted"];
const notWhileSuspended: readonly EntryKind[] = ["suspended", "claim", "accepted"];

const why: Readonly<Record<Halt["stage"], Text>> = {
  closed: {
    zh: "一边说销了号，一边说还在做，统计就对不上",
    en: "one record says closed, another that work goes on: the counts cannot agree with both",
  },
  cancelled: {
    zh: "取消了的任务还有人在做，该停的没有停",
    en: "where work goes on after a cancellation, somebody has not been told to stop",
  },
  suspended: {
    zh: "没恢复就往下办，停了多少天就算不清",
    en: "unless it is resumed first, nobody can say how long it rested",
  },
};

const stageSaid: Readonly<Record<Halt["stage"], Text>> = {
  closed: { zh: "已销号", en: "was closed" },
  cancelled: { zh: "已取消", en: "was cancelled" },
  suspended: { zh: "暂停着", en: "is suspended" },
};

const wayOut = (id: string): Readonly<Record<Halt["stage"], Text>> => ({
  closed: {
    zh: `事情在销号之前的，用 \`--on\` 写当日；确没做完的，由核查单位或专班先 \`duban reopen ${id} --reason …\``,
    en: `if it happened before, write its day with \`--on\`; if the work is not done, a verifier or the task force runs \`duban reopen ${id} --reason …\` first`,
  },
  cancelled: {
    zh: "事情在取消之前的，用 `--on` 写当日；还要做的，另立一项任务（`duban add task`）",
    en: "if it happened before, write its day with `--on`; if the work is wanted, add a new task (`duban add task`)",
  },
  suspended: { zh: `先恢复：\`duban resume ${id}\``, en: `resume it first: \`duban resume ${id}\`` },
});

/** Within a day a reopening comes last, so that what was done after it belongs to the next. */
const nextDay = (on: Day): Text => ({
  zh: `任务 ${on} 当天重新打开，同一天里它排在最后：之后的事从 ${addDays(on, 1)} 起记`,
  en: `it was reopened on ${on} itself, and a reopening comes last within its day: record what follows from ${addDays(on, 1)} on`,
});

/** Whether a task that is over or at rest takes an entry all the same. */
function isHarmless({ account }: Scene, recorded: Recorded, { stage, by }: Halt): boolean {
  const { entry, unit } = recorded;
  switch (stage) {
    case "suspended":
      return !notWhileSuspended.includes(entry.kind);
    case "cancelled":
      return afterCancelling.includes(entry.kind) || isOwedReturn(recorded, by.entry.on);
    case "closed": {
      if (afterClosing.includes(entry.kind) || isOwedReturn(recorded, by.entry.on)) return true;
      return entry.kind === "report" && !doersOf(actorsByDay(account)(entry.on)).includes(unit);
    }
  }
}

/** How the task stands over just before an entry takes its place among the others; null where it is open. */
function haltBefore({ account }: Scene, recorded: Recorded): Halt | null {
  const history = historyOf([...account.history.all, recorded]);
  const halted = haltedEntries({ ...account, history }).find((each) => each.recorded === recorded);
  return halted?.halt ?? null;
}

/** The halt at the end of an entry's day: nothing sorts behind a cancellation with such an id. */
const haltAtEnd = (scene: Scene, recorded: Recorded): Halt | null =>
  haltBefore(scene, { ...recorded, entry: asEntry({ kind: "cancelled", fields: {} }, scene.on, "~") });

/** Refuses what a task that is closed, cancelled or at rest by then does not take. */
export function refuseIfOver(
  scene: Scene,
  { unit, draft }: { readonly unit: string; readonly draft: Draft },
): void {
  const { account, on } = scene;
  const recorded: Recorded = { unit, file: "", position: 0, entry: asEntry(draft, on) };
  const halt = haltBefore(scene, recorded) ?? (scene.now ? haltAtEnd(scene, recorded) : null);
  if (halt === null || isHarmless(scene, recorded, halt)) return;
  const { task } = account;
  const reopened = account.history.counted.some(({ entry }) => entry.kind === "reopened" && entry.on === on);
  throw new Refusal(
    bothLanguages((lang) =>
      lang === "zh"
        ? `任务 \`${task.id}\` ${stageSaid[halt.stage].zh}：${entrySaid(lang, halt.by)}，不能再记“${kindWords[draft.kind].zh}”`
        : `the task \`${task.id}\` ${stageSaid[halt.stage].en} by ${entrySaid(lang, halt.by)} and takes no \`${draft.kind}\``,
    ),
    halt.stage === "closed" && reopened ? nextDay(on) : wayOut(task.id)[halt.stage],
    { why: why[halt.stage] },
  );
}
