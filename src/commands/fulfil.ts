import { Refusal } from "../model/refusal.ts";
import { periodWords } from "../reports/parts/words.ts";
import type { Command } from "./command.ts";
import { actingUnit } from "./shared/entry/acting-unit.ts";
import type { Draft } from "./shared/entry/draft.ts";
import { evidenceGiven } from "./shared/entry/evidence.ts";
import { commonFields } from "./shared/entry/fields.ts";
import { notYetFulfilled, occurrenceNamed, recurs, unanswered } from "./shared/entry/occurrence.ts";
import { evidenceOption, taskArgument, textArgument, writingOptions } from "./shared/entry/options.ts";
import { entryQuestions, evidenceQuestion } from "./shared/entry/questions.ts";
import { record } from "./shared/entry/record.ts";
import { sceneOf } from "./shared/entry/scene.ts";
import { given } from "./shared/given.ts";

const draft: Draft = { kind: "fulfilled", fields: {} };

const fulfil: Command = {
  name: "fulfil",
  about: { zh: "周期任务的一期已完成", en: "one occurrence of a recurring duty is done" },
  arguments: [taskArgument, textArgument],
  options: [
    {
      flags: "--period <period>",
      about: { zh: "哪一期（必需），如 2024-Q2、三季度", en: "which one (a must), as in 2024-Q2" },
      completes: "period",
    },
    evidenceOption,
    ...writingOptions,
  ],
  formats: ["text"],
  examples: [
    "fulfil jiating-s5f0xb --period 2024-Q3 --evidence 三季度宣讲情况",
    "fulfil 村级财务公开抽查 --period 二季度 --evidence 通报",
  ],
  questions: entryQuestions({
    draft: () => draft,
    fits: ({ task, owed, occurrences }) =>
      task.deadline.type === "recurring" &&
      (owed.length > 0 || occurrences.some(({ answeredOn }) => !answeredOn)),
    more: (scene) => [
      {
        option: "period",
        words: { zh: "哪一期？", en: "Which occurrence?" },
        choices: (call) =>
          unanswered(scene(call)).map(({ period, due }) => ({
            value: period,
            label: { zh: `${periodWords(period, "zh")}（${due}）`, en: `${period} (${due})` },
          })),
        suggest: (call) => unanswered(scene(call))[0]?.period ?? "",
        wrong: () => null,
      },
      evidenceQuestion,
    ],
  }),
  async run(call) {
    const scene = await sceneOf(call);
    const { id } = scene.account.task;
    if (!recurs(scene))
      throw new Refusal(
        {
          zh: `任务 \`${id}\` 不是周期性任务，没有“本期”`,
          en: `the task \`${id}\` does not recur: it has no occurrences`,
        },
        {
          zh: `做完了的，\`duban claim ${id} --evidence …\` 申请销号；没做完的，\`duban progress ${id}\``,
          en: `if it is done, \`duban claim ${id} --evidence …\`; if it goes on, \`duban progress ${id}\``,
        },
      );
    const unit = actingUnit(scene, draft, given(call, "as"));
    const { period } = occurrenceNamed(scene, given(call, "period"));
    notYetFulfilled(scene, unit, period);
    evidenceGiven(call);
    const fields = { ...commonFields(call, call.args[1] ?? null), period };
    const rest = unanswered(scene).filter((each) => each.period !== period);
    const [oldest] = rest;
    return record(scene, call, {
      unit,
      drafts: [{ ...draft, fields }],
      notes: [oldest ? { zh: `还有没有完成的：${oldest.period}`, en: `still open: ${oldest.period}` } : null],
      next: [`show ${id}`, `unit ${unit}`],
    });
  },
};
export default fulfil;
