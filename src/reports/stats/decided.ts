import { fates } from "../../derive/decisions.ts";
import { type DecidedRow, decidedStats } from "../../derive/stats/decided.ts";
import type { Scope } from "../../derive/stats/scope.ts";
import type { Fact } from "../../model/report.ts";
import { fateWords } from "../paper/outcome.ts";
import type { Setting } from "../parts/frame.ts";
import { allWords, numbersTable, paragraph, type Section } from "./words.ts";

const sum = (rows: readonly DecidedRow[], of: (row: DecidedRow) => number): number =>
  rows.reduce((all, row) => all + of(row), 0);

/** What the meetings of the span decided and what became of it, series by series. */
export function decidedSection({ lang }: Setting, scope: Scope): Section {
  const zh = lang === "zh";
  const rows = decidedStats(scope);
  const total = sum(rows, (row) => row.total);
  const present = fates.filter((fate) => sum(rows, ({ counts }) => counts[fate]) > 0);
  return {
    title: { zh: `议定事项${total}项`, en: `Decisions: ${total}` },
    blocks:
      rows.length === 0
        ? [paragraph(zh ? "期内没有会议。" : "No meeting in the span.")]
        : [
            numbersTable(
              [
                zh ? "会议" : "meetings",
                zh ? "次数" : "held",
                ...present.map((fate) => fateWords[fate][lang]),
                allWords[lang],
              ],
              rows.map((row) => [
                row.series.title?.[lang] ?? row.series.id,
                row.meetings,
                ...present.map((fate) => row.counts[fate]),
                row.total,
              ]),
              [
                allWords[lang],
                sum(rows, ({ meetings }) => meetings),
                ...present.map((fate) => sum(rows, ({ counts }) => counts[fate])),
                total,
              ],
            ),
          ],
  };
}

export const decidedFacts = (scope: Scope): { readonly [key: string]: Fact } => ({
  decisions: decidedStats(scope).map(({ series, meetings, total, counts }) => ({
    series: series.id,
    meetings,
    total,
    ...counts,
  })),
});
