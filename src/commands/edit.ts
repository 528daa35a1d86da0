import { locator } from "../source/locate.ts";
import type { Command } from "./command.ts";
import { findFiled } from "./shared/find-filed.ts";
import { judged } from "./shared/judged.ts";
import { plainText } from "./shared/plain-text.ts";
import { recordQuestion } from "./shared/record-question.ts";
import { dayOfWriting, trialOptions } from "./shared/trial-options.ts";

const edit: Command = {
  name: "edit",
  about: {
    zh: "在编辑器里改一条记录的文件，存盘时先检查，有错不写",
    en: "change a record's file in your editor; it is checked on save, and not written with an error",
  },
  arguments: [
    {
      pattern: "<id>",
      about: {
        zh: "一条进展记录、任务、会议或别的记录：编号或名称；读不出来的写文件名",
        en: "an entry, a task, a meeting, any record: its id or name; of one that cannot be read its file",
      },
      completes: "record",
    },
  ],
  options: trialOptions,
  formats: ["text", "json"],
  examples: ["edit qiye-z490v6", "edit k3m7q2", "edit 2024-09-18-dispatch --commit", "edit policy"],
  questions: async (call) => [await recordQuestion(call)],
  async run(call) {
    const opened = await call.open();
    dayOfWriting(call, opened);
    const { file, below, shown } = findFiled(opened, call.args[0] ?? "");
    const before = plainText(opened, file) ?? "";
    const { language } = opened.ledger.programme;
    return {
      opens: {
        path: file,
        text: before,
        line: below.length === 0 ? null : locator(before)(below, "value").line,
        judge: (after) =>
          judged(opened, {
            edits: [{ path: file, before, after }],
            says: { zh: `已改：${file}`, en: `Changed: ${file}` },
            next: [...(shown === file ? [] : [`show ${shown}`]), "check"],
            message: language === "zh" ? `修改 ${file}` : `change ${file}`,
          }),
      },
      exit: 0,
    };
  },
};
export default edit;
