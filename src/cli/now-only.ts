import type { Command } from "../commands/command.ts";
import { Refusal } from "../model/refusal.ts";
import { writes } from "./order.ts";

/** Refuses `--at` for a command that writes, or that looks at the disk itself: the past is read and never written. */
export function refuseThePast(command: Command, at: unknown): void {
  if (typeof at !== "string") return;
  if (writes(command))
    throw new Refusal(
      {
        zh: `\`--at\` 是查看用的，\`${command.name}\` 要写入，不认它`,
        en: `\`--at\` is for reading; \`${command.name}\` writes`,
      },
      {
        zh: "去掉它；要改过去的版本，先用 `git switch` 换过去",
        en: "leave it out; to write onto an earlier revision, `git switch` to it first",
      },
    );
  if (command.standsAlone)
    throw new Refusal(
      {
        zh: `\`${command.name}\` 只看磁盘上现有的，不认 \`--at\``,
        en: `\`${command.name}\` looks at what stands on the disk; it does not take \`--at\``,
      },
      { zh: "去掉它", en: "leave it out" },
    );
}
