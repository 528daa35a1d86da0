import { ofKind } from "../../derive/history.ts";
import { shortNamesOn } from "../../derive/names.ts";
import { actingUnits } from "../../derive/roles.ts";
import type { TaskState } from "../../derive/task-state.ts";
import { daysBetween } from "../../model/day.ts";
import type { Setting } from "../parts/frame.ts";
import { bracketed, dayWords, percent, periodWords, unended } from "../parts/words.ts";

/** How long nobody has to be silent before a paper says so, in days: more than a month's report ago. */
const silence = 40;

/** The last report, or turn of a duty, of those who lead. */
function leadsLast(state: TaskState) {
  const leads = actingUnits(state.account, state.roles.lead);
  return ofKind(state.entries, "report", "fulfilled").findLast(({ unit }) => leads.includes(unit)) ?? null;
}

/** What its leads reported last, with what comes next; or that they never did, though others may have. */
export function lastWords({ ledger, asOf, lang }: Setting, state: TaskState): string {
  const zh = lang === "zh";
  const lastReport = leadsLast(state);
  if (lastReport === null) {
    if (state.task.assigned >= asOf) return "";
    const days = daysBetween(state.task.assigned, asOf);
    return zh ? `交办${days}天，牵头单位没有一次报送` : `assigned ${days} days ago, its lead never reported`;
  }
  const { unit, entry } = lastReport;
  const who = shortNamesOn(ledger, [unit], entry.on);
  const by = entry.dating === "no-later" ? (zh ? "不晚于" : "by ") : "";
  const on = by + dayWords(entry.on, asOf, lang);
  const share =
    entry.kind === "report" && entry.percent !== undefined ? bracketed(percent(entry.percent), lang) : "";
  const said =
    entry.kind === "fulfilled"
      ? zh
        ? `完成${periodWords(entry.period, lang)}`
        : `fulfilled ${entry.period}`
      : unended(entry.text ?? "");
  const next = entry.kind === "report" && entry.next ? unended(entry.next) : "";
  const days = daysBetween(entry.on, asOf);
  const claimed = state.stage === "claimed";
  const parts = zh
    ? [
        `${on}${who}报${share}${said === "" ? "" : `：${said}`}`,
        ...(next ? [`下一步：${next}`] : []),
        ...(days > silence && !claimed ? [`此后${days}天没有报送`] : []),
      ]
    : [
        `${who} on ${on}${share}${said === "" ? "" : `: ${said}`}`,
        ...(next ? [`next: ${next}`] : []),
        ...(days > silence && !claimed ? [`silent for ${days} days since`] : []),
      ];
  return parts.join(zh ? "。" : ". ");
}
