import { countedUntil, ofKind } from "../derive/history.ts";
import { bothLanguages } from "../model/language.ts";
import { Refusal } from "../model/refusal.ts";
import { entrySaid } from "../rules/shared/saying.ts";
import type { Command } from "./command.ts";
import { dayNamed } from "./shared/day-words.ts";
import { actingUnit } from "./shared/entry/acting-unit.ts";
import type { Draft } from "./shared/entry/draft.ts";
import { commonFields, percentOf } from "./shared/entry/fields.ts";
import {
  evidenceOption,
  reasonOption,
  taskArgument,
  textArgument,
  writingOptions,
} from "./shared/entry/options.ts";
import { pendingClaims } from "./shared/entry/pending.ts";
import { entryQuestions, reasonQuestion } from "./shared/entry/questions.ts";
import { record } from "./shared/entry/record.ts";
import { type Scene, sceneOf } from "./shared/entry/scene.ts";
import { given, must } from "./shared/given.ts";

const draft: Draft = { kind: "reopened", fields: {} };

/** Refuses to reopen what is not closed. */
function closed({ account, on }: Scene): void {
  const last = ofKind(countedUntil(account.history, on), "accepted", "reopened").at(-1);
  if (last?.entry.kind === "accepted") return;
  const { id } = account.task;
  const [pending] = pendingClaims(account, on);
  throw new Refusal(
    bothLanguages((lang) =>
      last
        ? lang === "zh"
          ? `任务 \`${id}\` 已由 ${entrySaid(lang, last as never)}重新打开，此后没有再销号`
          : `the task \`${id}\` was reopened by ${entrySaid(lang, last as never)} and not closed since`
        : lang === "zh"
          ? `任务 \`${id}\` 到 ${on} 没有销过号`
          : `by ${on} the task \`${id}\` was never closed`,
    ),
    pending
      ? {
          zh: `申请不通过的，\`duban return ${id} --reason …\``,
          en: `to turn its claim down, \`duban return ${id} --reason …\``,
        }
      : {
          zh: `还在做的事报进展：\`duban progress ${id}\``,
          en: `work that goes on is reported: \`duban progress ${id}\``,
        },
    {
      why: {
        zh: "重新打开说明销号没有落实，会计入考核；没销过号就谈不上",
        en: "a reopening says that a closing did not hold, and is assessed",
      },
    },
  );
}

const reopen: Command = {
  name: "reopen",
  about: { zh: "销号后发现没有落实，重新打开", en: "reopen a closed task that did not hold" },
  arguments: [taskArgument, textArgument],
  options: [
    reasonOption,
    { flags: "--percent <number>", about: { zh: "退回到百分之几", en: "the percentage it falls back to" } },
    {
      flags: "--due <day>",
      about: { zh: "新定的截止日，如“2024年12月底前”", en: "a new last day, also in words" },
    },
    evidenceOption,
    ...writingOptions,
  ],
  formats: ["text"],
  examples: [
    "reopen qiye-zysr21 --as jiwei --reason 回头看发现9家没有接入 --percent 85 --due 2024年12月底前",
  ],
  questions: entryQuestions({
    draft: () => draft,
    fits: ({ stage }) => stage === "closed",
    more: () => [reasonQuestion],
  }),
  async run(call) {
    const scene = await sceneOf(call);
    closed(scene);
    const unit = actingUnit(scene, draft, given(call, "as"));
    const due = given(call, "due");
    const meant = due === null ? null : dayNamed("due", due, scene);
    if (meant && meant.day < scene.on)
      throw new Refusal(
        {
          zh: `新的截止日 ${meant.day} 在 ${scene.on} 之前`,
          en: `the new last day ${meant.day} is before ${scene.on}`,
        },
        {
          zh: "写之后的一天；不另定日子的，不写 `--due`",
          en: "write a later day; where none is set, leave `--due` out",
        },
      );
    const percent = given(call, "percent");
    const fields = {
      ...commonFields(call, call.args[1] ?? null),
      reason: must(call, "reason", { zh: "为什么重新打开", en: "why it is reopened" }),
      percent: percent === null ? undefined : percentOf("percent", percent),
      due: meant?.day,
    };
    const { id } = scene.account.task;
    return record(scene, call, {
      unit,
      drafts: [{ ...draft, fields }],
      notes: [meant?.read ?? null],
      next: [`show ${id}`, `progress ${id}`],
    });
  },
};
export default reopen;
