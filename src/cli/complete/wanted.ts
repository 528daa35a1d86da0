import type { Command, CommandOption, Completes } from "../../commands/command.ts";
import { globalOptions } from "../global-options.ts";

/** What a shell's cursor stands on. `partial` is what is typed of it, `before` what of the word must stay. */
type Wanted =
  | { readonly of: "command"; readonly partial: string }
  | { readonly of: "option"; readonly partial: string; readonly command: Command | null }
  | {
      readonly of: "value";
      readonly partial: string;
      readonly before: string;
      readonly completes: Completes | null;
      readonly command: Command | null;
    };

/** Options with their values as far as they are typed, by long name. */
export interface Typed {
  readonly wanted: Wanted;
  readonly options: ReadonlyMap<string, string>;
}

const namesOf = ({ flags }: CommandOption): readonly string[] => flags.match(/--?[a-zA-Z][\w-]*/g) ?? [];
const longName = (option: CommandOption): string => namesOf(option).at(-1) ?? "";
const takesValue = ({ flags }: CommandOption): boolean => flags.includes("<");

/** The options that fit at a place: the command's own, then the global ones. */
export const optionsOf = (command: Command | null): readonly CommandOption[] => [
  ...(command?.options ?? []),
  ...globalOptions,
];

/** bash takes `--unit=guozi` for three words. */
function joined(words: readonly string[]): readonly string[] {
  const done: string[] = [];
  words.forEach((word, n) => {
    const last = done.at(-1) ?? "";
    const follows = (word === "=" && /^--[\w-]+$/.test(last)) || (words[n - 1] === "=" && last.endsWith("="));
    if (follows) done.pop();
    done.push(follows ? last + word : word);
  });
  return done;
}

function commandOf(word: string, commands: readonly Command[]): Command | null {
  const begun = commands.filter(({ name }) => name.startsWith(word));
  return commands.find(({ name }) => name === word) ?? (begun.length === 1 ? (begun[0] ?? null) : null);
}

const completesOf = ({ completes, choices }: CommandOption): Completes | null =>
  completes ?? (choices ? () => choices.map((value) => ({ value, about: { zh: "", en: "" } })) : null);

function valueWanted(
  option: CommandOption,
  typed: string,
  at: { readonly before: string; readonly command: Command | null },
): Wanted {
  const kept = option.many === true ? (/^.*[,，]/.exec(typed)?.[0] ?? "") : "";
  return {
    of: "value",
    partial: typed.slice(kept.length),
    before: at.before + kept,
    completes: completesOf(option),
    command: at.command,
  };
}

function argumentWanted(command: Command, n: number, partial: string): Wanted {
  const all = command.arguments ?? [];
  const last = all.at(-1);
  const argument = all[n] ?? (last?.pattern.includes("...") ? last : undefined);
  return { of: "value", partial, before: "", completes: argument?.completes ?? null, command };
}

/** What the last of the words, which may be empty, is the beginning of. */
export function wantedOf(words: readonly string[], commands: readonly Command[]): Typed {
  const all = joined(words);
  const [partial = "", done] = [all.at(-1), all.slice(0, -1)];
  const options = new Map<string, string>();
  let command: Command | null = null;
  let pending: CommandOption | null = null;
  let [bare, count] = [false, 0];
  for (const word of done) {
    if (pending) {
      options.set(longName(pending), word);
      pending = null;
    } else if (!bare && word === "--") bare = true;
    else if (!bare && word.startsWith("-")) {
      const [name = "", value] = word.split(/=(.*)/s);
      const option = optionsOf(command).find((each) => namesOf(each).includes(name));
      if (option && value !== undefined) options.set(longName(option), value);
      else if (option && takesValue(option)) pending = option;
    } else if (command === null) command = commandOf(word, commands);
    else count += 1;
  }
  const typed = (wanted: Wanted): Typed => ({ wanted, options });
  if (pending) return typed(valueWanted(pending, partial, { before: "", command }));
  const [, name = "", value = ""] = bare ? [] : (/^(--[\w-]+)=(.*)$/s.exec(partial) ?? []);
  const option = optionsOf(command).find((each) => namesOf(each).includes(name));
  if (option) return typed(valueWanted(option, value, { before: `${name}=`, command }));
  if (!bare && partial.startsWith("-")) return typed({ of: "option", partial, command });
  return typed(command ? argumentWanted(command, count, partial) : { of: "command", partial });
}
