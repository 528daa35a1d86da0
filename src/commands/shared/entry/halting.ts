import type { Text } from "../../../model/language.ts";
import type { Command } from "../../command.ts";
import { given, must } from "../given.ts";
import { actingUnit } from "./acting-unit.ts";
import type { Draft } from "./draft.ts";
import { approvedFields } from "./extend-steps.ts";
import { commonFields } from "./fields.ts";
import {
  approvedOption,
  evidenceOption,
  reasonOption,
  taskArgument,
  textArgument,
  writingOptions,
} from "./options.ts";
import { approvedQuestion, entryQuestions, reasonQuestion } from "./questions.ts";
import { record } from "./record.ts";
import { sceneOf } from "./scene.ts";

/** How a task is halted. */
interface Halting extends Pick<Command, "name" | "about" | "examples"> {
  readonly kind: "suspended" | "cancelled";
  /** What the reason is of. */
  readonly why: Text;
  /** Commands that come next, of the task's id. */
  next(id: string): readonly string[];
}

/** A command that halts a task, with an approval and its reason. */
export const haltingCommand = ({ kind, why, next, ...own }: Halting): Command => ({
  ...own,
  arguments: [taskArgument, textArgument],
  options: [reasonOption, approvedOption, evidenceOption, ...writingOptions],
  formats: ["text"],
  questions: entryQuestions({
    draft: (call, scene) => ({ kind, fields: approvedFields(scene, call) }),
    more: () => [reasonQuestion, approvedQuestion],
  }),
  async run(call) {
    const scene = await sceneOf(call);
    const reason = must(call, "reason", why);
    must(call, "approved", { zh: "批准的文件或会议", en: "the paper or meeting that approved it" });
    const fields = { ...commonFields(call, call.args[1] ?? null), ...approvedFields(scene, call), reason };
    const draft: Draft = { kind, fields };
    const unit = actingUnit(scene, draft, given(call, "as"));
    return record(scene, call, { unit, drafts: [draft], next: next(scene.account.task.id) });
  },
});
