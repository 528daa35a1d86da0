import { verifiersOf } from "../derive/acting.ts";
import { rolesOn } from "../derive/roles.ts";
import { bothLanguages } from "../model/language.ts";
import { Refusal } from "../model/refusal.ts";
import { entrySaid, unitSaid } from "../rules/shared/saying.ts";
import type { Command } from "./command.ts";
import { actingUnit } from "./shared/entry/acting-unit.ts";
import type { Draft } from "./shared/entry/draft.ts";
import { evidenceGiven } from "./shared/entry/evidence.ts";
import { commonFields } from "./shared/entry/fields.ts";
import { evidenceOption, taskArgument, textArgument, writingOptions } from "./shared/entry/options.ts";
import { refuseIfOver } from "./shared/entry/over.ts";
import { pendingClaims } from "./shared/entry/pending.ts";
import { entryQuestions, evidenceQuestion } from "./shared/entry/questions.ts";
import { record } from "./shared/entry/record.ts";
import { type Scene, sceneOf } from "./shared/entry/scene.ts";
import { given } from "./shared/given.ts";

const draft: Draft = { kind: "claim", fields: {} };

/** Refuses a second claim while the unit's last one waits. */
function notPending({ account, opened, on }: Scene, unit: string): void {
  const pending = pendingClaims(account, on).find((each) => each.unit === unit);
  if (pending === undefined) return;
  throw new Refusal(
    bothLanguages((lang) =>
      lang === "zh"
        ? `${unitSaid(lang, opened.ledger, unit)}的申请还在待核：${entrySaid(lang, pending as never)}`
        : `${unitSaid(lang, opened.ledger, unit)} has a claim that waits for its verdict: ${entrySaid(lang, pending as never)}`,
    ),
    {
      zh: "等核查结论；申请有误或材料不够的，请核查单位退回（`duban return`）再申请",
      en: "wait for the verdict; if the claim is wrong, have the verifier return it (`duban return`) and claim again",
    },
  );
}

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
