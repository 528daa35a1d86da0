import { isAbsolute, join } from "node:path";
import type { Command } from "../commands/command.ts";
import type { Refusal } from "../model/refusal.ts";
import type { World } from "../model/world.ts";
import { optionKey } from "./option-key.ts";
import type { Understood } from "./program.ts";

type OptionValue = string | boolean | readonly string[];

/** What a user's own defaults file says; everything null or empty where there is none. */
export interface Defaults {
  readonly lang: string | null;
  readonly color: string | null;
  readonly format: string | null;
  readonly registry: string | null;
  readonly dir: string | null;
  /** The unit that the user acts for, where a command writes. */
  readonly as: string | null;
  /** Options by command, each under its long name. */
  readonly commands: Readonly<Record<string, Readonly<Record<string, OptionValue>>>>;
  /** Why the file was not heeded; thrown by the first command that would have heeded it. */
  readonly problem: Refusal | null;
}

export const noDefaults: Defaults = {
  lang: null,
  color: null,
  format: null,
  registry: null,
  dir: null,
  as: null,
  commands: {},
  problem: null,
};

/** Where a user's own defaults stand, in the system's place for settings; null where the environment names none. */
export function defaultsFile(world: World): string | null {
  const file = (folder: string | undefined, ...below: readonly string[]): string | null =>
    folder && isAbsolute(folder) ? join(folder, ...below, "duban", "defaults.yaml") : null;
  if (world.platform === "win32") return file(world.env("APPDATA"));
  return file(world.env("XDG_CONFIG_HOME")) ?? file(world.env("HOME"), ".config");
}

/** Reads the file where there is one; what is wrong with it is kept as `problem`. */
export async function readDefaults(world: World, commands: readonly Command[]): Promise<Defaults> {
  const file = defaultsFile(world);
  if (file === null || world.kindOf(file) === null) return noDefaults;
  const { defaultsIn } = await import("./defaults-file.ts");
  return defaultsIn(file, world, commands);
}

/** A path of the file, whole: `~/` is the user's own folder. */
const fromHome = (path: string, world: World): string =>
  path.replace(/^~(?=[/\\])/, world.env("HOME") ?? world.env("USERPROFILE") ?? "~");

/** The world with the defaults behind its environment: a variable that is set wins, and so does a colour variable. */
export function worldWith({ lang, color, registry, dir }: Defaults, world: World): World {
  const coloured = world.env("NO_COLOR") || world.env("FORCE_COLOR") !== undefined;
  const behind: Readonly<Record<string, string | null>> = {
    DUBAN_LANG: lang,
    DUBAN_DIR: dir === null ? null : fromHome(dir, world),
    DUBAN_REGISTRY: registry,
    NO_COLOR: color === "never" && !coloured ? "1" : null,
    FORCE_COLOR: color === "always" && !coloured ? "1" : null,
  };
  return { ...world, env: (name) => world.env(name) || (behind[name] ?? world.env(name)) };
}

/** A command line's options with the user's own behind them, and the format that the user prefers. */
export function withDefaults(
  { command, options }: Understood,
  defaults: Defaults,
): { readonly options: Understood["options"]; readonly format: string | null } {
  if (heedless(command)) return { options, format: null };
  if (defaults.problem) throw defaults.problem;
  const { format = defaults.format, ...own } = defaults.commands[command.name] ?? {};
  const acts = defaults.as !== null && command.options?.some(({ flags }) => flags.startsWith("--as "));
  const behind = Object.entries({ ...(acts ? { as: defaults.as } : {}), ...own }).map(([name, value]) => [
    optionKey(name),
    value,
  ]);
  return {
    options: { ...Object.fromEntries(behind), ...options },
    format: typeof format === "string" ? format : null,
  };
}

/** Commands that set duban up: they work while the defaults file is broken. */
const heedless = ({ standsAlone }: Command): boolean => standsAlone === true;
