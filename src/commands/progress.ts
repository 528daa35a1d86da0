import { taskState } from "../derive/task-state.ts";
import { same } from "../model/language.ts";
import type { Call, Command, Question } from "./command.ts";
import { actingUnit } from "./shared/entry/acting-unit.ts";
import type { Draft } from "./shared/entry/draft.ts";
import { percentOf } from "./shared/entry/fields.ts";
import { evidenceOption, taskArgument, textArgument, writingOptions } from "./shared/entry/options.ts";
import { alreadySaid, reportedAlready } from "./shared/entry/period-of-report.ts";
import { entryQuestions, type SceneNow, wrongPercent } from "./shared/entry/questions.ts";
import { record } from "./shared/entry/record.ts";
import { progressDrafts, saysReport } from "./shared/entry/report-draft.ts";
import { sceneOf } from "./shared/entry/scene.ts";
import { given } from "./shared/given.ts";

const draft: Draft = { kind: "report", fields: {} };
const nothing = (): string => "";

/** Whether to report once more for a period that the unit has reported for already. */
function againQuestion(scene: SceneNow): Question {
  const already = (call: Call) => {
    const unit = actingUnit(scene(call), draft, given(call, "as"));
    const earlier = reportedAlready(scene(call), { unit, word: given(call, "period") });
    return earlier && { earlier, said: alreadySaid(scene(call), unit, earlier) };
  };
  return {
    option: "again",
    words: { zh: "这一期报过了，还报吗？", en: "There is a return for this period. Report again?" },
    choices: (call) => {
      const said = already(call)?.said;
      return [
        { value: "yes", label: { zh: "有新情况，再报一次", en: "yes, there is more to tell" } },
        { value: "no", label: { zh: `不报了（${said?.zh}）`, en: `no (${said?.en})` } },
      ];
    },
    asked: (call) => already(call) !== null,
    suggest: () => "yes",
    wrong: (answer, call) => {
      const id = already(call)?.earlier.earlier.entry.id;
      return answer === "yes"
        ? null
        : {
            zh: `按 Esc 退出；前一条报错了的，\`duban correct ${id} …\``,
            en: `press Esc to leave; if the earlier was wrong, \`duban correct ${id} …\``,
          };
    },
  };
}

/** Percent, milestone and the next step, for who typed nothing of a report. */
const contents = (scene: SceneNow): readonly Question[] => [
  againQuestion(scene),
  {
    argument: 1,
    words: { zh: "做了什么？", en: "What was done?" },
    suggest: nothing,
    wrong: (answer) => (answer === "" ? { zh: "写一句情况", en: "write a sentence" } : null),
  },
  {
    option: "percent",
    words: { zh: "完成百分之几？（不报就直接回车）", en: "What percentage is done? (Enter for none)" },
    suggest: nothing,
    wrong: wrongPercent,
  },
  {
    option: "milestone",
    words: { zh: "到了哪个节点？", en: "Which milestone was reached?" },
    asked: (call) => (scene(call).account.task.milestones ?? []).length > 0,
    choices: (call) => [
      { value: "", label: { zh: "没有", en: "none" } },
      ...(scene(call).account.task.milestones ?? []).map(({ id, title }) => ({
        value: id,
        label: same(`${id}  ${title}`),
      })),
    ],
    suggest: nothing,
    wrong: () => null,
  },
  {
    option: "next",
    words: { zh: "下一步打算？（不写就直接回车）", en: "What comes next? (Enter for nothing)" },
    suggest: nothing,
    wrong: () => null,
  },
];

const progress: Command = {
  name: "progress",
  about: { zh: "报进展，提需要协调的问题", en: "report progress, and raise an issue" },
  arguments: [taskArgument, textArgument],
  options: [
    { flags: "--percent <number>", about: { zh: "完成百分比", en: "the percentage done" } },
    {
      flags: "--milestone <id>",
      about: { zh: "已达到的节点：编号或名称", en: "the milestone reached: id or title" },
    },
    {
      flags: "--indicator <id=value>",
      about: { zh: "指标累计值，如 n1=12；可写几次", en: "an indicator's total so far, as in n1=12" },
      many: true,
    },
    { flags: "--next <text>", about: { zh: "下一步打算", en: "the next step" } },
    { flags: "--issue <text>", about: { zh: "需要协调的问题", en: "an issue to be settled" } },
    {
      flags: "--asks <unit>",
      about: {
        zh: "问题请谁协调，缺省专班办公室",
        en: "who is asked to settle the issue; the task-force office unless given",
      },
      completes: "unit",
      many: true,
    },
    {
      flags: "--by <day>",
      about: { zh: "希望何时解决", en: "the day by which the issue should be settled" },
    },
    {
      flags: "--period <period>",
      about: {
        zh: "报的是哪一期，缺省该报而未报的一期",
        en: "the period that is reported; the one that is due unless given",
      },
      completes: "period",
    },
    {
      flags: "--again",
      about: { zh: "这一期报过了，再报一次", en: "report again for a period that has its return" },
    },
    evidenceOption,
    ...writingOptions,
  ],
  formats: ["text"],
  examples: [
    "progress qiye-zysr21 二、三级子企业接入48家 --percent 78 --indicator n1=57 --as guozi",
    "progress 采购全部进入 一级企业全部接入 --milestone m2 --next 转入二、三级子企业 --as 市国资委",
    "progress qiye-zysr21 --issue 证书出自4家机构，平台只认1家 --asks 市政务服务和数据局 --by 10月底前 --as guozi",
  ],
  questions: entryQuestions({
    draft: () => draft,
    more: (scene, call) => (saysReport(call) || given(call, "issue") !== null ? [] : contents(scene)),
  }),
  async run(call) {
    const scene = await sceneOf(call);
    const unit = actingUnit(scene, draft, given(call, "as"));
    const { task } = scene.account;
    const typed = given(call, "percent");
    const done = typed !== null && percentOf("percent", typed) === 100;
    const leads = taskState(scene.opened.ledger, scene.account, scene.on).roles.lead;
    const claims = done && leads.includes(unit) && task.deadline.type !== "recurring";
    return record(scene, call, {
      unit,
      ...progressDrafts(scene, call, unit),
      next: [...(claims ? [`claim ${task.id} --evidence …`] : []), `show ${task.id}`, `unit ${unit}`],
    });
  },
};
export default progress;
