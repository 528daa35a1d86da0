import { same } from "../model/language.ts";
import { Refusal } from "../model/refusal.ts";
import { completionReport, shells } from "../reports/completion.ts";
import type { Command } from "./command.ts";

const names = Object.keys(shells);

const completion: Command = {
  name: "completion",
  about: { zh: "命令行补全的脚本", en: "a script that completes commands, options and ids in a shell" },
  arguments: [
    {
      pattern: "<shell>",
      about: { zh: "bash、zsh、fish 或 powershell", en: "bash, zsh, fish or powershell" },
      completes: () => names.map((value) => ({ value, about: same("") })),
    },
  ],
  formats: ["text", "json"],
  examples: ["completion bash >> ~/.bashrc", "completion fish > ~/.config/fish/completions/duban.fish"],
  standsAlone: true,
  run({ args: [shell = ""] }) {
    const script = shells[shell];
    if (script !== undefined) return { report: completionReport(shell, script), exit: 0 };
    throw new Refusal(
      { zh: `没有 \`${shell}\` 的补全脚本`, en: `there is no completion for \`${shell}\`` },
      { zh: `可写：${names.join("、")}`, en: `known are: ${names.join(", ")}` },
    );
  },
};
export default completion;
