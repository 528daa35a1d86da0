import { actorsByDay } from "../../../derive/acting.ts";
import { countedUntil, ofKind } from "../../../derive/history.ts";
import type { Recorded } from "../../../derive/ledger.ts";
import { doersOf } from "../../../derive/roles.ts";
import { openSuspension } from "../../../derive/stage.ts";
import { taskState } from "../../../derive/task-state.ts";
import { bothLanguages, type Text } from "../../../model/language.ts";
import { Refusal } from "../../../model/refusal.ts";
import { type EntryKind, kindWords } from "../../../model/words.ts";
import { isOwedReturn } from "../../../rules/shared/owed-return.ts";
import { entrySaid } from "../../../rules/shared/saying.ts";
import { asEntry, type Draft } from "./draft.ts";
import type { Scene } from "./scene.ts";

const whyClosed: Text = {
  zh: "一边说销了号，一边说还在做，统计就对不上",
  en: "one record says closed, another that work goes on: the counts cannot agree with both",
};

/** What may still be written of a task that is over: what was left open is answered, a closing is undone. */
const afterCancelling: readonly EntryKind[] = ["answered", "resolved", "extension-refused"];
const afterClosing: readonly EntryKind[] = [...afterCancelling, "reopened", "returned", "accepted"];
const notWhileSuspended: readonly EntryKind[] = ["suspended", "claim", "accepted"];

interface Written {
  readonly unit: string;
  readonly draft: Draft;
}

function refusal(
  scene: Scene,
  { draft: { kind } }: Written,
  on: { by: Recorded; stage: Text; fix: Text },
): Refusal {
  const { task } = scene.account;
  return new Refusal(
    bothLanguages((lang) =>
      lang === "zh"
        ? `任务 \`${task.id}\`${on.stage.zh}：${entrySaid(lang, on.by)}，不能再记“${kindWords[kind].zh}”`
        : `the task \`${task.id}\` ${on.stage.en} by ${entrySaid(lang, on.by)} and takes no \`${kind}\``,
    ),
    on.fix,
    { why: whyClosed },
  );
}

/** Refuses what a task that is closed, cancelled or at rest on the day does not take. */
export function refuseIfOver(scene: Scene, written: Written): void {
  const { account, on, opened } = scene;
  const { unit, draft } = written;
  const { stage } = taskState(opened.ledger, account, on);
  const entries = countedUntil(account.history, on);
  const recorded: Recorded = { unit, file: "", position: 0, entry: asEntry(draft, on) };
  const { id } = account.task;
  if (stage === "cancelled") {
    const by = ofKind(entries, "cancelled")[0];
    if (!by || afterCancelling.includes(draft.kind) || isOwedReturn(recorded, by.entry.on)) return;
    throw refusal(scene, written, {
      by: by as unknown as Recorded,
      stage: { zh: "已取消", en: "was cancelled" },
      fix: {
        zh: "事情在取消之前的，用 `--on` 写当日；还要做的，另立一项任务（`duban add task`）",
        en: "if it happened before, write its day with `--on`; if the work is wanted, add a new task (`duban add task`)",
      },
    });
  }
  if (stage === "suspended") {
    const by = openSuspension(entries, account.history);
    if (!by || !notWhileSuspended.includes(draft.kind)) return;
    throw refusal(scene, written, {
      by,
      stage: { zh: "暂停着", en: "is suspended" },
      fix: { zh: `先恢复：\`duban resume ${id}\``, en: `resume it first: \`duban resume ${id}\`` },
    });
  }
  const by = ofKind(entries, "accepted").at(-1);
  if (stage !== "closed" || !by || afterClosing.includes(draft.kind) || isOwedReturn(recorded, by.entry.on))
    return;
  if (draft.kind === "report" && !doersOf(actorsByDay(account)(on)).includes(unit)) return;
  throw refusal(scene, written, {
    by: by as unknown as Recorded,
    stage: { zh: "已销号", en: "was closed" },
    fix: {
      zh: `事情在销号之前的，用 \`--on\` 写当日；确没做完的，由核查单位或专班先 \`duban reopen ${id} --reason …\``,
      en: `if it happened before, write its day with \`--on\`; if the work is not done, a verifier or the task force runs \`duban reopen ${id} --reason …\` first`,
    },
  });
}
