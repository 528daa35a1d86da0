import { type Happened, happenedIn } from "../../derive/happened.ts";
import { numberedItems, type Part, paragraph } from "../paper/outline.ts";
import { periodWords, unended } from "../parts/words.ts";
import { byWhom, taskWords, type WeeklyPage } from "./page.ts";

/**
 * Acts of closing in the period, in the order in which they happened. `closed` has each task that was struck off since
 * the last period's end and still is, once, with its last acceptance; `partly` the acceptances of tasks that are not.
 */
export function doneIn({ before, now, span }: WeeklyPage) {
  const earlier = new Map(before.map((state) => [state.task.id, state.stage]));
  const accepted = happenedIn(now, span, "accepted");
  const isLast = ({ state, recorded }: Happened) =>
    accepted.findLast((each) => each.state === state)?.recorded === recorded;
  return {
    closed: accepted.filter(
      (each) => each.state.stage === "closed" && earlier.get(each.state.task.id) !== "closed" && isLast(each),
    ),
    partly: accepted.filter(({ state }) => state.stage !== "closed"),
    claimed: happenedIn(now, span, "claim"),
    returned: happenedIn(now, span, "returned"),
    reopened: happenedIn(now, span, "reopened"),
    fulfilled: happenedIn(now, span, "fulfilled"),
  };
}

/** What was claimed, struck off, sent back, opened again, and which turns of duties were done; null for nothing. */
export function donePart(page: WeeklyPage): Part | null {
  const { lang } = page.setting;
  const zh = lang === "zh";
  const { closed, partly, claimed, returned, reopened, fulfilled } = doneIn(page);
  const told = ({ state, recorded }: Happened, words: string): string =>
    zh
      ? `${taskWords(page, state)}，${byWhom(page, recorded)}${words === "" ? "" : `：${unended(words)}`}。`
      : `${taskWords(page, state)}, ${byWhom(page, recorded)}${words === "" ? "" : `: ${unended(words)}`}.`;
  const lateness = ({ state }: Happened): string => {
    const days = state.late?.days ?? 0;
    return days === 0 ? (zh ? "按时" : "in time") : zh ? `迟${days}天` : `${days} days late`;
  };
  const group = (title: Part["title"], items: readonly string[]): readonly Part[] =>
    items.length === 0 ? [] : [{ title, blocks: numberedItems(items) }];
  /** Of a week each with its day; of longer periods by their titles alone. */
  const named = <H extends Happened>(title: Part["title"], all: readonly H[], words: (each: H) => string) => {
    if (page.every === "week")
      return group(
        title,
        all.map((each) => told(each, words(each))),
      );
    const names = all.map((each) => taskWords(page, each.state) + words(each));
    return all.length === 0
      ? []
      : [{ title, blocks: [paragraph(names.join(zh ? "；" : "; ") + (zh ? "。" : "."))] }];
  };
  const parts = [
    ...group(
      { zh: `销号${closed.length}项`, en: `Struck off: ${closed.length}` },
      closed.map((each) => told(each, lateness(each))),
    ),
    ...group(
      { zh: `部分通过核查${partly.length}件`, en: `Partly accepted: ${partly.length}` },
      partly.map((each) => told(each, each.recorded.entry.finding ?? "")),
    ),
    ...named({ zh: `申请销号${claimed.length}件`, en: `Claimed: ${claimed.length}` }, claimed, () => ""),
    ...group(
      { zh: `核查退回${returned.length}件`, en: `Returned: ${returned.length}` },
      returned.map((each) => told(each, each.recorded.entry.reason)),
    ),
    ...group(
      { zh: `重新打开${reopened.length}项`, en: `Reopened: ${reopened.length}` },
      reopened.map((each) => told(each, each.recorded.entry.reason)),
    ),
    ...named(
      { zh: `周期任务完成${fulfilled.length}期`, en: `Turns of duties fulfilled: ${fulfilled.length}` },
      fulfilled,
      (each) => periodWords(each.recorded.entry.period, lang),
    ),
  ];
  return parts.length === 0 ? null : { title: { zh: "办结", en: "Done" }, blocks: [], parts };
}
