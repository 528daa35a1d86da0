import { dayOfMonth, type Found } from "./day-of-month.ts";
import type { Phrase } from "./phrase.ts";
import type { Rhythm } from "./rhythm.ts";
import { timesAt } from "./times.ts";
import { isAt, skip, skipAll, type Tokens, wordsOf } from "./token.ts";
import { why } from "./why.ts";

const monthOf = (phrase: Phrase): number | null =>
  phrase.kind === "point" && phrase.point.unit.kind === "month" && phrase.point.year === null
    ? phrase.point.unit.n
    : null;

/**
 * The months of the year that stand beside a rhythm (每半年，6月底、12月底前): the same place in every period, or they
 * contradict it. The day within the month is that of the last one named.
 */
export function monthsNamed(tokens: Tokens, at: number, { months }: Rhythm): Found {
  let named: readonly number[] = [];
  let next = at;
  let last = at;
  for (let found = timesAt(tokens, at, false); found; found = timesAt(tokens, next, false)) {
    const these = found.value.map(monthOf);
    if (these.some((month) => month === null)) return null;
    named = [...named, ...these.filter((month) => month !== null)];
    last = next;
    const end = found.next;
    next = isAt(tokens, end, "and", "slash") ? end + 1 : end;
    if (next === end) break;
  }
  const places = new Set(named.map((month) => ((month - 1) % months) + 1));
  const [place] = places;
  if (place === undefined) return null;
  const words = wordsOf(tokens, at, next);
  if (places.size > 1 || named.length !== 12 / months) return { value: { why: why.mixed(words) }, next };
  const afterMonth =
    tokens.findIndex(({ kind }, index) => index >= last && index < next && kind === "month") + 1;
  const day = dayOfMonth(tokens, skip(tokens, afterMonth, "of"));
  const days = day && !("why" in day.value) ? day.value : ["last"];
  return { value: days.map((one) => `m${place}-${one}`), next: skipAll(tokens, next, "of") };
}
