import type { Ledger } from "../../../derive/ledger.ts";
import { shortNameOn, shortNamesOn } from "../../../derive/names.ts";
import { yearOf } from "../../../model/day.ts";
import type { Lang } from "../../../model/language.ts";
import type { Entry, Task } from "../../../model/records.ts";
import { kindWords, roleWords } from "../../../model/words.ts";
import { bracketed, clauses, joined, periodWords } from "../../../reports/parts/words.ts";

/** An entry that is being written, with what is needed to speak of it. */
export interface Deed {
  readonly ledger: Ledger;
  readonly task: Task;
  readonly unit: string;
  readonly entry: Entry;
}

/** 9月, with the year where it is not that of the entry. */
const periodSaid = (lang: Lang, { entry }: Deed, period: string): string =>
  lang === "zh"
    ? periodWords(period, lang).replace(`${yearOf(entry.on)}年`, "") || periodWords(period, lang)
    : period;

/** What the unit does, and the figures that belong to it. */
function told(lang: Lang, deed: Deed): { readonly does: string; readonly figures: readonly string[] } {
  const { entry, ledger } = deed;
  const zh = lang === "zh";
  const names = (units: readonly string[]) =>
    joined(shortNamesOn(ledger, units, entry.on).split("、"), lang) || "—";
  const plain = (chinese: string, english: string, ...figures: readonly string[]) => ({
    does: zh ? chinese : english,
    figures,
  });
  switch (entry.kind) {
    case "report": {
      const period = entry.period === undefined ? "" : periodSaid(lang, deed, entry.period);
      const figures = entry.percent === undefined ? [] : [`${entry.percent}%`];
      return plain(`报${period}进展`, period ? `reports for ${period}` : "reports", ...figures);
    }
    case "issue":
      return plain(`提请${names(entry.asks)}协调`, `asks ${names(entry.asks)} to settle an issue`);
    case "resolved":
      return plain("解决问题", "settles an issue", entry.refers);
    case "answered":
      return plain("复函", "answers a letter", entry.refers);
    case "fulfilled": {
      const period = periodSaid(lang, deed, entry.period);
      return plain(`完成${period}一期`, `fulfils ${period}`);
    }
    case "extension-requested":
      return plain(
        `申请延期至${entry.to}`,
        `asks to extend to ${entry.to}`,
        ...(entry.period ? [entry.period] : []),
      );
    case "extension-approved":
      return plain(`同意延期至${entry.to}`, `extends to ${entry.to}`);
    case "extension-refused":
      return plain("不同意延期", "refuses the extension");
    case "claim":
      return plain("申请销号", "claims");
    case "returned":
      return plain("退回销号申请", "returns the claim");
    case "accepted":
      return plain("同意销号", "accepts the claim");
    case "reopened":
      return plain(
        "重新打开",
        "reopens",
        ...(entry.due ? [zh ? `新时限${entry.due}` : `due ${entry.due}`] : []),
      );
    case "reassigned": {
      const change = `${names(entry.from)} → ${names(entry.to)}`;
      return plain(`调整${roleWords[entry.role].zh}单位`, `reassigns the role ${entry.role}`, change);
    }
    case "adjusted":
      return plain("调整目标", "adjusts", `${entry.field} ${entry.from} → ${entry.to}`);
    case "suspended":
    case "resumed":
    case "cancelled":
      return plain(
        kindWords[entry.kind].zh,
        { suspended: "suspends", resumed: "resumes", cancelled: "cancels" }[entry.kind],
      );
  }
}

/** An entry as one sentence: 市国资委报9月进展：…（qiye-zysr21，78%）. */
export function deedSaid(lang: Lang, deed: Deed): string {
  const { ledger, task, unit, entry } = deed;
  const { does, figures } = told(lang, deed);
  const corrects = "corrects" in entry && entry.corrects !== undefined;
  const inside = [task.id, ...figures];
  const who = shortNameOn(ledger, unit, entry.on);
  if (lang === "en")
    return `${who} ${corrects ? "corrects: " : ""}${does}: ${task.title} (${inside.join(", ")})`;
  return `${who}${corrects ? "更正：" : ""}${does}：${task.title}${bracketed(inside.join("，"), lang)}`;
}

export const deedsSaid = (lang: Lang, deeds: readonly Deed[]): string =>
  clauses(
    deeds.map((deed) => deedSaid(lang, deed)),
    lang,
  );
