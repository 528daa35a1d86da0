import { actorsByDay } from "../derive/acting.ts";
import { policyOn } from "../derive/ledger.ts";
import { bothLanguages } from "../model/language.ts";
import type { Rule } from "./rule.ts";
import { placeOf, writtenOn } from "./shared/every-entry.ts";
import { unitsSaid } from "./shared/saying.ts";
import { wholeAccounts } from "./shared/whole-accounts.ts";

/** What shows that a unit has done something of its own on a task. */
const heard = new Set(["report", "fulfilled", "claim"]);

const rule: Rule = {
  id: "claim-before-responsible",
  severity: "warning",
  about: {
    zh: "责任单位都报过进展，牵头单位再申请销号",
    en: "every responsible unit has reported before a lead claims",
  },
  why: {
    zh: "责任单位从没报过，牵头单位怎么知道它那部分做完了",
    en: "of a unit that never reported, the lead cannot know that its part is done",
  },
  absence: true,
  check: (ledger) =>
    writtenOn(wholeAccounts(ledger), "claim").flatMap(({ account, recorded }) => {
      const { on } = recorded.entry;
      const reported = new Set(
        account.history.counted.flatMap(({ unit, entry }) =>
          entry.on <= on && heard.has(entry.kind) ? [unit] : [],
        ),
      );
      const silent = actorsByDay(account)(on).responsible.filter(
        (unit) => ledger.units.has(unit) && !reported.has(unit),
      );
      const [first] = silent;
      if (first === undefined) return [];
      return [
        {
          ...placeOf(recorded, "kind"),
          severity: policyOn(ledger, on)?.claims ?? "warning",
          what: bothLanguages((lang) => {
            const units = unitsSaid(lang, ledger, silent);
            return lang === "zh"
              ? `\`${recorded.unit}\` 在 ${on} 申请销号（\`${recorded.entry.id}\`），责任单位 ${units}到那天还没有报过进展`
              : `\`${recorded.unit}\` claimed on ${on} (\`${recorded.entry.id}\`), though the responsible ${units} had never reported by then`;
          }),
          fix: {
            zh: `请 \`${first}\` ${silent.length > 1 ? "等单位" : ""}把做过的事按实际日期报到 \`progress/${account.task.id}/${first}.yaml\`；没做完的，由核查单位退回申请`,
            en: `have \`${first}\`${silent.length > 1 ? " and the others" : ""} report what was done, on its true day, in \`progress/${account.task.id}/${first}.yaml\`; if its part is undone, the verifier returns the claim`,
          },
        },
      ];
    }),
};

export default rule;
