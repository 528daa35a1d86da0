import { courseOf } from "../derive/course.ts";
import { shortNamesOn } from "../derive/names.ts";
import type { Scope } from "../derive/stats/scope.ts";
import type { Block, Report } from "../model/report.ts";
import { framed, type Setting } from "./parts/frame.ts";
import { clauses, joined, numbered } from "./parts/words.ts";
import { answersFacts, issuesSection, lettersSection, returnsSection } from "./stats/answers.ts";
import { closingsFacts, closingsSection, extensionsSection } from "./stats/closings.ts";
import { decidedFacts, decidedSection } from "./stats/decided.ts";
import { monthsFacts, monthsSection } from "./stats/months.ts";
import { tasksFacts, tasksSection } from "./stats/tasks.ts";
import { unitsFacts, unitsSection } from "./stats/units.ts";

/** The span, and what is left out of it. */
function scopeWords({ ledger, asOf, lang }: Setting, { since, until, lines, units }: Scope): Block {
  const zh = lang === "zh";
  const titles = lines.map((id) => ledger.lines.get(id)?.title ?? id);
  const names = shortNamesOn(ledger, units, asOf);
  const parts = [
    zh ? `统计期间：${since}至${until}` : `From ${since} to ${until}`,
    ...(titles.length > 0 ? [zh ? `行动：${joined(titles, lang)}` : `lines: ${joined(titles, lang)}`] : []),
    ...(units.length > 0
      ? [zh ? `单位：${names}（承担任何角色的任务）` : `units: ${names} (tasks on which they have any role)`]
      : []),
  ];
  return { type: "paragraph", text: clauses(parts, lang) };
}

/** The totals: how tasks stand on the scope's last day, what happened in its span; every whole with its parts. */
export function statsReport(setting: Setting, scope: Scope): Report {
  const { lang } = setting;
  const accounts = scope.states.map(({ account }) => account);
  const points = courseOf(scope.ledger, accounts, scope);
  const sections = [
    tasksSection,
    closingsSection,
    extensionsSection,
    decidedSection,
    issuesSection,
    lettersSection,
    returnsSection,
    (on: Setting, within: Scope) => monthsSection(on, within, points),
    unitsSection,
  ].map((section) => section(setting, scope));
  return framed(setting, {
    kind: "stats",
    title: lang === "zh" ? "统计" : "Totals",
    blocks: [
      scopeWords(setting, scope),
      ...sections.flatMap(({ title, blocks }, n): readonly Block[] => [
        { type: "heading", level: 2, text: numbered(n + 1, title, lang) },
        ...blocks,
      ]),
    ],
    facts: {
      since: scope.since,
      until: scope.until,
      filter: { lines: scope.lines, units: scope.units },
      tasks: tasksFacts(setting, scope),
      ...closingsFacts(scope),
      ...decidedFacts(scope),
      ...answersFacts(scope),
      ...monthsFacts(scope, points),
      ...unitsFacts(scope),
    },
  });
}
