import { shortNamesOn } from "../../derive/names.ts";
import { oneDecimal } from "../../derive/share.ts";
import type { Approved, Entry } from "../../model/records.ts";
import { kindWords, roleWords } from "../../model/words.ts";
import type { Setting } from "./frame.ts";
import { meetingWords } from "./meeting-words.ts";
import { bracketed, clauses, joined, periodWords } from "./words.ts";

const listed = (refers: string | readonly string[]): string => [refers].flat().join(" ");

function approvedWords(setting: Setting, approved: Approved | undefined): readonly string[] {
  if (approved === undefined) return [];
  const by = approved.paper ?? meetingWords(setting, approved.meeting ?? "");
  return [setting.lang === "zh" ? `依据：${by}` : `by ${by}`];
}

/** What an entry's own fields say beside its text, in the order in which a reader wants them. */
function details(setting: Setting, entry: Entry): readonly string[] {
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  const names = (units: readonly string[]) => shortNamesOn(ledger, units, asOf);
  const said = (label: string, english: string, value: string | undefined) =>
    value === undefined ? [] : [zh ? `${label}${value.replace(/。$/, "")}` : `${english} ${value}`];
  switch (entry.kind) {
    case "reassigned":
      return [
        `${roleWords[entry.role][lang]}：${names(entry.from) || "—"} → ${names(entry.to) || "—"}`,
        ...approvedWords(setting, entry.approved),
      ];
    case "adjusted":
      return [`${entry.field}: ${entry.from} → ${entry.to}`, ...approvedWords(setting, entry.approved)];
    case "resumed":
      return approvedWords(setting, entry.approved);
    case "report":
      return [
        ...(entry.period ? [zh ? `${periodWords(entry.period, lang)}` : `for ${entry.period}`] : []),
        ...(entry.percent === undefined ? [] : [`${oneDecimal(entry.percent)}%`]),
        ...said("达到节点 ", "reached", entry.milestone),
        ...Object.entries(entry.indicators ?? {}).map(([id, value]) => `${id}=${value}`),
      ];
    case "issue":
      return [...said("请协调：", "asks", names(entry.asks)), ...said("希望解决：", "by", entry.by)];
    case "resolved":
      return [
        ...said("针对 ", "refers to", entry.refers),
        ...said("会议：", "at", entry.meeting && meetingWords(setting, entry.meeting)),
      ];
    case "answered":
      return said("针对函件 ", "letter", entry.refers);
    case "fulfilled":
      return [periodWords(entry.period, lang)];
    case "extension-requested":
      return [
        ...said("申请延至 ", "to", entry.to),
        ...(entry.period ? [periodWords(entry.period, lang)] : []),
        ...said("理由：", "because", entry.reason),
      ];
    case "extension-approved":
      return [...said("延至 ", "to", entry.to), ...approvedWords(setting, entry.approved)];
    case "extension-refused":
      return [...said("理由：", "because", entry.reason), ...approvedWords(setting, entry.approved)];
    case "claim":
      return [];
    case "returned":
      return [
        ...said("针对 ", "refers to", listed(entry.refers)),
        ...said("理由：", "because", entry.reason),
      ];
    case "accepted":
      return [
        ...said("针对 ", "refers to", listed(entry.refers)),
        ...said("方式：", "method", entry.method),
        ...said("结论：", "finding", entry.finding),
      ];
    case "reopened":
      return [
        ...said("理由：", "because", entry.reason),
        ...(entry.percent === undefined
          ? []
          : [zh ? `退回到${entry.percent}%` : `falls back to ${entry.percent}%`]),
        ...said("新时限 ", "new day", entry.due),
      ];
    case "suspended":
    case "cancelled":
      return [...said("理由：", "because", entry.reason), ...approvedWords(setting, entry.approved)];
  }
}

/** What an entry's own fields say, in one line; empty where they say nothing. */
export const entryDetails = (setting: Setting, entry: Entry): string =>
  clauses(details(setting, entry), setting.lang);

/** One entry in words: its kind, its fields, its text, what comes next and the evidence. */
export function entryWords(setting: Setting, entry: Entry): string {
  const { lang } = setting;
  const zh = lang === "zh";
  const next =
    entry.kind === "report" && entry.next ? [zh ? `下一步：${entry.next}` : `next: ${entry.next}`] : [];
  const titles = (entry.evidence ?? []).map(({ title }) => title);
  const evidence =
    titles.length > 0 ? [zh ? `材料：${joined(titles, lang)}` : `evidence: ${joined(titles, lang)}`] : [];
  const head = kindWords[entry.kind][lang] + bracketed(entryDetails(setting, entry), lang);
  return [head, ...(entry.text ? [entry.text] : []), ...next, ...evidence]
    .join(zh ? "。" : ". ")
    .replace(/。。/g, "。");
}
