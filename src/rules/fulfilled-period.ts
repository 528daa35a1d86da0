import { ofKind } from "../derive/history.ts";
import type { Account, Recorded } from "../derive/ledger.ts";
import { occurrencesOf } from "../derive/occurrences.ts";
import { beginOf } from "../derive/period-named.ts";
import { isPeriodOf } from "../derive/periods.ts";
import { bothLanguages } from "../model/language.ts";
import type { FulfilledEntry } from "../model/records.ts";
import type { Breach, Rule } from "./rule.ts";
import { placeOf } from "./shared/every-entry.ts";
import { nearestPeriods } from "./shared/nearest-periods.ts";
import { entrySaid, listed, takeOut } from "./shared/saying.ts";

type Fulfilled = Recorded<FulfilledEntry>;

const notRecurring = (account: Account, each: Fulfilled): Breach => ({
  ...placeOf(each, "kind"),
  what: {
    zh: `任务 \`${account.task.id}\` 不是周期性任务，\`${each.entry.id}\` 却记“本期已完成”`,
    en: `\`${each.entry.id}\` fulfils a period of \`${account.task.id}\`, which does not recur`,
  },
  fix: {
    zh: "做完了的，改记 `kind: claim` 申请销号；没做完的，改记 `kind: report`",
    en: "if the task is done, write `kind: claim`; if it goes on, `kind: report`",
  },
});

/** Periods that the duty does not owe, and those that a unit has answered twice. */
function dutyBreaches(account: Account, fulfilled: readonly Fulfilled[]): readonly Breach[] {
  const { task } = account;
  const last = fulfilled.at(-1)?.entry.on ?? task.assigned;
  const owed = occurrencesOf(task, last);
  const periods = new Set(owed.map(({ period }) => period));
  const answered = new Map<string, Fulfilled>();
  return fulfilled.flatMap((each): readonly Breach[] => {
    const { entry, unit } = each;
    const { every } = task.deadline;
    if (!periods.has(entry.period)) {
      const begin = beginOf(entry.period);
      if (begin !== null && begin > entry.on && every && isPeriodOf(every, entry.period)) return [];
      const near = nearestPeriods(
        owed.filter(({ begin }) => begin <= entry.on),
        entry.period,
        entry.on,
      );
      return [
        {
          ...placeOf(each, "period"),
          what: {
            zh: `\`${entry.id}\` 完成的 \`${entry.period}\` 不是 \`${task.id}\` 应做的一期`,
            en: `\`${entry.id}\` fulfils \`${entry.period}\`, which the duty \`${task.id}\` does not owe`,
          },
          fix:
            near.length === 0
              ? {
                  zh: `核对 \`${account.file}\` 的 \`deadline\`：到那天还没有应做的一期`,
                  en: `check \`deadline\` in \`${account.file}\`: no period was owed by then`,
                }
              : {
                  zh: `写 \`period:\` ${listed("zh", near)}（${task.deadline.text}）`,
                  en: `write \`period:\` ${listed("en", near)}`,
                },
        },
      ];
    }
    const key = `${unit} ${entry.period}`;
    const earlier = answered.get(key);
    answered.set(key, earlier ?? each);
    if (earlier === undefined) return [];
    return [
      {
        ...placeOf(each, "period"),
        what: bothLanguages((lang) =>
          lang === "zh"
            ? `\`${unit}\` 把 \`${entry.period}\` 这一期报了两次完成：${entrySaid(lang, earlier as unknown as Recorded)}和 ${entrySaid(lang, each as unknown as Recorded)}`
            : `\`${unit}\` fulfilled \`${entry.period}\` twice: ${entrySaid(lang, earlier as unknown as Recorded)} and ${entrySaid(lang, each as unknown as Recorded)}`,
        ),
        fix: bothLanguages((lang) => {
          const out = takeOut(lang, each as unknown as Recorded);
          return lang === "zh"
            ? `后一条是另一期的，改 \`period\`；是更正前一条的，写 \`corrects: ${earlier.entry.id}\`；否则${out}`
            : `if the later is another period's, change \`period\`; if it corrects the earlier, write \`corrects: ${earlier.entry.id}\`; else ${out}`;
        }),
      },
    ];
  });
}

const rule: Rule = {
  id: "fulfilled-period",
  severity: "error",
  about: {
    zh: "本期完成写的是周期性任务应做的一期，每期一次",
    en: "what is fulfilled is a period that the duty owes, once",
  },
  why: {
    zh: "报错了期，该做的那一期仍算欠着",
    en: "answered under a wrong name, the period that is owed stays overdue",
  },
  check: (ledger) =>
    [...ledger.accounts.values()].flatMap((account) => {
      const fulfilled = ofKind(account.history.counted, "fulfilled");
      if (fulfilled.length === 0) return [];
      const { type, every } = account.task.deadline;
      if (type !== "recurring") return fulfilled.map((each) => notRecurring(account, each));
      return every ? dutyBreaches(account, fulfilled) : [];
    }),
};

export default rule;
