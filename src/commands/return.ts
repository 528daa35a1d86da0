import type { Command } from "./command.ts";
import { actingUnit } from "./shared/entry/acting-unit.ts";
import type { Draft } from "./shared/entry/draft.ts";
import { commonFields } from "./shared/entry/fields.ts";
import { claimsJudged, refersTo } from "./shared/entry/judged-claims.ts";
import {
  claimOption,
  evidenceOption,
  reasonOption,
  taskArgument,
  textArgument,
  writingOptions,
} from "./shared/entry/options.ts";
import { pendingClaims } from "./shared/entry/pending.ts";
import { entryQuestions, reasonQuestion } from "./shared/entry/questions.ts";
import { record } from "./shared/entry/record.ts";
import { sceneOf } from "./shared/entry/scene.ts";
import { given, must } from "./shared/given.ts";

const draft: Draft = { kind: "returned", fields: {} };

const returning: Command = {
  name: "return",
  about: { zh: "核查不通过，退回销号申请", en: "return claims: the task is not done yet" },
  arguments: [taskArgument, textArgument],
  options: [reasonOption, claimOption, evidenceOption, ...writingOptions],
  formats: ["text"],
  examples: ["return qiye-zysr21 --reason 验收单少9份"],
  questions: entryQuestions({
    draft: () => draft,
    fits: ({ account, asOf }) => pendingClaims(account, asOf).length > 0,
    more: () => [reasonQuestion],
  }),
  async run(call) {
    const scene = await sceneOf(call);
    const unit = actingUnit(scene, draft, given(call, "as"));
    const claims = claimsJudged(scene, call);
    const fields = {
      ...commonFields(call, call.args[1] ?? null),
      refers: refersTo(claims),
      reason: must(call, "reason", { zh: "为什么退回", en: "why it is returned" }),
    };
    const { id } = scene.account.task;
    return record(scene, call, {
      unit,
      drafts: [{ ...draft, fields }],
      next: [`claim ${id} --as ${claims[0]?.unit} --evidence …`, `show ${id}`],
    });
  },
};
export default returning;
