import { version } from "duban:version";
import { Command as Commander, Option } from "commander";
import type { Command, CommandOption } from "../commands/command.ts";
import { commands } from "../commands/index.ts";
import type { Lang, Text } from "../model/language.ts";
import type { World } from "../model/world.ts";
import { width } from "../render/text/width.ts";
import { wrap } from "../render/text/wrap.ts";
import { globalOptions } from "./global-options.ts";
import { plugIns } from "./path-search.ts";

/** What commander has understood of a command line. */
export interface Understood {
  readonly command: Command;
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

const titles: Readonly<Record<string, Text>> = {
  "Usage:": { zh: "用法：", en: "Usage:" },
  "Arguments:": { zh: "参数：", en: "Arguments:" },
  "Options:": { zh: "选项：", en: "Options:" },
  "Global Options:": { zh: "通用选项：", en: "Global options:" },
  "Commands:": { zh: "命令：", en: "Commands:" },
};

const tagline: Text = {
  zh: "督办：以纯文本登记簿管任务——谁在何时之前欠什么，逾期了没有。",
  en: "duban: a registry of plain files — who owes what by when, and what is late.",
};
const helpWords: Text = { zh: "看帮助", en: "show help" };
const versionWords: Text = { zh: "看版本", en: "show the version" };
const examplesWords: Text = { zh: "例：", en: "Examples:" };

const optionsWord: Text = { zh: "[选项]", en: "[options]" };

/** A command's arguments as they are shown: a must as `<id>`, also where it is asked for on a terminal. */
const argumentTerms = (name: string): readonly string[] =>
  (commands.find((each) => each.name === name)?.arguments ?? []).map(({ pattern }) => pattern);

/** What may be asked for is no must for commander; `ask.ts` says what is missing. */
const accepted = ({ questions }: Command, pattern: string): string =>
  questions ? pattern.replace(/^<(.*)>$/, "[$1]") : pattern;

const hasTitle = (title: string): title is keyof typeof titles => title in titles;

function optionOf({ flags, about, choices, many, hidden, group }: CommandOption, lang: Lang): Option {
  const option = new Option(flags, about[lang]).hideHelp(hidden === true);
  if (group) option.helpGroup(group[lang]);
  if (choices) option.choices([...choices]);
  if (many)
    option.argParser((value: string, before: readonly string[] | undefined) => [
      ...(before ?? []),
      ...(many === "whole" ? [value] : value.split(/[,，]/)),
    ]);
  return option;
}

function dressed(program: Commander, lang: Lang, world: World): Commander {
  return program
    .helpOption("-h, --help", helpWords[lang])
    .exitOverride()
    .configureHelp({
      showGlobalOptions: true,
      helpWidth: Math.min(world.stdout.columns ?? 100, 120),
      styleTitle: (title) => (hasTitle(title) ? (titles[title]?.[lang] ?? title) : title),
      optionDescription: ({ description }) => description,
      subcommandTerm: (command) => [command.name(), ...argumentTerms(command.name())].join(" "),
      commandUsage: (command) =>
        command.parent
          ? [`duban ${command.name()}`, optionsWord[lang], ...argumentTerms(command.name())].join(" ")
          : `duban ${command.usage()}`,
      displayWidth: width,
      boxWrap: (text, columns) => wrap(text, columns).join("\n"),
    })
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: () => {},
      outputError: () => {},
    });
}

/** Of a command's own help: the formats that it has. */
const formatWords = ({ formats }: Command, lang: Lang): string =>
  lang === "zh" ? `输出格式：${formats.join("、")}` : `the output's format: ${formats.join(", ")}`;

function subcommand(command: Command, { lang, world, act }: Building): Commander {
  const built = dressed(new Commander(command.name), lang, world).description(command.about[lang]);
  built.configureHelp({
    ...built.configureHelp(),
    optionDescription: ({ long, description }) =>
      long === "--format" ? formatWords(command, lang) : description,
  });
  for (const { pattern, about } of command.arguments ?? [])
    built.argument(accepted(command, pattern), about[lang]);
  for (const option of command.options ?? []) built.addOption(optionOf(option, lang));
  const examples = command.examples.map((example) => `  duban ${example}`).join("\n");
  built.addHelpText("after", `\n${examplesWords[lang]}\n${examples}`);
  built.action(() => act({ command, args: built.args, options: built.optsWithGlobals() }));
  return built;
}

/** The user's own `duban-NAME` programs, for the end of the help; PATH is read for nothing else but to run one. */
function plugInWords(lang: Lang, world: World): string {
  const names = plugIns(world);
  if (names.length === 0) return "";
  return lang === "zh"
    ? `\n扩展命令（PATH 里的 duban-*）：${names.join("、")}`
    : `\nPlug-ins (duban-* on PATH): ${names.join(", ")}`;
}

interface Building {
  readonly lang: Lang;
  readonly world: World;
  /** The one command that is called; null for all, as help and complaints need them. */
  readonly only: string | null;
  readonly act: (understood: Understood) => void;
}

/** The command line: every command with the global options; what it understands it hands to `act`. */
export function programOf(building: Building): Commander {
  const { lang, world } = building;
  const program = dressed(new Commander("duban"), lang, world)
    .description(tagline[lang])
    .version(version, "-V, --version", versionWords[lang])
    .helpCommand(false)
    .usage(lang === "zh" ? "[选项] <命令>" : "[options] <command>");
  program.addHelpText("after", () => plugInWords(lang, world));
  for (const option of globalOptions) program.addOption(optionOf(option, lang));
  for (const command of commands) {
    if (building.only === null || building.only === command.name)
      program.addCommand(subcommand(command, building));
  }
  return program;
}
