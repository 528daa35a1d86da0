import { changesBetween } from "../../derive/changes.ts";
import { countPaces, countStages } from "../../derive/counts.ts";
import { dueSoon, overdueItems } from "../../derive/overdue.ts";
import type { Fact } from "../../model/report.ts";
import { issueFacts, issuesOf } from "../paper/to-settle.ts";
import { changeSentences } from "../parts/changes.ts";
import { courseFacts } from "../parts/course.ts";
import { dueFacts, stateFacts } from "../parts/facts.ts";
import type { Setting } from "../parts/frame.ts";
import { notReported } from "../parts/not-reported.ts";
import { averageFacts } from "../parts/plan-chart.ts";
import { changed } from "./changed.ts";
import { issues } from "./issues.ts";
import { late } from "./late.ts";
import { next } from "./next.ts";
import { plans } from "./plans.ts";
import { horizon, type LinePage, type Section } from "./section.ts";
import { standing } from "./standing.ts";

/** The page of one line: its sections, and the same as facts. */
export function linePage(
  setting: Setting,
  page: LinePage,
): { readonly sections: readonly Section[]; readonly facts: { readonly [key: string]: Fact } } {
  const { ledger, lang } = setting;
  const returns = notReported(
    setting,
    page.now.map(({ account }) => account),
  );
  const counts = (count: { readonly classes: readonly { readonly key: string; readonly count: number }[] }) =>
    Object.fromEntries(count.classes.map(({ key, count: number }) => [key, number]));
  const changes = changesBetween(page.before, page.now);
  return {
    sections: [
      standing(setting, page),
      plans(setting, page),
      changed(setting, page),
      late(setting, page),
      issues(setting, page),
      next(setting, page),
      { title: { zh: "报送情况", en: "Returns" }, blocks: returns.blocks },
    ],
    facts: {
      id: page.line?.id ?? null,
      title: page.line?.title ?? null,
      leads: page.line?.leads ?? [],
      since: page.since,
      total: page.now.length,
      stages: counts(countStages(page.now)),
      paces: counts(countPaces(page.now)),
      average: averageFacts(page.now),
      ...(page.points ? { course: courseFacts(page.points) } : {}),
      tasks: page.now.map(stateFacts),
      changes: changes.map((change) => ({
        ...change,
        sentence: changeSentences({ ...setting, lang }, [change])[0] ?? "",
      })),
      overdue: overdueItems(ledger, page.now).map(dueFacts),
      behind: page.now.filter(({ pace }) => pace === "behind").map(({ task }) => task.id),
      issues: issuesOf(page.now).map((each) => issueFacts(setting, each)),
      next: dueSoon(ledger, page.now, horizon).map(dueFacts),
      returns: returns.facts,
    },
  };
}
