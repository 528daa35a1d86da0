import { allSeries } from "../../../derive/series.ts";
import { same, type Text } from "../../../model/language.ts";
import type { Call, Choice, Opened, Question } from "../../command.ts";
import { dueQuestion, fine, nothing, readOn, unitChoices, wrongEmpty } from "../answers.ts";
import { wrongDay } from "../day-words.ts";
import { findLine } from "../find.ts";
import { given } from "../given.ts";
import { type Kind, kinds, subjects } from "./kinds.ts";

const none = (label: Text): Choice => ({ value: "", label });

const measures = ({ ledger }: Opened, call: Call): readonly Choice[] => {
  const word = given(call, "line");
  return word === null
    ? []
    : (findLine(ledger, word).measures ?? []).map(({ number, title }) => ({
        value: String(number),
        label: same(`${number}  ${title}`),
      }));
};

const ofTask = (opened: Opened): readonly Question[] => {
  const { ledger, today } = opened;
  return [
    {
      option: "line",
      words: { zh: "哪条行动？（不属于哪条的直接回车）", en: "Which line? (Enter for none)" },
      choices: [
        none({ zh: "不属于哪条行动", en: "none" }),
        ...[...ledger.lines.values()].map(({ id, title }) => ({ value: id, label: same(`${id}  ${title}`) })),
      ],
      suggest: nothing,
      wrong: fine,
      asked: (call) => given(call, "measure") === null,
    },
    {
      option: "measure",
      words: { zh: "第几条措施？", en: "Which measure?" },
      choices: (call) => [none({ zh: "不对应哪条措施", en: "none" }), ...measures(opened, call)],
      suggest: nothing,
      wrong: fine,
      asked: (call) => given(call, "origin") === null && measures(opened, call).length > 0,
    },
    {
      option: "lead",
      words: { zh: "谁牵头？", en: "Who leads?" },
      choices: unitChoices(ledger),
      suggest: nothing,
      wrong: wrongEmpty,
    },
    {
      option: "responsible",
      words: {
        zh: "谁负责、配合？（没有就直接回车）",
        en: "Who is responsible beside the lead? (Enter for nobody)",
      },
      choices: [none({ zh: "没有", en: "nobody" }), ...unitChoices(ledger)],
      suggest: nothing,
      wrong: fine,
    },
    { ...dueQuestion((words) => readOn(opened, words, today)), asked: (call) => !call.flag("undated") },
  ];
};

const idQuestion = (words: Text): Question => ({
  option: "id",
  words,
  suggest: nothing,
  wrong: (answer) =>
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(answer)
      ? null
      : {
          zh: "用小写字母开头，只含小写字母、数字和连字符",
          en: "lower-case letters, digits and hyphens, a letter first",
        },
});

const ofUnit = (): readonly Question[] => [
  idQuestion({ zh: "编号？（用拼音，如 guozi）", en: "Its id? (as in guozi)" }),
];

const ofMeeting = (opened: Opened): readonly Question[] => [
  {
    option: "day",
    words: { zh: "哪一天开？", en: "On which day?" },
    suggest: nothing,
    wrong: (answer) => wrongEmpty(answer) ?? wrongDay(answer, { opened, on: opened.today }),
  },
];

const ofFinding = ({ ledger }: Opened): readonly Question[] => [
  {
    option: "unit",
    words: { zh: "问题出在哪个单位？", en: "The unit concerned?" },
    choices: unitChoices(ledger),
    suggest: nothing,
    wrong: wrongEmpty,
  },
  {
    option: "examined",
    words: { zh: "查的是什么？", en: "What was examined?" },
    choices: ["任务", "过程", "成效", "认识", "责任", "作风"].map((value) => ({ value, label: same(value) })),
    suggest: () => "任务",
    wrong: wrongEmpty,
  },
];

const ofLine = ({ ledger }: Opened): readonly Question[] => [
  idQuestion({ zh: "编号？（用拼音，如 qiye）", en: "Its id? (as in qiye)" }),
  {
    option: "lead",
    words: { zh: "谁牵头？", en: "Who leads?" },
    choices: unitChoices(ledger),
    suggest: nothing,
    wrong: wrongEmpty,
  },
];

const more: Readonly<Record<Kind, (opened: Opened) => readonly Question[]>> = {
  task: ofTask,
  unit: ofUnit,
  meeting: ofMeeting,
  finding: ofFinding,
  line: ofLine,
};

const isOf = (kind: Kind, { args }: Call): boolean => args[0] === kind;

/** Which kind, what it is called, and what its record cannot do without. */
export async function addQuestions(typed: Call): Promise<readonly Question[]> {
  const opened = await typed.open();
  const names = Object.keys(kinds) as Kind[];
  return [
    {
      argument: 0,
      words: { zh: "加哪一种记录？", en: "Which kind of record?" },
      choices: names.map((value) => ({ value, label: kinds[value] })),
      suggest: () => "task",
      wrong: fine,
    },
    ...names.flatMap((kind): readonly Question[] => [
      {
        argument: 1,
        words: { zh: `${subjects[kind].zh}？`, en: `What is ${subjects[kind].en}?` },
        ...(kind === "meeting"
          ? {
              choices: allSeries(opened.ledger).map(({ id, title }) => ({
                value: id,
                label: { zh: `${id}  ${title?.zh ?? ""}`, en: `${id}  ${title?.en ?? ""}` },
              })),
            }
          : {}),
        suggest: nothing,
        wrong: wrongEmpty,
        asked: (call) => isOf(kind, call),
      },
      ...more[kind](opened).map((question) => ({
        ...question,
        asked: (call: Call) => isOf(kind, call) && (question.asked?.(call) ?? true),
      })),
    ]),
  ];
}
