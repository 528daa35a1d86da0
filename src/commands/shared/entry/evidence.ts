import { Refusal } from "../../../model/refusal.ts";
import type { Call } from "../../command.ts";

/** Refuses what nothing shows to be done. */
export function evidenceGiven(call: Call): void {
  if (call.list("evidence").some((each) => each.trim() !== "")) return;
  throw new Refusal(
    { zh: "没有佐证材料", en: "there is no evidence" },
    {
      zh: "至少写一件：`--evidence 材料名称`，或 `--evidence 材料名称=网址或档号`",
      en: "name at least one: `--evidence title`, or `--evidence title=link`",
    },
    {
      why: {
        zh: "没有材料，核查单位无从核起，以后回头看也没有依据",
        en: "without it there is nothing to verify now, and nothing to look back at later",
      },
    },
  );
}
