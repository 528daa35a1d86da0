import { actorsByDay } from "../derive/acting.ts";
import { ofKind } from "../derive/history.ts";
import type { Account, Ledger, Recorded } from "../derive/ledger.ts";
import type { Day } from "../model/day.ts";
import { bothLanguages } from "../model/language.ts";
import type { ReportEntry } from "../model/records.ts";
import type { Breach, Rule } from "./rule.ts";
import { placeOf } from "./shared/every-entry.ts";
import { unitsSaid } from "./shared/saying.ts";
import { wholeAccounts } from "./shared/whole-accounts.ts";

type Report = Recorded<ReportEntry>;

/** The last value of an indicator that another than its data unit gave, if no data unit has given one since. */
function breachesOf(ledger: Ledger, account: Account): readonly Breach[] {
  const reports = ofKind(account.history.counted, "report").filter(
    ({ entry }) => entry.indicators !== undefined,
  );
  if (reports.length === 0) return [];
  const actors = actorsByDay(account);
  const certifiers = (on: Day) => actors(on).data;
  const waiting = new Map<string, Report>();
  for (const report of reports) {
    const units = certifiers(report.entry.on);
    if (units.length === 0) continue;
    for (const indicator of Object.keys(report.entry.indicators ?? {})) {
      if (units.includes(report.unit)) waiting.delete(indicator);
      else if (waiting.get(indicator)?.entry.on !== report.entry.on) waiting.set(indicator, report);
    }
  }
  const sameDay = (indicator: string, on: Day) =>
    reports.some(
      ({ unit, entry }) =>
        entry.on === on && entry.indicators?.[indicator] !== undefined && certifiers(on).includes(unit),
    );
  return [...waiting].flatMap(([indicator, report]) => {
    const { entry, unit } = report;
    if (sameDay(indicator, entry.on)) return [];
    const units = certifiers(entry.on);
    return [
      {
        ...placeOf(report, "indicators", indicator),
        what: bothLanguages((lang) =>
          lang === "zh"
            ? `\`${unit}\` 在 ${entry.on} 报的 \`${indicator}: ${entry.indicators?.[indicator]}\`（\`${entry.id}\`）不作数：这个指标由 ${unitsSaid(lang, ledger, units)}核定，还没有核`
            : `\`${indicator}: ${entry.indicators?.[indicator]}\`, reported by \`${unit}\` on ${entry.on} (\`${entry.id}\`), does not count: ${unitsSaid(lang, ledger, units)} certifies it, and has not yet`,
        ),
        fix: {
          zh: `请 \`${units[0]}\` 在 \`progress/${account.task.id}/${units[0]}.yaml\` 记一条 \`report\`，写 \`indicators: {${indicator}: 核定的数}\``,
          en: `have \`${units[0]}\` report the certified number as \`indicators: {${indicator}: …}\` in \`progress/${account.task.id}/${units[0]}.yaml\``,
        },
      },
    ];
  });
}

const rule: Rule = {
  id: "indicator-certified",
  severity: "warning",
  about: {
    zh: "有数据提供单位的指标由它报数",
    en: "an indicator with a data unit is certified by that unit",
  },
  why: {
    zh: "自己干、自己报数，指标完没完成说了不算",
    en: "a number that the doer reports of itself does not show that the target is met",
  },
  check: (ledger) => wholeAccounts(ledger).flatMap((account) => breachesOf(ledger, account)),
};

export default rule;
