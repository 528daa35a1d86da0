import { resolve } from "node:path";
import type { Lang } from "../model/language.ts";
import { Refusal } from "../model/refusal.ts";
import type { World } from "../model/world.ts";
import type { Word } from "./command-word.ts";

/** Options before a plug-in's name, and the variable that hands each on. */
const handed: Readonly<Record<string, string>> = {
  "-C": "DUBAN_DIR",
  "--dir": "DUBAN_DIR",
  "-P": "DUBAN_REGISTRY",
  "--registry": "DUBAN_REGISTRY",
  "--lang": "DUBAN_LANG",
};

const notHanded = (option: string): Refusal =>
  new Refusal(
    {
      zh: `\`${option}\` 不能写在扩展命令的名字前面`,
      en: `\`${option}\` may not stand before the name of a plug-in`,
    },
    {
      zh: "前面只能写 -C、-P、--lang；别的写在名字后面，由扩展命令自己理解",
      en: "only -C, -P and --lang may; write others after the name, for the plug-in to understand",
    },
  );

/** The variables for the options typed before a plug-in's name. */
function variablesFor(before: readonly string[]): Readonly<Record<string, string>> {
  const variables: Record<string, string> = {};
  for (let at = 0; at < before.length; at += 1) {
    const word = before[at] ?? "";
    const [option = "", joined] = word.startsWith("--") ? word.split(/=(.*)/s) : [word];
    const variable = handed[option];
    if (variable === undefined) throw notHanded(option);
    if (joined === undefined) at += 1;
    variables[variable] = joined ?? before[at] ?? "";
  }
  return variables;
}

/**
 * Starts a plug-in at this terminal and answers with its exit code. It gets the words after its name as they are; in
 * `DUBAN_DIR` (a whole path), `DUBAN_REGISTRY` and `DUBAN_LANG` what was chosen, so that a `duban` that it starts
 * itself speaks of the same registry in the same language.
 */
export function start(
  { program, before, args }: Extract<Word, { is: "plug-in" }>,
  world: World,
  lang: Lang,
): number {
  const variables = variablesFor(before);
  const dir = variables["DUBAN_DIR"] ?? world.env("DUBAN_DIR");
  const registry = variables["DUBAN_REGISTRY"] ?? world.env("DUBAN_REGISTRY");
  return world.run(program, args, {
    ...(dir ? { DUBAN_DIR: resolve(world.cwd, dir) } : {}),
    ...(registry ? { DUBAN_REGISTRY: registry } : {}),
    DUBAN_LANG: lang,
  });
}
