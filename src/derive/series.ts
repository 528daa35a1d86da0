import type { Day } from "../model/day.ts";
import { same, type Text } from "../model/language.ts";
import type { Every, Line, Meeting, Programme } from "../model/records.ts";
import type { Ledger } from "./ledger.ts";

/** A series of meetings: the programme's own, or the consultations of a line. */
export interface Series {
  readonly id: string;
  /** Null where the records name none: then the id has to do. */
  readonly title: Text | null;
  /** The task force that holds it; null where none is named. */
  readonly force: Programme["taskForce"] | null;
  readonly every: Every | null;
  /** The line of a consultation; null for meetings of the whole programme. */
  readonly line: Line | null;
}

const consultation = "consultation-";

export const consultationsOf = (line: Line): string => `${consultation}${line.id}`;

/** A series by its id. An unknown one has neither title nor task force: that is for the rules to say. */
export function seriesOf({ programme, lines }: Ledger, id: string): Series {
  const own = programme.series?.find((each) => each.id === id);
  if (own)
    return {
      id,
      title: same(own.title),
      force: programme.taskForce?.unit === own.unit ? programme.taskForce : null,
      every: own.every ?? null,
      line: null,
    };
  const line = id.startsWith(consultation) ? (lines.get(id.slice(consultation.length)) ?? null) : null;
  return {
    id,
    title: line ? { zh: `${line.title}会商`, en: `Consultation: ${line.title}` } : null,
    force: line?.taskForce ?? null,
    every: line?.consultations?.every ?? null,
    line,
  };
}

/** All series that the records know: the programme's, then the lines' in their order. */
export const allSeries = (ledger: Ledger): readonly Series[] =>
  [
    ...(ledger.programme.series ?? []).map(({ id }) => id),
    ...[...ledger.lines.values()]
      .sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1))
      .map(consultationsOf),
  ].map((id) => seriesOf(ledger, id));

const byDay = (a: Meeting, b: Meeting): number =>
  a.day !== b.day ? (a.day < b.day ? -1 : 1) : a.id < b.id ? -1 : 1;

/** The meetings of a series that were held before a day, the earliest first. */
export const heldBefore = (ledger: Ledger, series: string, day: Day): readonly Meeting[] =>
  [...ledger.meetings.values()]
    .filter((meeting) => meeting.series === series && meeting.held && meeting.day < day)
    .sort(byDay);

/**
 * The next meeting of a series that is planned on a day and has a record; null while there is none. A meeting that was
 * held later is not known yet.
 */
export const plannedNext = (ledger: Ledger, series: string, asOf: Day): Meeting | null =>
  [...ledger.meetings.values()]
    .filter((meeting) => meeting.series === series && !meeting.held && meeting.day >= asOf)
    .sort(byDay)[0] ?? null;
