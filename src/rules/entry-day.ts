import type { Account, Ledger, Recorded } from "../derive/ledger.ts";
import { beginOf } from "../derive/period-named.ts";
import { isPeriodOf } from "../derive/periods.ts";
import { bothLanguages } from "../model/language.ts";
import type { Breach, Rule } from "./rule.ts";
import { placeOf } from "./shared/every-entry.ts";
import { unitSaid } from "./shared/saying.ts";

/** An entry before its task existed. Of an entry that is only known to have happened by its day, nothing is said. */
function beforeAssigned({ task, file }: Account, recorded: Recorded): Breach | null {
  const { entry } = recorded;
  if (entry.on >= task.assigned || entry.dating === "no-later") return null;
  return {
    ...placeOf(recorded, "on"),
    what: {
      zh: `\`${entry.id}\` 的日期 \`${entry.on}\` 早于任务 \`${task.id}\` 的交办日 \`${task.assigned}\``,
      en: `\`${entry.id}\` is dated \`${entry.on}\`, before the task \`${task.id}\` was assigned on \`${task.assigned}\``,
    },
    fix: {
      zh: `改正 \`on\`；任务确实交办得更早的，改 \`${file}\` 的 \`assigned\`；只知道不晚于某日的，写 \`dating: no-later\``,
      en: `put \`on\` right; if the task was assigned earlier, change \`assigned\` in \`${file}\`; if only the latest day is known, write \`dating: no-later\``,
    },
  };
}

/** A return, or an occurrence answered, for a period that had not begun. */
function beforePeriod(ledger: Ledger, { task }: Account, recorded: Recorded): Breach | null {
  const { entry, unit } = recorded;
  if (entry.kind !== "report" && entry.kind !== "fulfilled") return null;
  const begin = entry.period === undefined ? null : beginOf(entry.period);
  if (begin === null || begin <= entry.on) return null;
  const { type, every } = task.deadline;
  if (
    entry.kind === "fulfilled" &&
    (type !== "recurring" || !every || !isPeriodOf(every, entry.period ?? ""))
  )
    return null;
  return {
    ...placeOf(recorded, "period"),
    what: bothLanguages((lang) => {
      const who = unitSaid(lang, ledger, unit);
      if (lang === "zh") {
        const said = entry.kind === "report" ? "报送了" : "记了完成";
        return `${who}在 \`${entry.on}\` 就${said} \`${entry.period}\` 这一期，而这一期 \`${begin}\` 才开始`;
      }
      const said = entry.kind === "report" ? "reported for" : "fulfilled";
      return `${who} ${said} the period \`${entry.period}\` on \`${entry.on}\`, though it begins on \`${begin}\``;
    }),
    fix: {
      zh: `把 \`period\` 写成所说的那一期，或把 \`on\` 改成实际的日期`,
      en: `write the period that is meant into \`period\`, or the true day into \`on\``,
    },
  };
}

const rule: Rule = {
  id: "entry-day",
  severity: "error",
  about: {
    zh: "记录不早于交办日，不早于所报的那一期",
    en: "no entry before its task was assigned or its period began",
  },
  why: {
    zh: "按日期推算进度和逾期，日期错一处，那段时间的表就都错",
    en: "progress and lateness are worked out from days; one wrong day makes every table of that time wrong",
  },
  check: (ledger) =>
    [...ledger.accounts.values()].flatMap((account) =>
      account.history.counted.flatMap((recorded) => {
        const breach = beforeAssigned(account, recorded) ?? beforePeriod(ledger, account, recorded);
        return breach ? [breach] : [];
      }),
    ),
};

export default rule;
