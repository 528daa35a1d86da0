import { paceFlow } from "../../derive/flow.ts";
import { shortNameOn, shortNamesOn } from "../../derive/names.ts";
import { overdueItems } from "../../derive/overdue.ts";
import { seriesOf } from "../../derive/series.ts";
import type { TaskState } from "../../derive/task-state.ts";
import type { Report } from "../../model/report.ts";
import { openFlowWords } from "../paper/flows.ts";
import { lateLeads } from "../parts/cells.ts";
import { fictionLine } from "../parts/frame.ts";
import { bracketed, dayWords, joined, periodWords } from "../parts/words.ts";
import { weeklyFacts } from "../weekly.ts";
import { comingIn } from "./coming.ts";
import { doneIn } from "./done.ts";
import { issuesIn } from "./issues.ts";
import { meetingsIn } from "./orders.ts";
import { comparedIn, rhythmWords, spanWords, type WeeklyPage } from "./page.ts";
import { silentIn } from "./returns.ts";
import { troubleIn } from "./trouble.ts";

/** How many a line names before it says how many there are in all: few, so that the message fits a screen. */
const named = 2;

/** A、B、C等7项: the first few of many. */
function some(words: readonly string[], zh: boolean, counted = "项"): string {
  const shown = words.slice(0, named).join(zh ? "、" : ", ");
  if (words.length <= named) return shown;
  return zh ? `${shown}等${words.length}${counted}` : `${shown} and ${words.length - named} more`;
}

/** The line of what is late: how many, and what of it is new. */
function countsLine(page: WeeklyPage): string {
  const { lang } = page.setting;
  const zh = lang === "zh";
  const pace = (key: "overdue" | "behind", word: string) => {
    const { after, newly, ended } = paceFlow(key, page.before, page.now);
    const steps = [
      ...(newly > 0 ? [zh ? `新增${newly}` : `${newly} new`] : []),
      ...(ended > 0 ? [zh ? `消除${ended}` : `${ended} gone`] : []),
    ];
    const change = bracketed(joined(steps, lang), lang);
    return (zh ? `${word}${after}项` : `${after} ${word}`) + change;
  };
  const parts = [
    openFlowWords(comparedIn(page), lang),
    pace("overdue", zh ? "逾期" : "overdue"),
    pace("behind", zh ? "滞后" : "behind"),
  ];
  return parts.join(zh ? "；" : "; ") + (zh ? "。" : ".");
}

/** The message, line by line; a line about nothing is left out. */
function messageLines(page: WeeklyPage): readonly string[] {
  const { setting, every, now } = page;
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  const colon = zh ? "：" : ": ";
  const stop = zh ? "。" : ".";
  const done = doneIn(page);
  const trouble = troubleIn(page);
  const issues = issuesIn(page);
  const silent = silentIn(page).filter(({ ask }) => ask.state === "missing");
  const lead = ({ roles }: TaskState) => shortNamesOn(ledger, roles.lead, asOf);
  const titled = (state: TaskState) =>
    zh ? `${state.task.title}（${lead(state)}）` : `${state.task.title} (${lead(state)})`;
  const late = ({ state, daysLate }: (typeof trouble.newlyLate)[number]) => {
    const who = shortNamesOn(ledger, lateLeads(state), asOf);
    return zh
      ? `${state.task.title}（${who}，${daysLate}天）`
      : `${state.task.title} (${who}, ${daysLate} days)`;
  };
  const line = (label: string, words: readonly string[]): readonly string[] =>
    words.length === 0 ? [] : [label + colon + some(words, zh) + stop];
  const unique = (states: readonly { readonly state: TaskState }[]) => [
    ...new Set(states.map(({ state }) => titled(state))),
  ];
  const steps = [
    ...(issues.raised.length > 0
      ? [zh ? `新提${issues.raised.length}个` : `${issues.raised.length} raised`]
      : []),
    ...(issues.resolved.length > 0
      ? [zh ? `解决${issues.resolved.length}个` : `${issues.resolved.length} settled`]
      : []),
    zh ? `还有${issues.open}个没有解决` : `${issues.open} open`,
  ];
  const issueLine = `${zh ? "需协调问题" : "Issues"}${colon}${steps.join(zh ? "，" : ", ")}${stop}`;
  const { following } = rhythmWords[every];
  const periods = [...new Set(silent.map(({ period }) => periodWords(period.id, lang)))].join(
    zh ? "、" : ", ",
  );
  return [
    countsLine(page),
    ...line(zh ? "销号" : "Struck off", unique(done.closed)),
    ...line(zh ? "申请销号" : "Claimed", unique(done.claimed)),
    ...line(zh ? "退回" : "Returned", unique(done.returned)),
    ...line(zh ? "新增逾期" : "Newly overdue", trouble.newlyLate.map(late)),
    ...line(zh ? "逾期最久" : "Longest overdue", overdueItems(ledger, now).slice(0, named).map(late)),
    ...(issues.raised.length + issues.resolved.length + issues.open > 0 ? [issueLine] : []),
    ...line(
      zh ? "会议" : "Meetings",
      meetingsIn(page).map(
        ({ day, series }) =>
          `${dayWords(day, asOf, lang)}${zh ? "" : " "}${seriesOf(ledger, series).title?.[lang] ?? series}`,
      ),
    ),
    ...line(
      zh ? `至${following.zh}末到期` : `Due by the end of ${following.en}`,
      comingIn(page)
        .filter(({ milestone }) => !milestone)
        .map(({ due, state }) => `${dayWords(due, asOf, lang)}${zh ? "" : " "}${titled(state)}`),
    ),
    ...(silent.length === 0
      ? []
      : [
          `${zh ? `${periods}未报` : `Not reported for ${periods}`}${colon}${some(
            silent.map(({ ask }) => shortNameOn(ledger, ask.unit, asOf)),
            zh,
            "个单位",
          )}${stop}`,
        ]),
  ];
}

/** The status text as a message: fits one screen of a chat. */
export function shortReport(page: WeeklyPage): Report {
  const { setting, every } = page;
  const { lang } = setting;
  const { title } = setting.ledger.programme;
  const paper = rhythmWords[every].paper[lang];
  const head =
    lang === "zh" ? `【${title}${paper}】${spanWords(page)}` : `[${title}: ${paper}] ${spanWords(page)}`;
  return {
    kind: "weekly",
    asOf: setting.asOf,
    blocks: [{ type: "paragraph", text: [head, ...messageLines(page)].join("\n") }, ...fictionLine(setting)],
    facts: {
      revision: setting.revision,
      registry: setting.ledger.programme.id,
      fictional: setting.ledger.programme.fictional ?? false,
      ...weeklyFacts(page),
    },
  };
}
