import type { Call, Command } from "../commands/command.ts";
import type { Order } from "../model/leftover.ts";
import type { Understood } from "./program.ts";

/** Options that say how something is shown or carried out, not what is to be written. */
const manners = new Set(
  "dir registry asOf today format output lang color quiet input dryRun commit yes".split(" "),
);

/** Whether a command writes records: those can all be tried with `--dry-run` and committed. */
export const writes = ({ options = [] }: Command): boolean =>
  options.some(({ flags }) => flags.startsWith("--commit"));

const worded = (value: unknown): string => {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return /^[\w./@:%+=\p{L}-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
};

/** Whether an option's value must not stand in a note. */
const isSecret = ({ options = [] }: Command, key: string): boolean =>
  options.some(({ flags, secret }) => secret === true && flags.startsWith(`--${key} `));

/** What was ordered, so that the same command given again the same day is known. */
export function orderOf({ command, args, options }: Understood, call: Call): Omit<Order, "message"> {
  const given = Object.entries(options)
    .filter(([key, value]) => !manners.has(key) && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([key, value]) =>
        `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ${isSecret(command, key) ? "…" : worded(value)}`,
    );
  return { command: [command.name, ...args.map(worded), ...given].join(" "), day: call.today() };
}
