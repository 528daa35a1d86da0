import type { Day } from "../../model/day.ts";
import type { Text } from "../../model/language.ts";
import type { Item, Times } from "./item.ts";
import { type Context, type Reading, reading, unread } from "./reading.ts";
import type { Recurrence } from "./recurrence.ts";
import { resolvePhrase } from "./resolve.ts";
import { isSpan, type Resolved } from "./span.ts";
import { inTheWay, surroundings } from "./surroundings.ts";
import { type Tokens, wordsOf } from "./token.ts";
import { why } from "./why.ts";

interface Bounds {
  readonly from: Day | null;
  readonly due: Day | null;
}

/** First day of the first and last day of the last of a time's phrases. */
function extent(times: Times, context: Context): Resolved {
  const carry = { year: context.year, month: null, rolls: false };
  const each = times.phrases.map((phrase) => resolvePhrase(phrase, carry, context));
  const [first, last] = [each[0], each.at(-1)];
  if (!first || !last) return { why: why.empty() };
  return isSpan(first) && isSpan(last) ? { ...last, first: first.first } : isSpan(first) ? last : first;
}

const saysYear = (times: Times): boolean =>
  times.phrases.every(
    (phrase) => phrase.kind === "point" && phrase.point.year !== null && phrase.point.year.kind !== "next",
  );

/** What bounds a series: 2026年起 its start, 至2028年底 its end, 2026-2028年 both. */
function boundsOf(tokens: Tokens, items: readonly Item[], context: Context): Bounds | { readonly why: Text } {
  const rhythmAt = items.findIndex(({ kind }) => kind === "every");
  let bounds: Bounds = { from: null, due: null };
  for (const [index, item] of items.entries()) {
    if (item.kind === "issue" && item.since) bounds = { ...bounds, from: item.own ? context.issued : null };
    if (item.kind !== "times") continue;
    const strange = item.mark === "none" ? inTheWay(surroundings(tokens, items, index)) : null;
    const words = wordsOf(tokens, item.at, item.next);
    if (strange !== null && index > rhythmAt) continue;
    if (strange !== null) return { why: why.strange(words, strange) };
    const leads = /^(?:到|至|截|止|直)/u.test(words);
    if (item.mark === "by" && !leads && !saysYear(item)) return { why: why.mixed(words) };
    if (item.mark === "none" && index > rhythmAt && !saysYear(item)) return { why: why.mixed(words) };
    const span = extent(item, context);
    if (!isSpan(span)) return span;
    bounds = {
      from: item.mark === "by" ? bounds.from : span.first,
      due: item.mark === "since" ? bounds.due : span.last,
    };
  }
  return bounds.from !== null && bounds.due !== null && bounds.due < bounds.from
    ? { why: why.reversed(bounds.from, bounds.due) }
    : bounds;
}

const same = (a: Recurrence, b: Recurrence): boolean =>
  !("why" in a) && !("why" in b) && a.every === b.every && a.by === b.by;

/** The reading of an expression that names a rhythm. */
export function seriesOf(text: string, tokens: Tokens, items: readonly Item[], context: Context): Reading {
  const rhythms = items.flatMap((item) => (item.kind === "every" ? [item] : []));
  const each = rhythms.map(({ recurrence }) => recurrence);
  const wrong = each.find((one) => "why" in one);
  if (wrong && "why" in wrong) return unread(text, wrong.why);
  const bounds = boundsOf(tokens, items, context);
  if ("why" in bounds) return unread(text, bounds.why);
  const readings = rhythms.flatMap(({ recurrence, at, next }) =>
    "why" in recurrence
      ? []
      : [reading(wordsOf(tokens, at, next), "recurring", { ...recurrence, ...bounds })],
  );
  const [first] = readings;
  if (first && each[0] && each.every((one) => each[0] && same(one, each[0]))) return { ...first, text };
  return reading(text, "recurring", { ...bounds, parts: readings, why: why.rhythms() });
}
