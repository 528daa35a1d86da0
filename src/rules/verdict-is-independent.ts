import { actorsByDay, verifiersOf } from "../derive/acting.ts";
import type { Ledger } from "../derive/ledger.ts";
import { doersOf } from "../derive/roles.ts";
import { bothLanguages, type Text } from "../model/language.ts";
import type { Rule } from "./rule.ts";
import { placeOf, writtenOn } from "./shared/every-entry.ts";
import { entrySaid, unitSaid, unitsSaid } from "./shared/saying.ts";
import { wholeAccounts } from "./shared/whole-accounts.ts";

type Kinship = "itself" | "parent" | "child";

/** How a unit is bound to a doer; null where it judges freely. Only one step up or down counts. */
function kinship(ledger: Ledger, unit: string, doer: string): Kinship | null {
  if (unit === doer) return "itself";
  if (ledger.units.get(doer)?.parent === unit) return "parent";
  return ledger.units.get(unit)?.parent === doer ? "child" : null;
}

const bond: Readonly<Record<Kinship, Text>> = {
  itself: { zh: "自己就在做这项任务", en: "does the task itself" },
  parent: { zh: "的下级单位在做这项任务", en: "is the parent of a unit that does the task" },
  child: { zh: "的上级单位在做这项任务", en: "is a child of a unit that does the task" },
};

const rule: Rule = {
  id: "verdict-is-independent",
  severity: "error",
  about: {
    zh: "核查单位不能是干的单位，也不能是它的上下级",
    en: "who verifies is no doer, nor a doer's parent or child unit",
  },
  why: {
    zh: "自己干、自己验，销号就只是一句话",
    en: "a closing that the doer passes on itself proves nothing",
  },
  check: (ledger) =>
    writtenOn(wholeAccounts(ledger), "returned", "accepted").flatMap(({ account, recorded }) => {
      const held = actorsByDay(account)(recorded.entry.on);
      const verifiers = verifiersOf(ledger, account, held);
      const doers = doersOf(held);
      const boundTo = (unit: string) => doers.find((doer) => kinship(ledger, unit, doer) !== null);
      const doer = boundTo(recorded.unit);
      const how = doer === undefined ? null : kinship(ledger, recorded.unit, doer);
      if (doer === undefined || how === null || !verifiers.includes(recorded.unit)) return [];
      const free = verifiers.filter((unit) => boundTo(unit) === undefined);
      return [
        {
          ...placeOf(recorded, "kind"),
          what: bothLanguages((lang) => {
            const other = how === "itself" ? "" : lang === "zh" ? `（\`${doer}\`）` : ` (\`${doer}\`)`;
            return lang === "zh"
              ? `作出核查结论 ${entrySaid(lang, recorded)}的 ${unitSaid(lang, ledger, recorded.unit)}${bond[how].zh}${other}`
              : `${unitSaid(lang, ledger, recorded.unit)}, which wrote the verdict ${entrySaid(lang, recorded)}, ${bond[how].en}${other}`;
          }),
          fix: bothLanguages((lang) => {
            if (free.length > 0) {
              return lang === "zh"
                ? `改由 ${unitsSaid(lang, ledger, free)}核查，记到 \`progress/${account.task.id}/${free[0]}.yaml\``
                : `let ${unitsSaid(lang, ledger, free)} verify, in \`progress/${account.task.id}/${free[0]}.yaml\``;
            }
            return lang === "zh"
              ? `由批准调整的单位记一条 \`reassigned\`（\`role: verifier\`），换一个不参与的单位，由它重新核查`
              : `have the approver record a \`reassigned\` with \`role: verifier\` to a unit that takes no part, and let that unit verify`;
          }),
        },
      ];
    }),
};

export default rule;
