import { same } from "../model/language.ts";
import type { Command } from "./command.ts";
import { actingUnit } from "./shared/entry/acting-unit.ts";
import { adjustableFields, adjustment } from "./shared/entry/adjustment.ts";
import type { Draft } from "./shared/entry/draft.ts";
import { approvedFields } from "./shared/entry/extend-steps.ts";
import { commonFields } from "./shared/entry/fields.ts";
import {
  approvedOption,
  evidenceOption,
  taskArgument,
  textArgument,
  writingOptions,
} from "./shared/entry/options.ts";
import { approvedQuestion, entryQuestions, textQuestion } from "./shared/entry/questions.ts";
import { record } from "./shared/entry/record.ts";
import { sceneOf } from "./shared/entry/scene.ts";
import { given, must } from "./shared/given.ts";

const adjust: Command = {
  name: "adjust",
  about: { zh: "经批准调整权重、指标、节点", en: "change a weight, a target or a milestone, with approval" },
  arguments: [taskArgument, textArgument],
  options: [
    {
      flags: "--field <field>",
      about: {
        zh: "哪一项：weight、n1（指标目标）、m1.due、m1.percent",
        en: "which: weight, n1 (an indicator's target), m1.due, m1.percent",
      },
    },
    {
      flags: "--to <value>",
      about: { zh: "批准的新值；原值照现在的记", en: "the value approved; the old one is what holds now" },
    },
    approvedOption,
    evidenceOption,
    ...writingOptions,
  ],
  formats: ["text"],
  examples: [
    "adjust qiye-zysr21 --field n1 --to 60 --approved 2024-09-18-dispatch",
    "adjust qiye-zysr21 --field m3.due --to 10月底前 --approved 云清廉办复〔2024〕17号",
  ],
  questions: entryQuestions({
    draft: (call, scene) => ({ kind: "adjusted", fields: approvedFields(scene, call) }),
    more: (scene) => [
      {
        option: "field",
        words: { zh: "调整哪一项？", en: "What is changed?" },
        choices: (call) => adjustableFields(scene(call)).map((value) => ({ value, label: same(value) })),
        suggest: () => "weight",
        wrong: () => null,
      },
      textQuestion("to", { zh: "新值？", en: "The new value?" }),
      approvedQuestion,
    ],
  }),
  async run(call) {
    const scene = await sceneOf(call);
    const field = must(call, "field", { zh: "调整哪一项", en: "what is changed" });
    const words = must(call, "to", { zh: "批准的新值", en: "the value that was approved" });
    const { read, ...change } = adjustment(scene, { field, words });
    must(call, "approved", { zh: "批准的文件或会议", en: "the paper or meeting that approved it" });
    const fields = { ...commonFields(call, call.args[1] ?? null), ...approvedFields(scene, call), ...change };
    const draft: Draft = { kind: "adjusted", fields };
    const unit = actingUnit(scene, draft, given(call, "as"));
    return record(scene, call, {
      unit,
      drafts: [draft],
      notes: [read],
      next: [`show ${scene.account.task.id}`],
    });
  },
};
export default adjust;
