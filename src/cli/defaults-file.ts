import { isAbsolute } from "node:path";
import type { Command, CommandOption } from "../commands/command.ts";
import type { Finding, KeyPath } from "../model/diagnostic.ts";
import { bothLanguages, type Text } from "../model/language.ts";
import { Refusal } from "../model/refusal.ts";
import type { World } from "../model/world.ts";
import { diagnose } from "../source/diagnose.ts";
import { nearest } from "../source/nearest.ts";
import { parse } from "../source/parse.ts";
import { type Defaults, noDefaults } from "./defaults.ts";

type Values = Readonly<Record<string, unknown>>;

/** A mistake at a place of the file. */
interface Slip {
  readonly path: KeyPath;
  readonly on?: "key";
  readonly what: Text;
  readonly fix: Text;
}

const general = ["lang", "color", "format", "registry", "dir", "as"] as const;

/** The values of the general settings that have a list of them. */
const allowedWith = (commands: readonly Command[]): Readonly<Record<string, readonly string[]>> => ({
  lang: ["zh", "en"],
  color: ["auto", "always", "never"],
  format: [...new Set(commands.flatMap(({ formats }) => formats))],
});

const isMapping = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const listed = (words: readonly string[]): Text => ({
  zh: `可写：${words.join("、")}`,
  en: `known are: ${words.join(", ")}`,
});

function unknown(path: KeyPath, known: readonly string[]): Slip {
  const name = String(path.at(-1));
  const near = nearest(name, known);
  return {
    path,
    on: "key",
    what: { zh: `没有 \`${name}\` 这一项`, en: `there is no setting \`${name}\`` },
    fix: near ? { zh: `是不是想写 \`${near}\`？`, en: `did you mean \`${near}\`?` } : listed(known),
  };
}

const wrongValue = (path: KeyPath, value: unknown, known: readonly string[]): Slip => ({
  path,
  what: bothLanguages((lang) =>
    lang === "zh"
      ? `\`${path.at(-1)}\` 不能是 \`${JSON.stringify(value)}\``
      : `\`${path.at(-1)}\` cannot be \`${JSON.stringify(value)}\``,
  ),
  fix: listed(known),
});

const optionName = ({ flags }: CommandOption): string => /--([\w-]+)/.exec(flags)?.[1] ?? "";
const takesValue = ({ flags }: CommandOption): boolean => flags.includes("<");
const words: readonly string[] = ["文字 text"];

/** An option's value as the command line would have given it, or the slip. */
function optionValue(
  option: CommandOption,
  value: unknown,
  path: KeyPath,
): Slip | string | boolean | readonly string[] {
  if (!takesValue(option))
    return typeof value === "boolean" ? value : wrongValue(path, value, ["true", "false"]);
  const given = (Array.isArray(value) ? value : [value]).map((each: unknown) =>
    typeof each === "string" || typeof each === "number" ? String(each) : null,
  );
  const texts = given.filter((each) => each !== null);
  const { choices = texts } = option;
  if (texts.length !== given.length || !texts.every((each) => choices.includes(each)))
    return wrongValue(path, value, option.choices ?? words);
  if (option.many === "whole") return texts;
  if (option.many) return texts.flatMap((each) => each.split(/[,，]/));
  return texts.length === 1 ? (texts[0] ?? "") : wrongValue(path, value, words);
}

const formatOption: CommandOption = { flags: "--format <name>", about: { zh: "", en: "" } };

function commandDefaults(command: Command, given: unknown, slips: Slip[]): Defaults["commands"][string] {
  if (!isMapping(given)) {
    slips.push(wrongValue([command.name], given, ["within: 14d"]));
    return {};
  }
  const known = [...(command.options ?? []), { ...formatOption, choices: command.formats }];
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => {
      const path = [command.name, name];
      const option = known.find((each) => optionName(each) === name);
      const taken = option ? optionValue(option, value, path) : unknown(path, known.map(optionName));
      if (typeof taken === "object" && "path" in taken) {
        slips.push(taken);
        return [];
      }
      return [[name, taken]];
    }),
  );
}

function understood(values: Values, commands: readonly Command[], slips: Slip[]): Defaults {
  const names = commands.filter(({ standsAlone }) => !standsAlone).map(({ name }) => name);
  for (const name of Object.keys(values)) {
    if (![...general, ...names].includes(name)) slips.push(unknown([name], [...general, ...names]));
  }
  const allowed = allowedWith(commands);
  const texts = Object.fromEntries(
    general.flatMap((name) => {
      const value = values[name];
      if (value === undefined) return [];
      if (name === "dir" && typeof value === "string" && !isAbsolute(value) && !value.startsWith("~/")) {
        slips.push(wrongValue([name], value, ["/srv/duban", "~/duban"]));
        return [];
      }
      if (typeof value === "string" && (allowed[name]?.includes(value) ?? true)) return [[name, value]];
      slips.push(wrongValue([name], value, allowed[name] ?? words));
      return [];
    }),
  );
  const own = commands
    .filter(({ name }) => names.includes(name) && name in values)
    .map((command) => [command.name, commandDefaults(command, values[command.name], slips)] as const);
  return { ...noDefaults, ...texts, commands: Object.fromEntries(own) };
}

const findingOf = (file: string, { path, on = undefined, what, fix }: Slip): Finding => ({
  code: "defaults",
  severity: "error",
  place: { file, path, ...(on ? { on } : {}) },
  what,
  why: { zh: "", en: "" },
  fix,
});

/** The first of the findings, as a refusal that says where. */
function refusal(file: string, findings: readonly Finding[], text: string | null): Refusal | null {
  const [first] = diagnose(findings, () => text);
  if (!first) return null;
  const at = `${file}:${first.span.line}`;
  return new Refusal({ zh: `${at}：${first.what.zh}`, en: `${at}: ${first.what.en}` }, first.fix);
}

/** The defaults that a file says. Anything wrong with it, even that it cannot be read, is its `problem`. */
export function defaultsIn(file: string, world: World, commands: readonly Command[]): Defaults {
  try {
    const bytes = world.readFile(file);
    if (bytes.length === 0) return noDefaults;
    const parsed = parse(file, bytes);
    if (!parsed.ok) return { ...noDefaults, problem: refusal(file, parsed.findings, parsed.text) };
    const slips: Slip[] = isMapping(parsed.value)
      ? []
      : [wrongValue([], parsed.value, ["lang: zh", "overdue: {within: 14d}"])];
    const defaults = isMapping(parsed.value) ? understood(parsed.value, commands, slips) : noDefaults;
    const findings = slips.map((slip) => findingOf(file, slip));
    return findings.length === 0 ? defaults : { ...defaults, problem: refusal(file, findings, parsed.text) };
  } catch (cause) {
    if (cause instanceof Refusal) return { ...noDefaults, problem: cause };
    throw cause;
  }
}
