import { actorsByDay } from "../derive/acting.ts";
import type { Account, Recorded } from "../derive/ledger.ts";
import { doersOf } from "../derive/roles.ts";
import type { Day } from "../model/day.ts";
import { bothLanguages } from "../model/language.ts";
import type { EntryKind } from "../model/words.ts";
import type { Rule } from "./rule.ts";
import { placeOf } from "./shared/every-entry.ts";
import { haltedEntries } from "./shared/halts.ts";
import { isOwedReturn } from "./shared/owed-return.ts";
import { entrySaid, takeOut } from "./shared/saying.ts";
import { wholeAccounts } from "./shared/whole-accounts.ts";

/** A closed task may be reopened; letters, issues and requests left over may be answered; verdicts are `entry-refers`' matter. */
const allowed: ReadonlySet<EntryKind> = new Set([
  "reopened",
  "answered",
  "resolved",
  "extension-refused",
  "returned",
  "accepted",
]);

/** A return for a period before the closing is still owed, and who does not do the task contradicts nothing. */
const isHarmless = (account: Account, recorded: Recorded, closed: Day): boolean =>
  allowed.has(recorded.entry.kind) ||
  isOwedReturn(recorded, closed) ||
  (recorded.entry.kind === "report" &&
    !doersOf(actorsByDay(account)(recorded.entry.on)).includes(recorded.unit));

const rule: Rule = {
  id: "after-closing",
  severity: "error",
  about: {
    zh: "销号之后，重新打开才能再记",
    en: "after its closing a task takes no more entries but a reopening",
  },
  why: {
    zh: "一边说销了号，一边说还在做，两个单位各执一词，统计就对不上",
    en: "one record says closed, another that work goes on: the counts cannot agree with both",
  },
  check: (ledger) =>
    wholeAccounts(ledger).flatMap((account) =>
      haltedEntries(account).flatMap(({ recorded, halt }) => {
        if (halt.stage !== "closed" || isHarmless(account, recorded, halt.by.entry.on)) return [];
        const { by } = halt;
        return [
          {
            ...placeOf(recorded, "on"),
            what: bothLanguages((lang) =>
              lang === "zh"
                ? `任务 \`${account.task.id}\` 已由 ${entrySaid(lang, by)}销号，其后又有 ${entrySaid(lang, recorded)}`
                : `the task \`${account.task.id}\` was closed by ${entrySaid(lang, by)}, and then follows ${entrySaid(lang, recorded)}`,
            ),
            fix: bothLanguages((lang) =>
              lang === "zh"
                ? `事情在销号之前的，改正 \`on\`（已合入的用 \`corrects\` 更正）；确没做完的，由核查单位或专班先记 \`reopened\`，日期在这一条之前（\`duban reopen ${account.task.id} --on 日期\`）；否则${takeOut(lang, recorded)}`
                : `if it happened before the closing, put \`on\` right (once merged, by an entry that \`corrects\` it); if the work is not done, a verifier or the task force records \`reopened\` first, on a day before this entry (\`duban reopen ${account.task.id} --on DAY\`); else ${takeOut(lang, recorded)}`,
            ),
          },
        ];
      }),
    ),
};

export default rule;
