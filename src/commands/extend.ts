import { isOpen } from "../derive/stage.ts";
import type { Command, Question } from "./command.ts";
import type { Draft } from "./shared/entry/draft.ts";
import { extended, type Step, stepOf, steps } from "./shared/entry/extend-steps.ts";
import { recurs, unanswered } from "./shared/entry/occurrence.ts";
import {
  approvedOption,
  evidenceOption,
  reasonOption,
  taskArgument,
  textArgument,
  writingOptions,
} from "./shared/entry/options.ts";
import { undecidedRequests } from "./shared/entry/pending.ts";
import {
  approvedQuestion,
  dayQuestion,
  entryQuestions,
  reasonQuestion,
  type SceneNow,
} from "./shared/entry/questions.ts";
import { sceneIn } from "./shared/entry/scene.ts";

const kinds: Readonly<Record<Step, Draft["kind"]>> = {
  request: "extension-requested",
  approve: "extension-approved",
  refuse: "extension-refused",
};

const stepQuestion: Question = {
  argument: 0,
  words: { zh: "哪一步？", en: "Which step?" },
  choices: Object.entries(steps).map(([value, label]) => ({ value, label })),
  suggest: () => "request",
  wrong: () => null,
};

const periodQuestion = (scene: SceneNow): Question => ({
  option: "period",
  words: { zh: "延哪一期？", en: "Which occurrence?" },
  choices: (call) =>
    unanswered(scene(call)).map(({ period, due }) => ({
      value: period,
      label: { zh: `${period}（${due}）`, en: `${period} (${due})` },
    })),
  asked: (call) => stepOf(call) === "request" && recurs(scene(call)),
  suggest: (call) => unanswered(scene(call)).at(-1)?.period ?? "",
  wrong: () => null,
});

const extend: Command = {
  name: "extend",
  about: { zh: "延期：申请、同意、不同意", en: "extensions: request, approve, refuse" },
  arguments: [
    {
      pattern: "<step>",
      about: {
        zh: "哪一步：request 申请、approve 同意、refuse 不同意",
        en: "the step: request, approve, refuse",
      },
      completes: () => Object.entries(steps).map(([value, about]) => ({ value, about })),
    },
    taskArgument,
    textArgument,
  ],
  options: [
    {
      flags: "--to <day>",
      about: {
        zh: "延到哪一天，如“2024年10月底前”；同意时缺省照申请的日子",
        en: "the day it is extended to, also in words; what was asked for, when approving",
      },
    },
    reasonOption,
    approvedOption,
    {
      flags: "--period <period>",
      about: { zh: "周期任务延哪一期", en: "the occurrence of a recurring duty" },
      completes: "period",
    },
    {
      flags: "--request <id>",
      about: {
        zh: "批的是哪一条申请；只有一条待批时不必",
        en: "the request that is decided, where several wait",
      },
    },
    evidenceOption,
    ...writingOptions,
  ],
  formats: ["text"],
  examples: [
    "extend request qiye-zysr21 --to 2024年10月底前 --reason 等数字证书互认 --on 2024-09-18",
    "extend approve qiye-zysr21 --approved 云清廉办复〔2024〕17号",
    "extend refuse qiye-zysr21 --approved 2024-09-18 --reason 已延两次，不再顺延",
  ],
  questions: async (call) => {
    const rest = await entryQuestions({
      argument: 1,
      fits: ({ account, asOf, stage }, now) =>
        stepOf(now) === "request" ? isOpen(stage) : undecidedRequests(account, asOf).length > 0,
      draft: (now) => ({ kind: kinds[stepOf(now)], fields: {} }),
      more: (scene) => [
        periodQuestion(scene),
        {
          ...dayQuestion("to", { zh: "延到哪一天？（如 2024年10月底前）", en: "To which day?" }, scene),
          asked: (now) => stepOf(now) === "request",
        },
        { ...reasonQuestion, asked: (now) => stepOf(now) !== "approve" },
        { ...approvedQuestion, asked: (now) => stepOf(now) === "approve" },
      ],
    })(call);
    return [stepQuestion, ...rest];
  },
  async run(call) {
    const step = stepOf(call);
    const scene = sceneIn(await call.open(), call, call.args[1] ?? "");
    return extended(scene, call, step);
  },
};
export default extend;
