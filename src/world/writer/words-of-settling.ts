import type { Holder } from "../../model/leftover.ts";
import { Refusal } from "../../model/refusal.ts";
import { reasonOf } from "../world-refusal.ts";
import { codeOf } from "./calls.ts";

/** Whoever left it may still be at it. */
export const stillAtIt = ({ pid, host, alive }: Holder): Refusal =>
  new Refusal(
    alive === null
      ? {
          zh: `进程 ${pid} 在 \`${host}\` 上，这里看不到它是否还在运行；没有动`,
          en: `process ${pid} is one of \`${host}\`; whether it runs cannot be seen from here; nothing was touched`,
        }
      : {
          zh: `进程 ${pid} 还在运行；没有动`,
          en: `process ${pid} is still running; nothing was touched`,
        },
    alive === null
      ? { zh: "到那台机器上运行 `duban doctor --clear`", en: "run `duban doctor --clear` on that machine" }
      : { zh: "等它做完；确实卡死的，先结束它", en: "wait until it is done; end it first if it hangs" },
    3,
  );

/** The disk failed over settling; what stands can be settled again. */
export function notSettled(paths: readonly string[], cause: unknown): unknown {
  if (codeOf(cause) === "") return cause;
  const [why, files] = [reasonOf(cause), paths.map((path) => `\`${path}\``)];
  return new Refusal(
    {
      zh: `残留的写入没有了结完（${files.join("、")}）：${why.zh}`,
      en: `what was left over is not settled yet (${files.join(", ")}): ${why.en}`,
    },
    {
      zh: "检查权限和磁盘空间后再运行 `duban doctor --clear`",
      en: "check permissions and the space on the disk, then run `duban doctor --clear` again",
    },
    3,
  );
}
