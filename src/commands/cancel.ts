import type { Command } from "./command.ts";
import { actingUnit } from "./shared/entry/acting-unit.ts";
import type { Draft } from "./shared/entry/draft.ts";
import { approvedFields } from "./shared/entry/extend-steps.ts";
import { commonFields } from "./shared/entry/fields.ts";
import {
  approvedOption,
  evidenceOption,
  reasonOption,
  taskArgument,
  textArgument,
  writingOptions,
} from "./shared/entry/options.ts";
import { approvedQuestion, entryQuestions, reasonQuestion } from "./shared/entry/questions.ts";
import { record } from "./shared/entry/record.ts";
import { sceneOf } from "./shared/entry/scene.ts";
import { given, must } from "./shared/given.ts";

const cancel: Command = {
  name: "cancel",
  about: { zh: "经批准取消", en: "cancel a task, with approval" },
  arguments: [taskArgument, textArgument],
  options: [reasonOption, approvedOption, evidenceOption, ...writingOptions],
  formats: ["text"],
  examples: ["cancel qiye-zysr21 --reason 并入另一项任务 --approved 2024-09-18-dispatch"],
  questions: entryQuestions({
    draft: (call, scene) => ({ kind: "cancelled", fields: approvedFields(scene, call) }),
    more: () => [reasonQuestion, approvedQuestion],
  }),
  async run(call) {
    const scene = await sceneOf(call);
    const reason = must(call, "reason", { zh: "为什么取消", en: "why it is cancelled" });
    must(call, "approved", { zh: "批准的文件或会议", en: "the paper or meeting that approved it" });
    const fields = { ...commonFields(call, call.args[1] ?? null), ...approvedFields(scene, call), reason };
    const draft: Draft = { kind: "cancelled", fields };
    const unit = actingUnit(scene, draft, given(call, "as"));
    const { id } = scene.account.task;
    return record(scene, call, { unit, drafts: [draft], next: [`show ${id}`] });
  },
};
export default cancel;
