import { decisionsOf, type Fate, fateCounts } from "../decisions.ts";
import { allSeries, type Series } from "../series.ts";
import { type Scope, within } from "./scope.ts";

/** The decisions of one series in a span, by what became of them; the classes' sum is `total`. */
export interface DecidedRow {
  readonly series: Series;
  readonly meetings: number;
  readonly total: number;
  readonly counts: Readonly<Record<Fate, number>>;
}

/**
 * The decisions of the meetings held in the span, series by series, as they stand on its last day. Where only some lines
 * or units are counted, the decisions that a task of theirs carries out.
 */
export function decidedStats(scope: Scope): readonly DecidedRow[] {
  const { ledger, states, lines, units } = scope;
  const all = lines.length === 0 && units.length === 0;
  return allSeries(ledger)
    .map((series): DecidedRow => {
      const meetings = [...ledger.meetings.values()].filter(
        (meeting) => meeting.series === series.id && meeting.held && within(scope, meeting.day),
      );
      const decisions = meetings
        .flatMap((meeting) => decisionsOf(meeting, states))
        .filter(({ tasks }) => all || tasks.length > 0);
      return { series, meetings: meetings.length, total: decisions.length, counts: fateCounts(decisions) };
    })
    .filter(({ meetings, total }) => (all ? meetings : total) > 0);
}
