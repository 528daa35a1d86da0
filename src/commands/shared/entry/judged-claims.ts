import { actorsByDay } from "../../../derive/acting.ts";
import type { Recorded } from "../../../derive/ledger.ts";
import { bothLanguages } from "../../../model/language.ts";
import type { ClaimEntry } from "../../../model/records.ts";
import { Refusal } from "../../../model/refusal.ts";
import { entrySaid, unitsSaid } from "../../../rules/shared/saying.ts";
import type { Value } from "../../../source/splice.ts";
import type { Call } from "../../command.ts";
import { pendingClaims } from "./pending.ts";
import type { Scene } from "./scene.ts";

function nothingPending({ account, opened, on }: Scene): Refusal {
  const leads = actorsByDay(account)(on).lead;
  return new Refusal(
    {
      zh: `任务 \`${account.task.id}\` 到 ${on} 没有待核的销号申请`,
      en: `by ${on} no claim of the task \`${account.task.id}\` waits for a verdict`,
    },
    bothLanguages((lang) =>
      lang === "zh"
        ? `先由牵头单位 ${unitsSaid(lang, opened.ledger, leads)}\`duban claim ${account.task.id} --evidence …\``
        : `let the lead ${unitsSaid(lang, opened.ledger, leads)} run \`duban claim ${account.task.id} --evidence …\` first`,
    ),
    {
      why: {
        zh: "没有申请和材料，核查就没有对象",
        en: "without a claim and its evidence there is nothing to judge",
      },
    },
  );
}

/** The claims that a verdict is on: those named (`--claim`), else all that wait. */
export function claimsJudged(scene: Scene, call: Call): readonly Recorded<ClaimEntry>[] {
  const pending = pendingClaims(scene.account, scene.on);
  if (pending.length === 0) throw nothingPending(scene);
  const named = call.list("claim");
  const stranger = named.find((id) => !pending.some(({ entry }) => entry.id === id));
  if (stranger === undefined)
    return pending.filter(({ entry }) => named.length === 0 || named.includes(entry.id));
  const said = (lang: "zh" | "en") =>
    pending.map((each) => entrySaid(lang, each as never)).join(lang === "zh" ? "、" : ", ");
  throw new Refusal(
    { zh: `\`${stranger}\` 不是待核的申请`, en: `\`${stranger}\` is no claim that waits for a verdict` },
    { zh: `待核的有：${said("zh")}`, en: `those that wait: ${said("en")}` },
  );
}

/** One id, or a list of several. */
export const refersTo = (claims: readonly Recorded<ClaimEntry>[]): Value => {
  const [first, ...more] = claims.map(({ entry }) => entry.id);
  return more.length === 0 ? (first ?? null) : [first ?? "", ...more];
};
