import { countedUntil } from "../derive/history.ts";
import { openSuspension } from "../derive/stage.ts";
import { Refusal } from "../model/refusal.ts";
import type { Command } from "./command.ts";
import { actingUnit } from "./shared/entry/acting-unit.ts";
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
import { entryQuestions } from "./shared/entry/questions.ts";
import { record } from "./shared/entry/record.ts";
import { sceneOf } from "./shared/entry/scene.ts";
import { given } from "./shared/given.ts";

const resume: Command = {
  name: "resume",
  about: { zh: "恢复已暂停的任务", en: "let a suspended task go on" },
  arguments: [taskArgument, textArgument],
  options: [approvedOption, evidenceOption, ...writingOptions],
  formats: ["text"],
  examples: ["resume qiye-zysr21 平台改版完成"],
  questions: entryQuestions({
    fits: ({ stage }) => stage === "suspended",
    draft: (call, scene) => ({ kind: "resumed", fields: approvedFields(scene, call) }),
  }),
  async run(call) {
    const scene = await sceneOf(call);
    const { account, on } = scene;
    const { id } = account.task;
    const suspension = openSuspension(countedUntil(account.history, on), account.history);
    if (suspension === null)
      throw new Refusal(
        { zh: `任务 \`${id}\` 到 ${on} 没有暂停着`, en: `on ${on} the task \`${id}\` is not suspended` },
        { zh: `\`duban show ${id}\` 看它的经过`, en: `\`duban show ${id}\` tells its story` },
      );
    const fields = {
      ...commonFields(call, call.args[1] ?? null),
      ...approvedFields(scene, call),
      refers: suspension.entry.id,
    };
    const draft: Draft = { kind: "resumed", fields };
    const unit = actingUnit(scene, draft, given(call, "as"));
    return record(scene, call, { unit, drafts: [draft], next: [`show ${id}`, `progress ${id}`] });
  },
};
export default resume;
