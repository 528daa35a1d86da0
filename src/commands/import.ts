import { Refusal } from "../model/refusal.ts";
import type { Command } from "./command.ts";
import { formOptions, formQuestions, formsImported } from "./shared/import/form.ts";
import { formsNamed } from "./shared/import/form-files.ts";
import { trialOptions } from "./shared/trial-options.ts";

const importCommand: Command = {
  name: "import",
  about: { zh: "收回填报表", en: "take forms back" },
  arguments: [
    { pattern: "<file>", about: { zh: "文件或文件夹", en: "a file or a folder" }, completes: "file" },
  ],
  options: [
    ...formOptions,
    { flags: "--as <unit>", about: { zh: "哪个单位的", en: "whose" }, completes: "unit" },
    { flags: "--yes", about: { zh: "照提议写入，不再问", en: "write what is proposed without asking" } },
    ...trialOptions,
  ],
  formats: ["text", "markdown", "json"],
  examples: ["import 表.xlsx"],
  questions: async (call) => {
    const forms = await formsNamed(call);
    return forms ? formQuestions(await call.open(), forms) : [];
  },
  async run(call) {
    const forms = await formsNamed(call);
    if (forms) return formsImported(await call.open(), call, forms);
    throw new Refusal({ zh: "不是填报表", en: "no form" }, { zh: "换一个", en: "take another" });
  },
};
export default importCommand;
