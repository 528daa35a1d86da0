import type { Day } from "../model/day.ts";
import type { Pace } from "../model/words.ts";

/** overdue, then behind, then ahead, then on pace; LIFECYCLE "Pace". */
export function paceOf(facts: {
  readonly recurring: boolean;
  readonly owed: number;
  readonly due: Day | null;
  readonly daysLate: number;
  readonly pointsAhead: number | null;
  readonly missed: number;
  readonly points: number | null;
}): Pace {
  if (facts.recurring) return facts.owed > 0 ? "overdue" : "on-pace";
  if (facts.due === null) return "no-deadline";
  if (facts.daysLate > 0) return "overdue";
  const { pointsAhead, points } = facts;
  if (facts.missed > 0 || (pointsAhead !== null && points !== null && -pointsAhead >= points))
    return "behind";
  return pointsAhead !== null && points !== null && pointsAhead >= points ? "ahead" : "on-pace";
}
