import { bothLanguages } from "../model/language.ts";
import type { EntryKind } from "../model/words.ts";
import type { Rule } from "./rule.ts";
import { placeOf } from "./shared/every-entry.ts";
import { haltedEntries } from "./shared/halts.ts";
import { entrySaid, takeOut } from "./shared/saying.ts";
import { wholeAccounts } from "./shared/whole-accounts.ts";

/**
 * What cannot be while a task rests. Reports and issues may go on, letters are answered, an extension has to be asked
 * for in time as the due day does not move, and duties and targets may be changed.
 */
const refused: ReadonlySet<EntryKind> = new Set(["suspended", "claim", "accepted"]);

const rule: Rule = {
  id: "while-suspended",
  severity: "error",
  about: {
    zh: "暂停期间不销号，也不再次暂停",
    en: "while it is suspended a task is neither closed nor suspended again",
  },
  why: {
    zh: "暂停的任务不计逾期也不催；没恢复就销号，停了多少天就算不清",
    en: "a suspended task is neither late nor chased; closed without being resumed, nobody can say how long it rested",
  },
  check: (ledger) =>
    wholeAccounts(ledger).flatMap((account) =>
      haltedEntries(account).flatMap(({ recorded, halt }) => {
        const { by, stage } = halt;
        if (stage !== "suspended" || !refused.has(recorded.entry.kind)) return [];
        const again = recorded.entry.kind === "suspended";
        return [
          {
            ...placeOf(recorded, "on"),
            what: bothLanguages((lang) =>
              lang === "zh"
                ? `任务 \`${account.task.id}\` 自 ${entrySaid(lang, by)}起暂停，没有恢复，${again ? "又一次暂停" : "却有"} ${entrySaid(lang, recorded)}`
                : `the task \`${account.task.id}\` has been suspended since ${entrySaid(lang, by)} and not resumed, yet ${again ? "is suspended again by" : "there is"} ${entrySaid(lang, recorded)}`,
            ),
            fix: bothLanguages((lang) =>
              lang === "zh"
                ? `其间已恢复的，由批准暂停的单位先记 \`{kind: resumed, refers: ${by.entry.id}}\`；否则${takeOut(lang, recorded)}`
                : `if it was resumed in between, who approves suspending records \`{kind: resumed, refers: ${by.entry.id}}\` first; else ${takeOut(lang, recorded)}`,
            ),
          },
        ];
      }),
    ),
};

export default rule;
