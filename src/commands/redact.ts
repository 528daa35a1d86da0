import type { Text } from "../model/language.ts";
import { Refusal } from "../model/refusal.ts";
import type { Call, Command } from "./command.ts";
import { approvedOption, reasonOption } from "./shared/entry/options.ts";
import { approvedQuestion, reasonQuestion, textQuestion } from "./shared/entry/questions.ts";
import { given } from "./shared/given.ts";
import { recordQuestion } from "./shared/record-question.ts";
import { redaction } from "./shared/redaction.ts";
import { trialOptions } from "./shared/trial-options.ts";

const missing = (option: string, about: Text): Refusal =>
  new Refusal(
    { zh: `还要写 \`--${option}\`（${about.zh}）`, en: `\`--${option}\` is missing: ${about.en}` },
    option === "text"
      ? {
          zh: "写 `--text -` 从标准输入给出，原值不会留在命令历史里；或在终端上直接运行，由它来问",
          en: "write `--text -` and give it on standard input, which keeps it out of the shell's history; or run it plain on a terminal and let it ask",
        }
      : {
          zh: `写上 \`--${option} …\`；隐去要有理由和批准人，事后才说得清`,
          en: `write \`--${option} …\`; a redaction has a reason and an approver, so that it can be answered for`,
        },
  );

function must(call: Call, option: string, about: Text): string {
  const text = given(call, option);
  if (text === null) throw missing(option, about);
  return text;
}

/** The value as typed, or from standard input without the line end behind it. */
function leaked(call: Call): string {
  const typed = call.text("text");
  const value = (typed === "-" ? call.stdin() : (typed ?? "")).trim();
  if (value === "") throw missing("text", { zh: "要隐去的值", en: "the value to take out" });
  return value;
}

const redact: Command = {
  name: "redact",
  about: {
    zh: "隐去误写进登记簿的值（电话、身份证号等），写明理由和批准人",
    en: "take out a value that leaked into a record, with the reason and who approved it",
  },
  arguments: [
    {
      pattern: "<record>",
      about: {
        zh: "一条进展记录、任务、会议或别的记录：编号或名称；编号重复的写 任务/编号",
        en: "an entry, a task, a meeting, any record: its id or name; task/id where an entry's id stands twice",
      },
      completes: "record",
    },
  ],
  options: [
    {
      flags: "--text <value>",
      about: {
        zh: "要隐去的值，一字不差；`-` 从标准输入读，不留在命令历史里",
        en: "the leaked value, just as it stands; `-` reads it from standard input, out of the shell's history",
      },
      secret: true,
    },
    reasonOption,
    { ...approvedOption, about: { zh: "批准的人（岗位）或文件", en: "the post or paper that approved it" } },
    ...trialOptions,
  ],
  formats: ["text", "json"],
  examples: [
    "redact k3m7q2 --text - --reason 误填个人电话 --approved 市专班办公室主任",
    "redact 2024-05-15-dispatch --text - --reason 误录身份证号 --approved 市专班办〔2024〕7号 --commit",
  ],
  questions: async (call) => [
    await recordQuestion(call),
    textQuestion("text", { zh: "要隐去的值，一字不差？", en: "The leaked value, just as it stands?" }),
    reasonQuestion,
    {
      ...approvedQuestion,
      words: { zh: "谁批准的（岗位或文件）？", en: "Who approved it (post or paper)?" },
    },
  ],
  async run(call) {
    const value = leaked(call);
    const reason = must(call, "reason", { zh: "为什么隐去", en: "why it is taken out" });
    const approved = must(call, "approved", { zh: "谁批准的", en: "who approved it" });
    return redaction(await call.open(), call, { word: call.args[0] ?? "", value, reason, approved });
  },
};
export default redact;
