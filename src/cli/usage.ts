import type { CommanderError } from "commander";
import type { Text } from "../model/language.ts";
import { Refusal } from "../model/refusal.ts";

/** The first value in quotes of one of commander's messages. */
const quoted = (message: string): string => /'([^']*)'/.exec(message)?.[1] ?? "";
const suggested = (message: string): string | null =>
  /\(Did you mean (?:one of )?([^?)]*)\?\)/.exec(message)?.[1] ?? null;

const says: Readonly<Record<string, (value: string, message: string) => Text>> = {
  "commander.unknownOption": (value) => ({
    zh: `没有选项 \`${value}\``,
    en: `there is no option \`${value}\``,
  }),
  "commander.unknownCommand": (value) => ({
    zh: `没有命令 \`${value}\``,
    en: `there is no command \`${value}\``,
  }),
  "commander.missingArgument": (value) => ({ zh: `还要写 \`${value}\``, en: `\`${value}\` is missing` }),
  "commander.optionMissingArgument": (value) => ({
    zh: `选项 \`${value}\` 后面还要写值`,
    en: `the option \`${value}\` needs a value`,
  }),
  "commander.excessArguments": () => ({ zh: "写了多余的词", en: "there are words too many" }),
  "commander.invalidArgument": (value, message) => ({
    zh: `选项 \`${value}\` 的值不在可选之列：${/Allowed choices are ([^.]*)/.exec(message)?.[1] ?? ""}`,
    en: `the value of \`${value}\` is none of ${/Allowed choices are ([^.]*)/.exec(message)?.[1] ?? ""}`,
  }),
};

/** Commander's complaint about what was typed, as a refusal in our words. */
export function usageRefusal(error: CommanderError): Refusal {
  const near = suggested(error.message);
  const what = says[error.code]?.(quoted(error.message), error.message) ?? {
    zh: error.message,
    en: error.message,
  };
  return new Refusal(
    what,
    near
      ? { zh: `是不是想写 \`${near}\`？`, en: `did you mean \`${near}\`?` }
      : {
          zh: "`duban --help` 列出命令，`duban <命令> --help` 列出选项",
          en: "`duban --help` lists the commands, `duban <command> --help` its options",
        },
  );
}
