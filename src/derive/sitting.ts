import { addDays, type Day, minDay } from "../model/day.ts";
import type { Meeting } from "../model/records.ts";
import { type Opening, openingOf } from "./decisions.ts";
import type { Ledger } from "./ledger.ts";
import { oneRhythmLater, type Period, periodAfter, periodOn } from "./periods.ts";
import { plannedNext, type Series, seriesOf } from "./series.ts";
import { statesOn, type TaskState } from "./task-state.ts";

/** A meeting that papers are written for: a record, or the next one of a series before it has a record. */
export interface Sitting {
  readonly series: Series;
  /** The record; null before there is one. */
  readonly meeting: Meeting | null;
  /** Its day; null while none is set. */
  readonly day: Day | null;
  /** Before a day is set: the period of the series' rhythm in which it is due; null where there is no rhythm. */
  readonly expected: Period | null;
  readonly opening: Opening;
  /** The tasks that it is about, as they stand: all, or its line's. */
  readonly now: readonly TaskState[];
  /** The same on the day of the last meeting; none before the first. */
  readonly before: readonly TaskState[];
  /** Until when it looks ahead: about the day of the meeting after it. */
  readonly horizon: Day;
}

const monthly = "month";

/** The period after the one in which the last meeting lay, or that of today where it is later or nothing was held. */
function expectedPeriod(series: Series, last: Day | null, asOf: Day): Period | null {
  if (series.every === null) return null;
  const current = periodOn(series.every, asOf, last ?? asOf);
  if (last === null) return current;
  const next = periodAfter(series.every, periodOn(series.every, last, last), last);
  return next.begin > current.begin ? next : current;
}

function sittingOf(
  ledger: Ledger,
  series: Series,
  { meeting, asOf }: { readonly meeting: Meeting | null; readonly asOf: Day },
): Sitting {
  const tomorrow = addDays(asOf, 1);
  const bound = meeting ? minDay(meeting.day, tomorrow) : tomorrow;
  const opening = openingOf(ledger, { series: series.id, day: bound, asOf });
  const belongs = ({ task }: TaskState) => series.line === null || task.line === series.line.id;
  const day = meeting?.day ?? null;
  return {
    series,
    meeting,
    day,
    expected: day === null ? expectedPeriod(series, opening.last?.day ?? null, asOf) : null,
    opening,
    now: statesOn(ledger, asOf).filter(belongs),
    before: opening.last ? statesOn(ledger, opening.last.day).filter(belongs) : [],
    horizon: oneRhythmLater(series.every ?? monthly, day ?? asOf),
  };
}

/** A recorded meeting, as things stand on a day. */
export const recordedSitting = (ledger: Ledger, meeting: Meeting, asOf: Day): Sitting =>
  sittingOf(ledger, seriesOf(ledger, meeting.series), { meeting, asOf });

/** The next meeting of a series: the planned one that has a record, else one that only its rhythm tells of. */
export const nextSitting = (ledger: Ledger, series: Series, asOf: Day): Sitting =>
  sittingOf(ledger, series, { meeting: plannedNext(ledger, series.id, asOf), asOf });
