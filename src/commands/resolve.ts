import { shortNameOn } from "../derive/names.ts";
import { statesOn } from "../derive/task-state.ts";
import { same } from "../model/language.ts";
import { unended } from "../reports/parts/words.ts";
import type { Call, Command, Opened } from "./command.ts";
import { unitChoice, wrongEmpty } from "./shared/answers.ts";
import { actingUnit, unitsFor } from "./shared/entry/acting-unit.ts";
import type { Draft } from "./shared/entry/draft.ts";
import { commonFields } from "./shared/entry/fields.ts";
import { issueNamed, issuesOpen } from "./shared/entry/issue-named.ts";
import { evidenceOption, textArgument, writingOptions } from "./shared/entry/options.ts";
import { record } from "./shared/entry/record.ts";
import { findMeeting } from "./shared/find.ts";
import { given } from "./shared/given.ts";

/** What settles the issue that is named, with the meeting where one did. */
function drafted(opened: Opened, call: Call) {
  const { scene, issue } = issueNamed(opened, call);
  const meeting = given(call, "meeting");
  const fields = {
    ...commonFields(call, call.args[1] ?? null),
    refers: issue.entry.id,
    meeting: meeting === null ? undefined : findMeeting(opened.ledger, meeting).id,
  };
  const draft: Draft = { kind: "resolved", fields };
  return { scene, issue, draft };
}

const resolve: Command = {
  name: "resolve",
  about: { zh: "需要协调的问题已解决", en: "an issue is settled" },
  arguments: [
    {
      pattern: "<issue>",
      about: {
        zh: "问题的编号，或只有一个问题的任务",
        en: "the issue's id, or a task with only one open issue",
      },
      completes: "task",
    },
    textArgument,
  ],
  options: [
    {
      flags: "--meeting <id>",
      about: { zh: "在哪次会议上解决的：编号或日期", en: "the meeting that settled it: id or day" },
      completes: "meeting",
    },
    evidenceOption,
    ...writingOptions,
  ],
  formats: ["text"],
  examples: ["resolve qiye-zysr21 平台已接入4家机构的证书 --meeting 2024-09-18"],
  questions: async (typed) => {
    const opened = await typed.open();
    const { ledger, today } = opened;
    const units = (call: Call) => {
      const { scene, draft } = drafted(opened, call);
      return unitsFor(scene, draft);
    };
    return [
      {
        argument: 0,
        words: { zh: "哪个问题？", en: "Which issue?" },
        choices: statesOn(ledger, today).flatMap(({ account, task }) =>
          issuesOpen({ account, on: today }).map(({ entry }) => ({
            value: `${task.id}/${entry.id}`,
            label: same(`${entry.id}  ${task.title}  ${entry.text ?? ""}`),
          })),
        ),
        suggest: () => "",
        wrong: wrongEmpty,
      },
      {
        argument: 1,
        words: { zh: "怎样解决的？（不写就直接回车）", en: "How was it settled? (Enter for nothing)" },
        suggest: () => "",
        wrong: () => null,
      },
      {
        option: "as",
        words: { zh: "以哪个单位的名义？", en: "Which unit writes it?" },
        choices: (call) => units(call).map((id) => unitChoice(ledger, id)),
        asked: (call) => units(call).length > 1,
        suggest: (call) => units(call)[0] ?? "",
        wrong: () => null,
      },
    ];
  },
  async run(call) {
    const opened = await call.open();
    const { scene, issue, draft } = drafted(opened, call);
    const unit = actingUnit(scene, draft, given(call, "as"));
    const who = shortNameOn(opened.ledger, issue.unit, issue.entry.on);
    const told = unended(issue.entry.text ?? "");
    return record(scene, call, {
      unit,
      drafts: [draft],
      notes: [
        {
          zh: `针对${who} ${issue.entry.on} 提出的问题 \`${issue.entry.id}\`${told ? `：${told}` : ""}`,
          en: `on the issue \`${issue.entry.id}\` of ${issue.entry.on} by ${who}${told ? `: ${told}` : ""}`,
        },
      ],
      next: [`show ${scene.account.task.id}`],
    });
  },
};
export default resolve;
