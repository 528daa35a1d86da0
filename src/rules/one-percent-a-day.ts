import { ofKind } from "../derive/history.ts";
import type { Recorded } from "../derive/ledger.ts";
import { bothLanguages } from "../model/language.ts";
import type { ReportEntry } from "../model/records.ts";
import type { Breach, Rule } from "./rule.ts";
import { placeOf } from "./shared/every-entry.ts";
import { wholeAccounts } from "./shared/whole-accounts.ts";

type Report = Recorded<ReportEntry>;

/** In its file the later one stands below; that is the one to tell. */
const inFileOrder = (a: Report, b: Report): readonly [Report, Report] =>
  a.position < b.position ? [a, b] : [b, a];

function breachOf(one: Report, other: Report): Breach {
  const [above, below] = inFileOrder(one, other);
  return {
    ...placeOf(below, "percent"),
    what: bothLanguages((lang) =>
      lang === "zh"
        ? `\`${below.unit}\` 在 ${below.entry.on} 同一天报了 \`${above.entry.percent}%\`（\`${above.entry.id}\`）和 \`${below.entry.percent}%\`（\`${below.entry.id}\`），分不出先后`
        : `on ${below.entry.on} \`${below.unit}\` reported both \`${above.entry.percent}%\` (\`${above.entry.id}\`) and \`${below.entry.percent}%\` (\`${below.entry.id}\`); neither comes first`,
    ),
    fix: {
      zh: `后一条是更正的，写 \`corrects: ${above.entry.id}\`；否则改正其中一条的 \`on\``,
      en: `if \`${below.entry.id}\` replaces the other, write \`corrects: ${above.entry.id}\` in it; else put the day of one right`,
    },
  };
}

const rule: Rule = {
  id: "one-percent-a-day",
  severity: "warning",
  about: { zh: "一个单位一天只报一个百分比", en: "a unit reports one percentage a day" },
  why: {
    zh: "同一天的记录不分先后，报表取哪个数只看编号",
    en: "entries of a day have no order, so that the id alone decides which figure the tables take",
  },
  check: (ledger) =>
    wholeAccounts(ledger).flatMap(({ history }) => {
      const last = new Map<string, Report>();
      return ofKind(history.counted, "report").flatMap((report): readonly Breach[] => {
        const { unit, entry } = report;
        if (entry.percent === undefined || entry.corrects !== undefined) return [];
        const before = last.get(unit);
        last.set(unit, report);
        return before && before.entry.on === entry.on && before.entry.percent !== entry.percent
          ? [breachOf(before, report)]
          : [];
      });
    }),
};

export default rule;
