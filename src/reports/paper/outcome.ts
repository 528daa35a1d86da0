import { verifiersOf } from "../../derive/acting.ts";
import { type Fate, fateOf } from "../../derive/decisions.ts";
import { currentDue } from "../../derive/filter.ts";
import { ofKind } from "../../derive/history.ts";
import { shortNamesOn } from "../../derive/names.ts";
import type { TaskState } from "../../derive/task-state.ts";
import { type Day, daysBetween } from "../../model/day.ts";
import type { Text } from "../../model/language.ts";
import { behindWords } from "../parts/behind.ts";
import { lateLeads } from "../parts/cells.ts";
import type { Setting } from "../parts/frame.ts";
import { bracketed, dayWords, periodWords, plural, unended } from "../parts/words.ts";
import { lastWords } from "./last-words.ts";

export const fateWords: Readonly<Record<Fate, Text>> = {
  overdue: { zh: "逾期", en: "overdue" },
  open: { zh: "在办", en: "open" },
  extended: { zh: "延期在办", en: "extended" },
  suspended: { zh: "暂停", en: "suspended" },
  "kept-late": { zh: "迟办结", en: "kept late" },
  kept: { zh: "按时办结", en: "kept" },
  cancelled: { zh: "取消", en: "cancelled" },
};

/** A task's last day in a sentence: 时限6月30日; 原定6月30日，延至9月10日（第2次）. Empty where there is none. */
function dueSentence({ asOf, lang }: Setting, state: TaskState): string {
  const zh = lang === "zh";
  const { deadline } = state.task;
  const due = currentDue(state);
  if (deadline.type === "recurring") {
    const owed = state.owed.map(({ period }) => periodWords(period, lang));
    if (owed.length > 0)
      return zh
        ? `欠${owed.length}期：${owed.join("、")}`
        : `${plural(owed.length, "period")} owed: ${owed.join(", ")}`;
  }
  if (due === null) return zh ? `时限：${deadline.text}` : `deadline: ${deadline.text}`;
  const { original, extensions } = state.due;
  const day = dayWords(due, asOf, lang);
  if (original === null || original === due || extensions === 0) return zh ? `时限${day}` : `due ${day}`;
  const first = dayWords(original, asOf, lang);
  return zh
    ? `原定${first}，延至${day}（第${extensions}次）`
    : `${first}, extended to ${day} (no. ${extensions})`;
}

/** The mark in front: how it stands, in few words. */
function markOf({ lang }: Setting, state: TaskState): string {
  const zh = lang === "zh";
  const fate = fateOf(state);
  const days = state.owed[0]?.daysLate ?? state.late?.days ?? 0;
  const original = state.owed[0]?.originalDaysLate ?? state.originalLate?.days ?? 0;
  const onOriginal =
    original > days ? bracketed(zh ? `按原定${original}天` : `${original} on the original day`, lang) : "";
  const claimed = state.stage === "claimed" ? (zh ? "，待核" : ", claimed") : "";
  switch (fate) {
    case "overdue":
      return (zh ? `逾期${days}天` : `${days} days late`) + onOriginal + claimed;
    case "kept-late":
      return (zh ? `办结，迟${days}天` : `closed ${days} days late`) + onOriginal;
    case "open":
    case "extended": {
      const behind = state.pace === "behind" ? (zh ? "，滞后" : ", behind") : "";
      return fateWords[fate][lang] + (claimed || behind);
    }
    default:
      return fateWords[fate][lang];
  }
}

const said = (label: Text, words: string | undefined, { lang }: Setting): readonly string[] =>
  words ? [`${label[lang]}${lang === "zh" ? "：" : ": "}${unended(words)}`] : [];

/** How an ended or halted task ended: the day, the verifier's words or the reason. */
function endWords(setting: Setting, state: TaskState): readonly string[] {
  const { asOf, lang } = setting;
  const zh = lang === "zh";
  const day = (on: Day) => dayWords(on, asOf, lang);
  if (state.stage === "closed") {
    const claimed = state.leads
      .flatMap(({ claim }) => (claim.claimedOn ? [claim.claimedOn] : []))
      .sort()
      .at(-1);
    const accepted = ofKind(state.entries, "accepted").at(-1)?.entry;
    return [
      ...(claimed && accepted
        ? [
            zh
              ? `${day(claimed)}申请销号，${day(accepted.on)}核查同意`
              : `claimed ${claimed}, accepted ${accepted.on}`,
          ]
        : []),
      ...said({ zh: "核查意见", en: "finding" }, accepted?.finding, setting),
    ];
  }
  const halt = ofKind(state.entries, "suspended", "cancelled").at(-1)?.entry;
  if (halt === undefined) return [];
  const word = halt.kind === "suspended" ? (zh ? "暂停" : "suspended") : zh ? "取消" : "cancelled";
  return [
    zh ? `${day(halt.on)}${word}` : `${word} ${halt.on}`,
    ...said({ zh: "理由", en: "reason" }, halt.reason, setting),
  ];
}

/** Of a task whose leads have all claimed: since when it waits, and for whom. */
function claimWords({ ledger, asOf, lang }: Setting, state: TaskState): readonly string[] {
  if (state.stage !== "claimed") return [];
  const pending = state.leads.flatMap(({ claim }) =>
    claim.status === "pending" && claim.claimedOn ? [claim.claimedOn] : [],
  );
  const last = pending.sort().at(-1);
  if (last === undefined) return [];
  const days = daysBetween(last, asOf);
  const who = shortNamesOn(ledger, verifiersOf(ledger, state.account, state.roles), asOf);
  const on = dayWords(last, asOf, lang);
  if (lang === "zh") return [`${on}申请销号，待${who}核查${days > 0 ? `，已${days}天` : ""}`];
  return [`claimed ${on}, to be verified by ${who}${days > 0 ? `, waiting ${days} days` : ""}`];
}

/**
 * What became of a task, for a paper: 【逾期20天】牵头市国资委；原定…，延至…（第2次）；9月26日市国资委报（80.0%）：…。
 * `gap` adds where a task is behind.
 */
export function outcomeWords(setting: Setting, state: TaskState): string {
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  const open = state.pace !== null;
  const late = state.pace === "overdue" ? lateLeads(state) : state.roles.lead;
  const names = shortNamesOn(ledger, state.roles.lead, asOf);
  const lead = zh ? `${names}牵头` : `lead ${names}`;
  const lagging =
    late.length < state.roles.lead.length
      ? [zh ? `迟的是${shortNamesOn(ledger, late, asOf)}` : `late: ${shortNamesOn(ledger, late, asOf)}`]
      : [];
  const parts = open
    ? [
        lead,
        dueSentence(setting, state),
        ...lagging,
        ...(state.pace === "behind" ? [behindWords(setting, state)] : []),
        ...claimWords(setting, state),
        ...(state.due.requested
          ? [
              zh
                ? `申请延至${dayWords(state.due.requested, asOf, lang)}，待批`
                : `extension to ${state.due.requested} asked for, undecided`,
            ]
          : []),
      ]
    : [lead, dueSentence(setting, state), ...endWords(setting, state)];
  const last = open ? lastWords(setting, state) : "";
  const mark = zh ? `【${markOf(setting, state)}】` : `[${markOf(setting, state)}] `;
  const first = parts.filter((part) => part !== "").join(zh ? "；" : "; ");
  const stop = zh ? "。" : ".";
  return mark + [first, last].filter((part) => part !== "").join(zh ? "。" : ". ") + stop;
}
