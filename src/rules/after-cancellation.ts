import { bothLanguages } from "../model/language.ts";
import type { EntryKind } from "../model/words.ts";
import type { Rule } from "./rule.ts";
import { placeOf } from "./shared/every-entry.ts";
import { haltedEntries } from "./shared/halts.ts";
import { isOwedReturn } from "./shared/owed-return.ts";
import { entrySaid, takeOut } from "./shared/saying.ts";
import { wholeAccounts } from "./shared/whole-accounts.ts";

/** Letters, issues and requests left over may still be answered. */
const allowed: ReadonlySet<EntryKind> = new Set(["answered", "resolved", "extension-refused"]);

const rule: Rule = {
  id: "after-cancellation",
  severity: "error",
  about: {
    zh: "取消之后不再有记录，也不取消两次",
    en: "a cancelled task takes no more entries, and is cancelled once",
  },
  why: {
    zh: "取消了的任务还有人在做，或批了两次，该停的没有停",
    en: "where work goes on after a cancellation, somebody has not been told to stop",
  },
  check: (ledger) =>
    wholeAccounts(ledger).flatMap((account) =>
      haltedEntries(account).flatMap(({ recorded, halt }) => {
        const { by, stage } = halt;
        if (stage !== "cancelled" || allowed.has(recorded.entry.kind) || isOwedReturn(recorded, by.entry.on))
          return [];
        return [
          {
            ...placeOf(recorded, "on"),
            what: bothLanguages((lang) => {
              if (recorded.entry.kind === "cancelled") {
                return lang === "zh"
                  ? `任务 \`${account.task.id}\` 取消了两次：${entrySaid(lang, by)}和 ${entrySaid(lang, recorded)}`
                  : `the task \`${account.task.id}\` is cancelled twice, by ${entrySaid(lang, by)} and ${entrySaid(lang, recorded)}`;
              }
              return lang === "zh"
                ? `任务 \`${account.task.id}\` 已由 ${entrySaid(lang, by)}取消，其后又有 ${entrySaid(lang, recorded)}`
                : `the task \`${account.task.id}\` was cancelled by ${entrySaid(lang, by)}, and then follows ${entrySaid(lang, recorded)}`;
            }),
            fix: bothLanguages((lang) => {
              if (recorded.entry.kind === "cancelled") {
                return lang === "zh"
                  ? `同一次取消只留一条：${takeOut(lang, recorded)}；批准有改动的，写 \`corrects: ${by.entry.id}\`（同一单位时）`
                  : `keep one: ${takeOut(lang, recorded)}; if the approval was amended, write \`corrects: ${by.entry.id}\` (within one unit's file)`;
              }
              return lang === "zh"
                ? `事情在取消之前的，改正 \`on\`（已合入的用 \`corrects\` 更正）；还要做的，另立一项任务（\`duban add task\`）；否则${takeOut(lang, recorded)}`
                : `if it happened before the cancellation, put \`on\` right (once merged, by an entry that \`corrects\` it); if the work is wanted, add a new task (\`duban add task\`); else ${takeOut(lang, recorded)}`;
            }),
          },
        ];
      }),
    ),
};

export default rule;
