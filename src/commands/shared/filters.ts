import { everything, type Filter } from "../../derive/filter.ts";
import type { Ledger } from "../../derive/ledger.ts";
import type { Text } from "../../model/language.ts";
import { Refusal } from "../../model/refusal.ts";
import type { OriginKind } from "../../model/words.ts";
import { originWords, type Pace, paceWords, type Stage, stageWords } from "../../model/words.ts";
import type { Call, Candidate, CommandArgument, CommandOption } from "../command.ts";
import { dayOption } from "./days.ts";
import { findGoal, findLine, findUnit } from "./find.ts";

const wordsOf = (words: Readonly<Record<string, Text>>) => (): readonly Candidate[] =>
  Object.entries(words).map(([value, about]) => ({ value, about }));

/** The filters that every listing of tasks has. */
export const filterOptions: readonly CommandOption[] = [
  {
    flags: "--line <line>",
    about: { zh: "只看某行动（编号、序号或名称）", en: "only a line (id, number or title)" },
    completes: "line",
    many: true,
  },
  {
    flags: "--goal <goal>",
    about: { zh: "只看某目标", en: "only a goal" },
    completes: "goal",
    many: true,
  },
  {
    flags: "--unit <unit>",
    about: { zh: "只看某单位承担任何角色的", en: "only a unit, in any role" },
    completes: "unit",
    many: true,
  },
  {
    flags: "--lead <unit>",
    about: { zh: "只看某单位牵头的", en: "only what a unit leads" },
    completes: "unit",
    many: true,
  },
  {
    flags: "--stage <stage>",
    about: {
      zh: "只看某状态：未启动、推进中、待核、已销号、已暂停、已取消",
      en: "only a stage: not-started, under-way, claimed, closed, suspended, cancelled",
    },
    completes: wordsOf(stageWords),
    many: true,
  },
  {
    flags: "--pace <pace>",
    about: {
      zh: "只看某进度：超序时、达序时、欠序时、逾期、无时限",
      en: "only a pace: ahead, on-pace, behind, overdue, no-deadline",
    },
    completes: wordsOf(paceWords),
    many: true,
  },
  {
    flags: "--lamp <lamp>",
    about: { zh: "只看某灯（颜色或文字）", en: "only a lamp (colour or word)" },
    completes: () => Object.entries(lampColours).map(([zh, en]) => ({ value: en, about: { zh, en } })),
    many: true,
  },
  {
    flags: "--origin <origin>",
    about: {
      zh: "只看某来由：措施、方案计划、机制职责、议定事项、整改",
      en: "only an origin: measure, plan, duty, meeting, finding",
    },
    completes: wordsOf(originWords),
    many: true,
  },
  { flags: "--due-before <day>", about: { zh: "完成时限早于某日", en: "due before a day" } },
  { flags: "--due-after <day>", about: { zh: "完成时限晚于某日", en: "due after a day" } },
];

export const titleWords: CommandArgument = {
  pattern: "[words...]",
  about: { zh: "标题或编号里的字词，须全部出现", en: "words of the title or id; all must stand in it" },
};

/** A value by its identifier or its word in any language. */
function namedValue<K extends string>(option: string, word: string, words: Readonly<Record<K, Text>>): K {
  const keys = Object.keys(words) as K[];
  const key = keys.find((each) => each === word || words[each].zh === word || words[each].en === word);
  if (key) return key;
  throw new Refusal(
    { zh: `\`--${option} ${word}\` 不在可选之列`, en: `\`--${option} ${word}\` is none of the values` },
    {
      zh: `可选：${keys.map((each) => `${each} ${words[each].zh}`).join("、")}`,
      en: `values: ${keys.join(", ")}`,
    },
  );
}

const lampColours: Readonly<Record<string, string>> = {
  红: "red",
  橙: "orange",
  黄: "yellow",
  蓝: "blue",
  绿: "green",
  灰: "grey",
};

/** The filter that a call's options and bare words make; unknown units, lines and values are refused. */
export function filterOf(ledger: Ledger, call: Call, words: readonly string[]): Filter {
  const day = (option: string) => {
    const text = call.text(option);
    return text === null ? null : dayOption(option, text);
  };
  return {
    ...everything,
    lines: call.list("line").map((word) => findLine(ledger, word).id),
    goals: call.list("goal").map((word) => findGoal(ledger, word)),
    units: call.list("unit").map((word) => findUnit(ledger, word)),
    leads: call.list("lead").map((word) => findUnit(ledger, word)),
    stages: call.list("stage").map((word): Stage => namedValue("stage", word, stageWords)),
    paces: call.list("pace").map((word): Pace => namedValue("pace", word, paceWords)),
    lamps: call.list("lamp").map((word) => lampColours[word.replace(/[色灯]$/, "")] ?? word),
    origins: call.list("origin").map((word): OriginKind => namedValue("origin", word, originWords)),
    dueBefore: day("due-before"),
    dueAfter: day("due-after"),
    words,
  };
}
