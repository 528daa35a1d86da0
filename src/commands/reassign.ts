import { rolesOn } from "../derive/roles.ts";
import { Refusal } from "../model/refusal.ts";
import { type Role, roles, roleWords } from "../model/words.ts";
import type { Command } from "./command.ts";
import { unitChoice, unitChoices } from "./shared/answers.ts";
import { actingUnit } from "./shared/entry/acting-unit.ts";
import type { Draft } from "./shared/entry/draft.ts";
import { approvedFields } from "./shared/entry/extend-steps.ts";
import { commonFields } from "./shared/entry/fields.ts";
import {
  approvedOption,
  evidenceOption,
  taskArgument,
  textArgument,
  writingOptions,
} from "./shared/entry/options.ts";
import { approvedQuestion, entryQuestions, textQuestion } from "./shared/entry/questions.ts";
import { record } from "./shared/entry/record.ts";
import { sceneOf } from "./shared/entry/scene.ts";
import { given, must, unitsNamed } from "./shared/given.ts";

/** A role by its identifier or its word. */
function roleNamed(word: string): Role {
  const role = roles.find((each) => each === word || roleWords[each].zh === word.replace(/单位$/, ""));
  if (role) return role;
  throw new Refusal(
    { zh: `没有角色 \`${word}\``, en: `there is no role \`${word}\`` },
    {
      zh: `可写：${roles.map((each) => `${each} ${roleWords[each].zh}`).join("、")}`,
      en: `known are: ${roles.join(", ")}`,
    },
  );
}

const reassign: Command = {
  name: "reassign",
  about: { zh: "经批准调整责任单位", en: "pass a role from one unit to another, with approval" },
  arguments: [taskArgument, textArgument],
  options: [
    {
      flags: "--role <role>",
      about: {
        zh: "角色：lead 牵头、responsible 责任、supporting 配合、participating 参与、guiding 指导、data 数据提供、verifier 核查",
        en: `the role: ${roles.join(", ")}`,
      },
      completes: () => roles.map((value) => ({ value, about: roleWords[value] })),
    },
    {
      flags: "--from <unit>",
      about: { zh: "交出的单位；只增不减时不写", en: "who gives it up; nobody where units are only added" },
      completes: "unit",
      many: true,
    },
    {
      flags: "--to <unit>",
      about: { zh: "接手的单位", en: "who takes it over" },
      completes: "unit",
      many: true,
    },
    approvedOption,
    evidenceOption,
    ...writingOptions,
  ],
  formats: ["text"],
  examples: ["reassign qiye-zysr21 --role lead --from 市国资委 --to 市财政局 --approved 2024-09-18-dispatch"],
  questions: entryQuestions({
    draft: (call, scene) => ({ kind: "reassigned", fields: approvedFields(scene, call) }),
    more: (scene) => [
      {
        option: "role",
        words: { zh: "哪个角色？", en: "Which role?" },
        choices: roles.map((value) => ({ value, label: roleWords[value] })),
        suggest: () => "lead",
        wrong: () => null,
      },
      {
        option: "from",
        words: { zh: "哪个单位交出？", en: "Which unit gives it up?" },
        choices: (call) => [
          { value: "", label: { zh: "没有，只增加", en: "none, units are only added" } },
          ...rolesOn(scene(call).account, scene(call).on)[roleNamed(call.text("role") ?? "lead")].map((id) =>
            unitChoice(scene(call).opened.ledger, id),
          ),
        ],
        suggest: () => "",
        wrong: () => null,
      },
      {
        ...textQuestion("to", { zh: "哪个单位接手？", en: "Which unit takes it over?" }),
        choices: (call) => unitChoices(scene(call).opened.ledger),
      },
      approvedQuestion,
    ],
  }),
  async run(call) {
    const scene = await sceneOf(call);
    const role = roleNamed(must(call, "role", { zh: "调整哪个角色", en: "the role that passes" }));
    must(call, "approved", { zh: "批准的文件或会议", en: "the paper or meeting that approved it" });
    const fields = {
      ...commonFields(call, call.args[1] ?? null),
      ...approvedFields(scene, call),
      role,
      from: unitsNamed(scene.opened.ledger, call.list("from")),
      to: unitsNamed(scene.opened.ledger, call.list("to")),
    };
    if (fields.from.length === 0 && fields.to.length === 0)
      throw new Refusal(
        { zh: "还要写 `--to`（接手的单位）", en: "`--to` is missing: who takes the role over" },
        {
          zh: "交出的写 `--from`，接手的写 `--to`",
          en: "name who gives it up with `--from`, who takes it with `--to`",
        },
      );
    const draft: Draft = { kind: "reassigned", fields };
    const unit = actingUnit(scene, draft, given(call, "as"));
    const { id } = scene.account.task;
    return record(scene, call, { unit, drafts: [draft], next: [`show ${id}`, "check"] });
  },
};
export default reassign;
