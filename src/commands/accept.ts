import type { Command } from "./command.ts";
import { actingUnit } from "./shared/entry/acting-unit.ts";
import type { Draft } from "./shared/entry/draft.ts";
import { commonFields } from "./shared/entry/fields.ts";
import { claimsJudged, refersTo } from "./shared/entry/judged-claims.ts";
import {
  claimOption,
  evidenceOption,
  taskArgument,
  textArgument,
  writingOptions,
} from "./shared/entry/options.ts";
import { pendingClaims } from "./shared/entry/pending.ts";
import { entryQuestions } from "./shared/entry/questions.ts";
import { record } from "./shared/entry/record.ts";
import { sceneOf } from "./shared/entry/scene.ts";
import { given } from "./shared/given.ts";

const draft: Draft = { kind: "accepted", fields: {} };

const accept: Command = {
  name: "accept",
  about: { zh: "核查通过，同意销号", en: "accept claims: the task is verified as done" },
  arguments: [taskArgument, textArgument],
  options: [
    { flags: "--method <text>", about: { zh: "核查方式", en: "how it was verified" } },
    { flags: "--finding <text>", about: { zh: "核查结论", en: "what was found" } },
    claimOption,
    evidenceOption,
    ...writingOptions,
  ],
  formats: ["text"],
  examples: ["accept qiye-zysr21 --method 抽查12家 --finding 数据相符，同意销号"],
  questions: entryQuestions({
    draft: () => draft,
    fits: ({ account, asOf }) => pendingClaims(account, asOf).length > 0,
    more: () => [
      {
        option: "method",
        words: { zh: "怎样核查的？（不写就直接回车）", en: "How was it verified? (Enter for nothing)" },
        suggest: () => "",
        wrong: () => null,
      },
    ],
  }),
  async run(call) {
    const scene = await sceneOf(call);
    const unit = actingUnit(scene, draft, given(call, "as"));
    const fields = {
      ...commonFields(call, call.args[1] ?? null),
      refers: refersTo(claimsJudged(scene, call)),
      method: given(call, "method") ?? undefined,
      finding: given(call, "finding") ?? undefined,
    };
    const { id } = scene.account.task;
    return record(scene, call, { unit, drafts: [{ ...draft, fields }], next: [`show ${id}`] });
  },
};
export default accept;
