import { verifiersOf } from "../derive/acting.ts";
import { rolesOn } from "../derive/roles.ts";
import type { Command } from "./command.ts";
import { actingUnit } from "./shared/entry/acting-unit.ts";
import type { Draft } from "./shared/entry/draft.ts";
import { evidenceGiven } from "./shared/entry/evidence.ts";
import { commonFields } from "./shared/entry/fields.ts";
import { notPending } from "./shared/entry/not-pending.ts";
import { evidenceOption, taskArgument, textArgument, writingOptions } from "./shared/entry/options.ts";
import { refuseIfOver } from "./shared/entry/over.ts";
import { entryQuestions, evidenceQuestion } from "./shared/entry/questions.ts";
import { record } from "./shared/entry/record.ts";
import { sceneOf } from "./shared/entry/scene.ts";
import { given } from "./shared/given.ts";

const draft: Draft = { kind: "claim", fields: {} };

const claim: Command = {
  name: "claim",
  about: { zh: "申请销号", en: "claim that a task is done" },
  arguments: [taskArgument, textArgument],
  options: [evidenceOption, ...writingOptions],
  formats: ["text"],
  examples: ["claim qiye-zysr21 全部接入 --evidence 接入验收单64份=档2024-117 --evidence 平台交易统计"],
  questions: entryQuestions({
    draft: () => draft,
    fits: ({ stage, task }) => stage === "under-way" && task.deadline.type !== "recurring",
    more: () => [evidenceQuestion],
  }),
  async run(call) {
    const scene = await sceneOf(call);
    const { account, opened, on } = scene;
    const unit = actingUnit(scene, draft, given(call, "as"));
    refuseIfOver(scene, { unit, draft });
    notPending(scene, unit);
    evidenceGiven(call);
    const { id } = account.task;
    const [verifier] = verifiersOf(opened.ledger, account, rolesOn(account, on));
    return record(scene, call, {
      unit,
      drafts: [{ ...draft, fields: commonFields(call, call.args[1] ?? null) }],
      next: [`accept ${id}${verifier ? ` --as ${verifier}` : ""}`, `show ${id}`],
    });
  },
};
export default claim;
