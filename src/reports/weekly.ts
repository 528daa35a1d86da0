import { countPaces, countStages } from "../derive/counts.ts";
import type { Happened } from "../derive/happened.ts";
import type { Fact, Report } from "../model/report.ts";
import { flowFacts } from "./paper/flows.ts";
import { outlined } from "./paper/outline.ts";
import { askFacts } from "./parts/asks.ts";
import { courseFacts } from "./parts/course.ts";
import { dueFacts } from "./parts/facts.ts";
import { framed } from "./parts/frame.ts";
import { comingIn, comingPart } from "./weekly/coming.ts";
import { doneIn, donePart } from "./weekly/done.ts";
import { issuesIn, issuesPart } from "./weekly/issues.ts";
import { movedIn, movedPart } from "./weekly/moved.ts";
import { changesIn, changesPart, lettersIn, meetingsIn, ordersPart } from "./weekly/orders.ts";
import { comparedIn, periodPaper, rhythmWords, spanWords, type WeeklyPage } from "./weekly/page.ts";
import { latePart, returnsPart } from "./weekly/returns.ts";
import { standingPart } from "./weekly/standing.ts";
import { troubleIn, troublePart } from "./weekly/trouble.ts";

const happened = ({ state, recorded: { unit, entry } }: Happened): { readonly [key: string]: Fact } => ({
  task: state.task.id,
  unit,
  id: entry.id,
  on: entry.on,
  kind: entry.kind,
});

const countsOf = (count: { readonly classes: readonly { readonly key: string; readonly count: number }[] }) =>
  Object.fromEntries(count.classes.map(({ key, count: number }) => [key, number]));

function factsOf(page: WeeklyPage): { readonly [key: string]: Fact } {
  const done = doneIn(page);
  const trouble = troubleIn(page);
  const issues = issuesIn(page);
  return {
    period: page.period.id,
    every: page.every,
    from: page.span.from,
    to: page.span.to,
    total: page.now.length,
    stages: countsOf(countStages(page.now)),
    stagesBefore: countsOf(countStages(page.before)),
    paces: countsOf(countPaces(page.now)),
    flow: flowFacts(comparedIn(page)),
    ...(page.every === "week" ? {} : { course: courseFacts(page.course) }),
    moved: movedIn(page).map(({ state, report, from, to, reached }) => ({
      task: state.task.id,
      unit: report.unit,
      entry: report.entry.id,
      from,
      to,
      milestones: reached,
    })),
    claimed: done.claimed.map(happened),
    closed: done.closed.map(happened),
    partlyAccepted: done.partly.map(happened),
    returned: done.returned.map(happened),
    reopened: done.reopened.map(happened),
    fulfilled: done.fulfilled.map(happened),
    newlyOverdue: trouble.newlyLate.map(dueFacts),
    stillOverdue: trouble.stillLate.map(dueFacts),
    newlyBehind: trouble.newlyBehind.map(({ task }) => task.id),
    stillBehind: trouble.stillBehind.map(({ task }) => task.id),
    raised: issues.raised.map(happened),
    resolved: issues.resolved.map(happened),
    openIssues: issues.open,
    changes: changesIn(page).map(happened),
    meetings: meetingsIn(page).map(({ id }) => id),
    letters: lettersIn(page).map(({ id }) => id),
    coming: comingIn(page).map(({ due, state, milestone }) => ({ due, task: state.task.id, milestone })),
    returns: page.asks.flatMap(({ asks }) => asks.map(askFacts)),
    recordedLate: page.late?.map(({ recordedOn, ...each }) => ({ ...happened(each), recordedOn })) ?? null,
  };
}

/** The page-long status text of a period. A section without anything in it is left out. */
export function weeklyReport(page: WeeklyPage): Report {
  const { setting, every } = page;
  const { lang } = setting;
  const paper = rhythmWords[every].paper[lang];
  const { title } = setting.ledger.programme;
  return framed(setting, {
    kind: "weekly",
    title:
      lang === "zh" ? `${title}${paper}（${spanWords(page)}）` : `${title}: ${paper} (${spanWords(page)})`,
    paper: periodPaper(page),
    blocks: outlined(
      [
        standingPart(page),
        donePart(page),
        troublePart(page),
        movedPart(page),
        issuesPart(page),
        changesPart(page),
        ordersPart(page),
        comingPart(page),
        returnsPart(page),
        latePart(page),
      ],
      lang,
    ),
    facts: factsOf(page),
  });
}

export { factsOf as weeklyFacts };
