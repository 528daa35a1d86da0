import { ofKind } from "../derive/history.ts";
import type { Account, Recorded } from "../derive/ledger.ts";
import { bothLanguages } from "../model/language.ts";
import type { ReportEntry } from "../model/records.ts";
import type { Breach, Rule } from "./rule.ts";
import { placeOf } from "./shared/every-entry.ts";
import { wholeAccounts } from "./shared/whole-accounts.ts";

type Report = Recorded<ReportEntry>;

const breachOf = (before: Report, after: Report): Breach => ({
  ...placeOf(after, "percent"),
  what: bothLanguages((lang) =>
    lang === "zh"
      ? `\`${after.unit}\` 在 ${after.entry.on} 报 \`${after.entry.percent}%\`（\`${after.entry.id}\`），比 ${before.entry.on} 的 \`${before.entry.percent}%\`（\`${before.entry.id}\`）低，没有说明`
      : `\`${after.unit}\` reported \`${after.entry.percent}%\` on ${after.entry.on} (\`${after.entry.id}\`), less than the \`${before.entry.percent}%\` of ${before.entry.on} (\`${before.entry.id}\`), and gave no reason`,
  ),
  fix: {
    zh: `在 \`text\` 写明为什么回落；前一条报错了的，用 \`corrects: ${before.entry.id}\` 更正它`,
    en: `say in \`text\` why it fell; if the earlier figure was wrong, correct it by an entry with \`corrects: ${before.entry.id}\``,
  },
});

function breachesOf({ history }: Account): readonly Breach[] {
  const last = new Map<string, Report>();
  return history.counted.flatMap((recorded): readonly Breach[] => {
    const { kind } = recorded.entry;
    if (kind === "returned" || kind === "reopened") last.clear();
    const [report] = ofKind([recorded], "report");
    const percent = report?.entry.percent;
    if (report === undefined || percent === undefined) return [];
    const before = last.get(report.unit);
    last.set(report.unit, report);
    const { entry } = report;
    const fell = before?.entry.percent !== undefined && percent < before.entry.percent;
    return fell && before.entry.on < entry.on && entry.text === undefined && entry.corrects === undefined
      ? [breachOf(before, report)]
      : [];
  });
}

const rule: Rule = {
  id: "percent-falls",
  severity: "warning",
  about: { zh: "完成百分比回落要有说明", en: "a percentage that falls comes with a reason" },
  why: {
    zh: "进度往回走，要么前一次虚报，要么出了事，会上一定有人问",
    en: "progress that goes back means an inflated figure or trouble, and the meeting will ask which",
  },
  check: (ledger) => wholeAccounts(ledger).flatMap(breachesOf),
};

export default rule;
