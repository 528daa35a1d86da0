import { openIssues } from "../derive/issues.ts";
import { seriesOf } from "../derive/series.ts";
import { bothLanguages, type Lang } from "../model/language.ts";
import type { Meeting } from "../model/records.ts";
import { Refusal } from "../model/refusal.ts";
import type { Command, Opened } from "./command.ts";
import { assigned } from "./shared/decide/assigned.ts";
import { minuted, saysWhoSat } from "./shared/decide/minuted.ts";
import { type Outcome, outcomeOf, outcomeWords } from "./shared/decide/outcome.ts";
import { decideQuestions } from "./shared/decide/questions.ts";
import { meetingMeant } from "./shared/decide/sat.ts";
import { refuseUnlessWhole } from "./shared/decide/whole.ts";
import { textArgument } from "./shared/entry/options.ts";
import { judged } from "./shared/judged.ts";
import { trialOptions } from "./shared/trial-options.ts";

/** 调度会 2024-09-27 第3项议定; without an outcome, that it was held. */
function deedOf({ ledger }: Opened, meeting: Meeting, outcome: Outcome | null) {
  return (lang: Lang): string => {
    const title = seriesOf(ledger, meeting.series).title?.[lang] ?? meeting.series;
    if (outcome === null)
      return lang === "zh" ? `${title} ${meeting.day} 已开` : `${title} of ${meeting.day} was held`;
    const { n, kind } = outcome;
    return lang === "zh"
      ? `${title} ${meeting.day} 第${n}项${outcomeWords[kind].zh}`
      : `${title} of ${meeting.day}, item ${n} ${outcomeWords[kind].en}`;
  };
}

/** How issues on the agenda that are open still are settled. */
const settling = ({ ledger }: Opened, { id, agenda = [] }: Meeting): readonly string[] =>
  [...ledger.accounts.values()].flatMap(({ task, history }) =>
    openIssues(history, history.counted)
      .filter(({ entry }) => agenda.some(({ issue }) => issue === entry.id))
      .map(({ entry }) => `resolve ${task.id}/${entry.id} … --meeting ${id}`),
  );

const noWords = (): Refusal =>
  new Refusal(
    { zh: "没有写会议议定了什么", en: "nothing is said of what the meeting decided" },
    {
      zh: "会议之后写原话；只记会议已开的，写 `--attending`、`--absent` 或 `--chair`",
      en: "write the words after the meeting; to record only that it was held, write `--attending`, `--absent` or `--chair`",
    },
  );

const nothingNew = ({ id }: Meeting): Refusal =>
  new Refusal(
    {
      zh: `会议 \`${id}\` 的记录里已经是这样`,
      en: `the record of the meeting \`${id}\` says so already`,
    },
    {
      zh: `\`duban brief ${id} --kind minutes\` 看记了什么；要记议定事项，在会议之后写原话`,
      en: `see what it says with \`duban brief ${id} --kind minutes\`; to record a decision, write its words after the meeting`,
    },
  );

const decide: Command = {
  name: "decide",
  about: {
    zh: "会议议定了什么，交给谁、何时之前",
    en: "record what a meeting decided, for whom and by when",
  },
  arguments: [
    {
      pattern: "<meeting>",
      about: {
        zh: "会议：编号、日期，或系列（它最近的一次）",
        en: "the meeting: its id, its day, or its series, for the last one",
      },
      completes: "meeting",
    },
    { ...textArgument, about: { zh: "原话", en: "the words as printed" } },
  ],
  options: [
    {
      flags: "--kind <kind>",
      about: {
        zh: "decision 议定（缺省）、information 通报、carried-over 移下次",
        en: "what became of the item; a decision unless given",
      },
      choices: ["decision", "information", "carried-over"],
    },
    {
      flags: "--item <number>",
      about: { zh: "第几项，缺省接着排", en: "its number; the next unless given" },
    },
    {
      flags: "--new-task <title>",
      about: { zh: "由它立一项任务", en: "make a task that carries it out" },
    },
    { flags: "--lead <unit>", about: { zh: "谁牵头", en: "who leads" }, completes: "unit", many: true },
    {
      flags: "--responsible <unit>",
      about: { zh: "谁负责", en: "who is responsible" },
      completes: "unit",
      many: true,
    },
    {
      flags: "--supporting <unit>",
      about: { zh: "谁配合", en: "who supports" },
      completes: "unit",
      many: true,
    },
    {
      flags: "--due <words>",
      about: { zh: "时限，如“2024年10月底前”", en: "by when, as in 2024年10月底前" },
    },
    {
      flags: "--line <line>",
      about: {
        zh: "任务属于哪条行动；会商议定的，缺省是它的行动",
        en: "the task's line; that of a consultation unless given",
      },
      completes: "line",
    },
    { flags: "--measure <number>", about: { zh: "属于第几条措施", en: "the number of its measure" } },
    { flags: "--leader <post>", about: { zh: "责任领导的岗位", en: "the responsible post" } },
    {
      flags: "--task <task>",
      about: {
        zh: "会后已经立了的任务，由它办理",
        en: "a task that was added since the meeting and carries it out",
      },
      completes: "task",
      many: true,
    },
    {
      flags: "--attending <unit>",
      about: { zh: "到会的单位", en: "the units that came" },
      completes: "unit",
      many: true,
    },
    {
      flags: "--absent <unit>",
      about: { zh: "列在参加单位里、没有到会的", en: "units that were invited and did not come" },
      completes: "unit",
      many: true,
    },
    { flags: "--chair <post>", about: { zh: "主持（岗位）", en: "the chair's post" } },
    ...trialOptions,
  ],
  formats: ["text"],
  examples: [
    "decide dispatch 由市国资委牵头，10月底前完成证书互认 --new-task 完成证书互认 --lead 市国资委 --due 2024年10月底前",
    "decide 2024-09-18-dispatch 社区积分试点暂停，考核办法修订后再议 --kind information",
    "decide dispatch --chair 市委副书记 --absent 市财政局",
  ],
  questions: decideQuestions,
  async run(call) {
    const opened = await call.open();
    const meeting = meetingMeant(opened, call, call.args[0] ?? "");
    const text = call.args[1]?.trim() ?? "";
    if (text === "" && !saysWhoSat(call)) throw noWords();
    const outcome = text === "" ? null : outcomeOf(meeting, call, text);
    refuseUnlessWhole(call, outcome);
    const { edit, notes } = minuted(opened, call, { meeting, outcome });
    const tasks =
      outcome?.kind === "decision"
        ? assigned(opened, call, { meeting, outcome })
        : { edits: [], notes: [], tasks: [] };
    const deed = deedOf(opened, meeting, outcome);
    const said = (lang: Lang) =>
      outcome === null ? deed(lang) : `${deed(lang)}${lang === "zh" ? "：" : ": "}${outcome.text}`;
    const edits = [edit, ...tasks.edits].filter(({ before, after }) => before !== after);
    if (edits.length === 0) throw nothingNew(meeting);
    return judged(opened, {
      edits,
      says: bothLanguages((lang) =>
        [
          `${lang === "zh" ? "已记：" : "Recorded: "}${said(lang)}`,
          ...[...tasks.notes, ...notes].map((note) => `  ${note[lang]}`),
        ].join("\n"),
      ),
      next: [
        `brief ${meeting.id} --kind minutes`,
        `brief ${meeting.id} --kind decisions`,
        ...tasks.tasks.map((id) => `show ${id}`),
        ...settling(opened, meeting),
      ],
      message: said(opened.ledger.programme.language),
    });
  },
};
export default decide;
