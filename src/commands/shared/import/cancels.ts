import type { Proposal } from "../../../intake/proposal.ts";
import { Refusal } from "../../../model/refusal.ts";
import type { Call } from "../../command.ts";

/** The tasks that are to be cancelled because the paper no longer has them: those named, `all` for each. */
export function cancelsMeant(call: Call, { gone }: Proposal): ReadonlySet<string> {
  const ids = gone.map(({ task }) => task.id);
  const typed = call.list("cancel").filter((each) => each !== "" && each !== "none");
  if (typed.includes("all")) return new Set(ids);
  const stray = typed.find((each) => !ids.includes(each));
  if (stray === undefined) return new Set(typed);
  throw new Refusal(
    {
      zh: `任务 \`${stray}\` 不在“文件里不再有的”之列`,
      en: `\`${stray}\` is none of the tasks that the paper no longer has`,
    },
    {
      zh:
        ids.length > 0
          ? `可以取消：${ids.join("、")}；别的用 \`duban cancel\``
          : "去掉 `--cancel`；别的任务用 `duban cancel`",
      en:
        ids.length > 0
          ? `those are: ${ids.join(", ")}; others with \`duban cancel\``
          : "leave it out; other tasks with `duban cancel`",
    },
  );
}
