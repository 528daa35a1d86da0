import type { Occurrence } from "../../derive/occurrences.ts";
import { beginOf } from "../../derive/period-named.ts";
import { type Day, daysBetween } from "../../model/day.ts";

/**
 * The occurrences that a mistyped period probably means, at most two: those whose span holds the first day it names,
 * else that nearest to it. Where it names no day at all, that which falls due next after `on`.
 */
export function nearestPeriods(
  occurrences: readonly Occurrence[],
  typed: string,
  on: Day,
): readonly string[] {
  const day = beginOf(typed);
  if (day === null)
    return [occurrences.find(({ due }) => due >= on) ?? occurrences.at(-1)].flatMap((each) =>
      each ? [each.period] : [],
    );
  const around = occurrences.filter(({ begin, end }) => begin <= day && day <= end);
  if (around.length > 0) return around.slice(0, 2).map(({ period }) => period);
  const far = ({ begin }: Occurrence): number => Math.abs(daysBetween(begin, day));
  const best = occurrences.reduce<Occurrence | null>(
    (least, each) => (least === null || far(each) < far(least) ? each : least),
    null,
  );
  return best === null ? [] : [best.period];
}
