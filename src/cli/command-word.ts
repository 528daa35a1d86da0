import { commands } from "../commands/index.ts";
import { Refusal } from "../model/refusal.ts";
import type { World } from "../model/world.ts";
import { globalOptions } from "./global-options.ts";
import { onPath } from "./path-search.ts";

/** What the first word after the global options is: a command, whole by now, or a program of the user's. */
export type Word =
  | {
      readonly is: "command";
      readonly argv: readonly string[];
      /** The command's name; null where there is none, or none of ours. */
      readonly name: string | null;
    }
  | {
      readonly is: "plug-in";
      readonly program: string;
      /** Options typed before its name, and what comes after it. */
      readonly before: readonly string[];
      readonly args: readonly string[];
    };

/** Global options that take the next word as their value: `-C`, `--dir`, … */
const valued: ReadonlySet<string> = new Set(
  globalOptions
    .filter(({ flags }) => flags.includes("<"))
    .flatMap(({ flags }) => flags.match(/--?[a-zA-Z][\w-]*(?=[ ,])/g) ?? []),
);

/** Where the command's name stands among the words; -1 where there is none. */
function commandAt(argv: readonly string[]): number {
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? "";
    if (word === "--") return -1;
    if (!word.startsWith("-")) return at;
    if (valued.has(word)) at += 1;
  }
  return -1;
}

const ambiguous = (word: string, names: readonly string[]): Refusal =>
  new Refusal(
    {
      zh: `\`${word}\` 可以是几个命令：${names.join("、")}`,
      en: `\`${word}\` may be one of several commands: ${names.join(", ")}`,
    },
    { zh: "多写几个字母", en: "write some letters more" },
  );

/**
 * A command's exact name wins, then a beginning that only one command has, then `duban-NAME` on PATH. A beginning of
 * several is refused; a word that is nothing is left for commander to complain about.
 */
export function commandWord(argv: readonly string[], world: World): Word {
  const at = commandAt(argv);
  const word = argv[at] ?? "";
  const names = commands.map(({ name }) => name);
  // Asked for before its name, help is of all commands.
  if (argv.slice(0, Math.max(at, 0)).some((each) => each === "-h" || each === "--help"))
    return { is: "command", argv, name: null };
  if (names.includes(word)) return { is: "command", argv, name: word };
  if (word === "") return { is: "command", argv, name: null };
  const begun = names.filter((name) => name.startsWith(word));
  const [only] = begun;
  if (only !== undefined && begun.length === 1)
    return { is: "command", argv: argv.with(at, only), name: only };
  const program = /^[a-z0-9][a-z0-9-]*$/.test(word) ? onPath(world, `duban-${word}`) : null;
  if (program !== null)
    return { is: "plug-in", program, before: argv.slice(0, at), args: argv.slice(at + 1) };
  if (begun.length > 1) throw ambiguous(word, begun);
  return { is: "command", argv, name: null };
}
