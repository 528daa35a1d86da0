import { type Decision, type Fate, fateCounts } from "../../derive/decisions.ts";
import type { Sitting } from "../../derive/sitting.ts";
import type { Fact } from "../../model/report.ts";
import { fateWords, outcomeWords } from "../paper/outcome.ts";
import { numberedItems, type Part, paragraph } from "../paper/outline.ts";
import { stateFacts } from "../parts/facts.ts";
import type { Setting } from "../parts/frame.ts";
import { dayWords, unended } from "../parts/words.ts";

/** Shown in the order in which a chair wants to hear them. */
const told: readonly Fate[] = ["kept", "kept-late", "extended", "open", "overdue", "suspended", "cancelled"];

/** 按时办结1＋逾期1＋在办1＝3项; classes of nothing are left out. */
export function fateLine(decisions: readonly Decision[], { lang }: Setting): string {
  const zh = lang === "zh";
  const parts = told.flatMap((fate) => {
    const count = decisions.filter((decision) => decision.fate === fate).length;
    return count === 0 ? [] : [`${fateWords[fate][lang]}${zh ? "" : " "}${count}`];
  });
  const sum = parts.length > 0 ? parts.join(zh ? "＋" : " + ") : "0";
  return zh ? `${sum}＝${decisions.length}项` : `${sum} = ${decisions.length} in all`;
}

/** One decision: its printed words, then what became of it, a line a task. */
function decisionItem(setting: Setting, decision: Decision, dated: boolean): string {
  const { asOf, lang } = setting;
  const zh = lang === "zh";
  const when = dated
    ? zh
      ? `（${dayWords(decision.meeting.day, asOf, lang)}议定）`
      : `(${decision.meeting.day}) `
    : "";
  const several = decision.tasks.length > 1;
  const lines = decision.tasks.map(
    (state) => (several ? `${state.task.title}：` : "") + outcomeWords(setting, state),
  );
  const none = zh ? "【在办】还没有立为任务。" : "[open] no task carries it out yet.";
  return [`${when}${unended(decision.text)}${zh ? "。" : "."}`, ...(lines.length > 0 ? lines : [none])].join(
    "\n",
  );
}

/** The opening part: what became of every decision of the last meeting and of every older one not settled before it. */
export function openingPart(setting: Setting, { opening }: Sitting): Part {
  const { asOf, lang } = setting;
  const zh = lang === "zh";
  const { last, ofLast, older, unsettled, settledSince } = opening;
  const title = { zh: "议定事项落实情况", en: "What became of decisions" };
  if (last === null) {
    return { title, blocks: [paragraph(zh ? "此前没有开过会。" : "No meeting was held before.")] };
  }
  const day = dayWords(last.day, asOf, lang);
  const group = (words: Part["title"], decisions: readonly Decision[], dated: boolean): readonly Part[] =>
    decisions.length === 0
      ? []
      : [
          {
            title: words,
            blocks: numberedItems(decisions.map((decision) => decisionItem(setting, decision, dated))),
          },
        ];
  const sentences = [
    ofLast.length > 0
      ? zh
        ? `上次会议（${day}）议定：${fateLine(ofLast, setting)}`
        : `Last meeting (${day}): ${fateLine(ofLast, setting)}`
      : zh
        ? `上次会议（${day}）没有议定事项`
        : `The last meeting (${day}) decided nothing`,
    ...(unsettled.length > 0
      ? [
          zh
            ? `更早会议议定、尚未办结：${fateLine(unsettled, setting)}`
            : `Older, not settled: ${fateLine(unsettled, setting)}`,
        ]
      : older > 0
        ? [zh ? "更早会议议定的都已办结" : "Everything older is settled"]
        : []),
    ...(settledSince.length > 0
      ? [
          zh
            ? `更早会议议定、上次会议后办结：${fateLine(settledSince, setting)}`
            : `Older, settled since: ${fateLine(settledSince, setting)}`,
        ]
      : []),
  ];
  const summary = zh ? `${sentences.join("。")}。` : `${sentences.join(". ")}.`;
  return {
    title,
    blocks: [paragraph(summary)],
    parts: [
      ...group(
        {
          zh: `上次会议（${day}）议定的${ofLast.length}项`,
          en: `Of the last meeting (${last.day}): ${ofLast.length}`,
        },
        ofLast,
        false,
      ),
      ...group(
        {
          zh: `更早会议议定、尚未办结的${unsettled.length}项`,
          en: `Older, not settled: ${unsettled.length}`,
        },
        unsettled,
        true,
      ),
      ...group(
        {
          zh: `更早会议议定、上次会议后办结的${settledSince.length}项`,
          en: `Older, settled since: ${settledSince.length}`,
        },
        settledSince,
        true,
      ),
    ],
  };
}

const decisionFacts = ({ meeting, n, text, fate, tasks }: Decision): { readonly [key: string]: Fact } => ({
  meeting: meeting.id,
  day: meeting.day,
  n,
  text,
  fate,
  tasks: tasks.map(stateFacts),
});

/** The decisions that the opening goes through, all of them, as facts. */
export const openingFacts = ({ opening }: Sitting): { readonly [key: string]: Fact } => ({
  ofLast: opening.ofLast.map(decisionFacts),
  unsettled: opening.unsettled.map(decisionFacts),
  settledSince: opening.settledSince.map(decisionFacts),
  fates: fateCounts(opening.ofLast),
});
