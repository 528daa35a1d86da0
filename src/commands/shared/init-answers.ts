import { type Answers, type Forge, forceId, officeId, officeName } from "../../intake/start.ts";
import { yearOf } from "../../model/day.ts";
import type { Text } from "../../model/language.ts";
import type { Every } from "../../model/records.ts";
import { Refusal } from "../../model/refusal.ts";
import { everyWords } from "../../model/words.ts";
import type { Call, OptionQuestion } from "../command.ts";
import { forgeOf } from "./init-place.ts";

const fine = (): null => null;
const nothing = (): string => "";

/** The folder that was typed, without a slash at its end; below `-C` where that is given. */
export const inFolder = ({ args: [folder = "."], text, around }: Call): string => {
  const dir = text("dir");
  const plain = (dir === null ? folder : `${dir}/${folder}`).replace(/(?<=.)[/\\]+$/, "");
  return around.whole(plain) === around.whole(".") ? "." : plain;
};

/** A name as people write it: something, short, and without what nobody sees. */
function wrongName(answer: string): Text | null {
  if (answer === "") return { zh: "这一项必须写", en: "this one must be written" };
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u.test(answer))
    return { zh: "里面有看不见的字符", en: "it has characters in it that cannot be seen" };
  return answer.length > 120
    ? { zh: "太长了，不要超过120个字", en: "it is longer than 120 characters" }
    : null;
}

const wrongOptionalName = (answer: string): Text | null => (answer === "" ? null : wrongName(answer));

function wrongId(answer: string): Text | null {
  if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(answer) && answer.length <= 50) return null;
  return {
    zh: "编号用小写英文字母开头，只含小写字母、数字和连字符，如 qinglian-2026",
    en: "an id starts with a lower-case letter and has only lower-case letters, digits and hyphens, as in qinglian-2026",
  };
}

function wrongUnitId(answer: string): Text | null {
  if (answer === forceId || answer === officeId)
    return { zh: "这个编号是总专班的，换一个", en: "this id is the task force's; take another" };
  return wrongId(answer);
}

const forceOf = (call: Call): string => call.text("task-force") || "总专班";

function wrongUnit(answer: string, call: Call): Text | null {
  const force = forceOf(call);
  if (answer === force || answer === officeName(force))
    return { zh: "这是总专班自己的名称", en: "this is the task force's own name" };
  return wrongOptionalName(answer);
}

/** The folder's own name where that can be an id, else one with the year. */
function suggestedId(call: Call): string {
  const name = call.around.whole(inFolder(call)).split(/[/\\]/).at(-1)?.toLowerCase() ?? "";
  return wrongId(name) === null && name.length > 1 ? name : `duban-${yearOf(call.today())}`;
}

const given = (option: string) => (call: Call) => (call.text(option) ?? "") !== "";

/** What `init` must know, in the order of asking; without a terminal what is suggested stands. */
export const questions: readonly OptionQuestion[] = [
  {
    option: "title",
    words: { zh: "总体部署的标题？", en: "The programme's title?" },
    suggest: nothing,
    wrong: wrongName,
  },
  {
    option: "id",
    words: { zh: "登记簿的编号（小写英文字母、数字）？", en: "The registry's id (lower-case ASCII)?" },
    suggest: suggestedId,
    wrong: wrongId,
  },
  {
    option: "paper",
    words: { zh: "依据哪份文件？（没有就直接回车）", en: "Which paper sets it? (Enter for none)" },
    suggest: nothing,
    wrong: wrongOptionalName,
  },
  {
    option: "issuer",
    words: { zh: "哪个机关印发的？", en: "Which body issued it?" },
    asked: given("paper"),
    suggest: nothing,
    wrong: wrongName,
  },
  {
    option: "task-force",
    words: { zh: "总专班叫什么？", en: "What is the task force called?" },
    suggest: () => "总专班",
    wrong: wrongName,
  },
  {
    option: "line",
    words: {
      zh: "第一条行动叫什么？（以后再加就直接回车）",
      en: "The first action line? (Enter to add it later)",
    },
    suggest: nothing,
    wrong: wrongOptionalName,
  },
  {
    option: "line-id",
    words: { zh: "这条行动的编号？", en: "That line's id?" },
    asked: given("line"),
    suggest: () => "line-1",
    wrong: wrongId,
  },
  {
    option: "unit",
    words: { zh: "由哪个单位牵头？（没定就直接回车）", en: "Which unit leads it? (Enter if not decided)" },
    asked: given("line"),
    suggest: nothing,
    wrong: wrongUnit,
  },
  {
    option: "unit-id",
    words: { zh: "这个单位的编号？", en: "That unit's id?" },
    asked: given("unit"),
    suggest: () => "unit-1",
    wrong: wrongUnitId,
  },
  {
    option: "every",
    words: { zh: "多久报送一次？", en: "How often do units report?" },
    choices: Object.entries(everyWords).map(([value, label]) => ({ value, label })),
    suggest: () => "month",
    wrong: fine,
  },
  {
    option: "forge",
    words: { zh: "推送到仓库时在哪里自动检查？", en: "Where are pushes checked?" },
    choices: [
      { value: "none", label: { zh: "不自动检查", en: "nowhere" } },
      { value: "github", label: { zh: "GitHub Actions", en: "GitHub Actions" } },
      { value: "gitlab", label: { zh: "GitLab CI", en: "GitLab CI" } },
    ],
    suggest: (call) => forgeOf(call.around, inFolder(call)),
    wrong: fine,
  },
];

const refused = (option: string, why: Text): Refusal =>
  new Refusal(
    { zh: `选项 \`--${option}\`：${why.zh}`, en: `option \`--${option}\`: ${why.en}` },
    {
      zh: `写上 \`--${option} …\`，或在终端上直接运行 \`duban init\`，由它来问`,
      en: `write \`--${option} …\`, or run plain \`duban init\` on a terminal and let it ask`,
    },
  );

const alone: Text = {
  zh: "单写没有意义：依据写 `--paper`，行动写 `--line`，单位写 `--unit`",
  en: "it says nothing alone: a paper is named with `--paper`, a line with `--line`, a unit with `--unit`",
};

/** What was typed or answered, else what is suggested; refused with its option's name where that will not do. */
export function answersOf(call: Call): Answers {
  const values = new Map(
    questions.map(({ option, asked, suggest, wrong }) => {
      if (asked && !asked(call)) {
        if (given(option)(call)) throw refused(option, alone);
        return [option, ""];
      }
      const value = (call.text(option) ?? suggest(call)).trim();
      const why = wrong(value, call);
      if (why) throw refused(option, why);
      return [option, value];
    }),
  );
  const value = (option: string): string => values.get(option) ?? "";
  const named = (option: string) =>
    value(option) === "" ? null : { id: value(`${option}-id`), name: value(option) };
  return {
    title: value("title"),
    id: value("id"),
    paper: value("paper") === "" ? null : { title: value("paper"), issuer: value("issuer") },
    taskForce: value("task-force"),
    line: named("line"),
    unit: named("unit"),
    every: value("every") as Every,
    forge: value("forge") as Forge,
    today: call.today(),
    lang: call.lang,
  };
}
