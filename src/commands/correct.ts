import { shortNameOn } from "../derive/names.ts";
import { bothLanguages } from "../model/language.ts";
import { Refusal } from "../model/refusal.ts";
import { kindWords } from "../model/words.ts";
import { unitSaid } from "../rules/shared/saying.ts";
import type { Call, Choice, Command, Opened } from "./command.ts";
import { wrongEmpty } from "./shared/answers.ts";
import { correctable, correctedFields } from "./shared/entry/corrected.ts";
import { type Found, findEntry } from "./shared/entry/find-entry.ts";
import {
  approvedOption,
  evidenceOption,
  reasonOption,
  textArgument,
  writingOptions,
} from "./shared/entry/options.ts";
import { wrongPercent } from "./shared/entry/questions.ts";
import { record } from "./shared/entry/record.ts";
import { dayOfCall, type Scene, sceneFor } from "./shared/entry/scene.ts";
import { findUnit } from "./shared/find.ts";
import { given } from "./shared/given.ts";

/** Only the unit that wrote an entry corrects it. */
function sameUnit({ opened: { ledger } }: Scene, call: Call, { recorded }: Found): void {
  const named = given(call, "as");
  if (named === null || findUnit(ledger, named) === recorded.unit) return;
  throw new Refusal(
    bothLanguages((lang) =>
      lang === "zh"
        ? `\`${recorded.entry.id}\` 是${unitSaid(lang, ledger, recorded.unit)}的记录，由它自己更正`
        : `\`${recorded.entry.id}\` is an entry of ${unitSaid(lang, ledger, recorded.unit)}, which alone corrects it`,
    ),
    {
      zh: `去掉 \`--as\`，或写 \`--as ${recorded.unit}\``,
      en: `leave \`--as\` out, or write \`--as ${recorded.unit}\``,
    },
  );
}

/** The entries that may be corrected, the latest first; the acting unit's where one is named. */
function entriesToCorrect({ ledger }: Opened, call: Call): readonly Choice[] {
  const named = given(call, "as");
  const unit = named === null ? null : findUnit(ledger, named);
  return [...ledger.accounts.values()]
    .flatMap(({ task, history }) => history.counted.map((recorded) => ({ task, recorded })))
    .filter(({ recorded }) => unit === null || recorded.unit === unit)
    .filter(({ recorded: { entry } }) => entry.kind !== "claim" && entry.kind !== "accepted")
    .sort((a, b) => (a.recorded.entry.on > b.recorded.entry.on ? -1 : 1))
    .map(({ task, recorded: { unit: who, entry } }) => ({
      value: `${task.id}/${entry.id}`,
      label: bothLanguages(
        (lang) =>
          `${entry.id}  ${entry.on}  ${shortNameOn(ledger, who, entry.on)}  ${kindWords[entry.kind][lang]}  ${task.title}`,
      ),
    }));
}

const correct: Command = {
  name: "correct",
  about: {
    zh: "更正一条记录：只写变了的，原来的仍可见",
    en: "correct an entry: only what changes; the old one stays visible",
  },
  arguments: [
    {
      pattern: "<entry>",
      about: {
        zh: "记录的编号（`duban show <任务>` 的最后一列），或 任务/编号",
        en: "the entry's id (the last column of `duban show <task>`), or task/id",
      },
    },
    textArgument,
  ],
  options: [
    { flags: "--percent <number>", about: { zh: "完成百分比", en: "the percentage" } },
    { flags: "--milestone <id>", about: { zh: "节点", en: "the milestone" } },
    { flags: "--indicator <id=value>", about: { zh: "指标累计值", en: "an indicator's total" }, many: true },
    { flags: "--next <text>", about: { zh: "下一步打算", en: "the next step" } },
    { flags: "--period <period>", about: { zh: "期次", en: "the period" }, completes: "period" },
    { flags: "--asks <unit>", about: { zh: "请谁协调", en: "who is asked" }, completes: "unit", many: true },
    { flags: "--by <day>", about: { zh: "希望何时解决", en: "by when it should be settled" } },
    {
      flags: "--from <unit>",
      about: { zh: "交出的单位", en: "who gives the role up" },
      completes: "unit",
      many: true,
    },
    {
      flags: "--to <value>",
      about: { zh: "延到哪一天、接手的单位、新值", en: "the day, the unit or the value" },
    },
    { flags: "--due <day>", about: { zh: "新定的截止日", en: "the new last day" } },
    { flags: "--meeting <id>", about: { zh: "会议", en: "the meeting" }, completes: "meeting" },
    reasonOption,
    approvedOption,
    evidenceOption,
    ...writingOptions.map((option) =>
      option.flags === "--on <day>"
        ? {
            ...option,
            about: { zh: "发生之日写错了的，改成哪一天", en: "the true day, where the day was wrong" },
          }
        : option,
    ),
  ],
  formats: ["text"],
  examples: [
    "correct ake8f5 --percent 82",
    "correct ake8f5 担保清理尚余1户、涉及310万元",
    "correct e6rxy1 --to 2024-11-15",
  ],
  questions: async (typed) => {
    const opened = await typed.open();
    const bare = typed.args.length === 0;
    return [
      {
        argument: 0,
        words: { zh: "更正哪一条？", en: "Which entry?" },
        choices: (call) => entriesToCorrect(opened, call),
        suggest: () => "",
        wrong: wrongEmpty,
      },
      {
        argument: 1,
        words: { zh: "情况说明改成什么？（不改就直接回车）", en: "The right text? (Enter to leave it)" },
        asked: () => bare,
        suggest: () => "",
        wrong: () => null,
      },
      {
        option: "percent",
        words: { zh: "百分比改成多少？（不改就直接回车）", en: "The right percentage? (Enter to leave it)" },
        asked: (call) =>
          bare && findEntry(opened.ledger, call.args[0] ?? "").recorded.entry.kind === "report",
        suggest: () => "",
        wrong: wrongPercent,
      },
    ];
  },
  async run(call) {
    const opened = await call.open();
    const named = findEntry(opened.ledger, call.args[0] ?? "");
    const recorded = correctable(named);
    const { on, now } = dayOfCall(call, opened);
    const scene = sceneFor(opened, named.account, { on: now ? recorded.entry.on : on, now: false });
    sameUnit(scene, call, named);
    const { fields, notes } = correctedFields(scene, recorded, call);
    return record(scene, call, {
      unit: recorded.unit,
      drafts: [{ kind: recorded.entry.kind, fields }],
      notes,
      next: [`show ${named.account.task.id}`],
    });
  },
};
export default correct;
