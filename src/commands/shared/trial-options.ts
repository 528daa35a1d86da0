import type { Day } from "../../model/day.ts";
import type { Call, CommandOption, Opened } from "../command.ts";
import { refuseAsOf } from "./days.ts";
import { writingOptions } from "./entry/options.ts";

/** What every command has that changes files, whoever does it. */
export const trialOptions: readonly CommandOption[] = writingOptions.filter(({ flags }) =>
  ["--dry-run", "--commit"].includes(flags),
);

/** The day on which files are changed: today. `--as-of`, which is for reading, is refused. */
export function dayOfWriting(call: Call, { today }: Pick<Opened, "today">): Day {
  refuseAsOf(call, { zh: "去掉它：改文件的日子就是今天", en: "leave it out: files are changed today" });
  return today;
}
