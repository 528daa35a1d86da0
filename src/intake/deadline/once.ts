import { addDays, addMonths, type Day } from "../../model/day.ts";
import type { Text } from "../../model/language.ts";
import { dayAfter } from "./duration.ts";
import type { Item, Times } from "./item.ts";
import { onlyBegins } from "./phrase.ts";
import { type Context, type Reading, reading, unread } from "./reading.ts";
import { resolvePhrase } from "./resolve.ts";
import { isSpan, type Span } from "./span.ts";
import { type Tokens, wordsOf } from "./token.ts";
import { why } from "./why.ts";

type Length = Extract<Item, { kind: "length" }>;
type Issue = Extract<Item, { kind: "issue" }>;

interface Found {
  readonly item: Times;
  readonly span: Span;
}

/** Each phrase on the calendar, the later leaning on the earlier; the first that means no day ends it. */
function onCalendar(
  items: readonly Times[],
  tokens: Tokens,
  context: Context,
): readonly Found[] | { readonly why: Text } {
  const found: Found[] = [];
  for (const item of items) {
    for (const phrase of item.phrases) {
      const before = found.at(-1);
      const listed = before !== undefined && !/[;。；]/u.test(wordsOf(tokens, before.item.next, item.at));
      const span = resolvePhrase(
        phrase,
        { year: before?.span.year ?? context.year, month: before?.span.month ?? null, rolls: listed },
        context,
      );
      if (!isSpan(span)) return span;
      if (onlyBegins(phrase) && item.mark !== "since")
        return { why: why.vague(wordsOf(tokens, item.at, item.next)) };
      found.push({ item, span });
    }
  }
  return found;
}

const isDate = ({ item, span }: Found): boolean =>
  span.exact || (item.mark === "by" && item.phrases.every(({ kind }) => kind === "point"));

function readingOf(text: string, found: Found): Reading {
  const { first, last } = found.span;
  return isDate(found)
    ? reading(text, "date", { due: last })
    : reading(text, "range", { from: first, due: last });
}

/** One time is itself; several are parts, from the first start to the last end. */
function together(text: string, tokens: Tokens, found: readonly Found[]): Reading {
  const [first, ...more] = found;
  if (!first) return unread(text, why.nothing(text));
  if (more.length === 0) return readingOf(text, first);
  const parts = found.map((one) => readingOf(wordsOf(tokens, one.item.at, one.item.next), one));
  const starts = parts.flatMap(({ from }) => (from === null ? [] : [from])).sort();
  const ends = parts.flatMap(({ due }) => (due === null ? [] : [due])).sort();
  const [from, due] = [starts[0] ?? null, ends.at(-1) ?? null];
  return reading(text, from === null ? "date" : "range", { from, due, parts });
}

/** From a day on: to a day, for a length (which ends the day before), or open. */
function open(
  text: string,
  from: Day,
  end: Found | null,
  length: Length | undefined,
  context: Context,
): Reading {
  if (end) {
    const due = end.span.last;
    return due < from ? unread(text, why.reversed(from, due)) : reading(text, "range", { from, due });
  }
  if (!length) return reading(text, "range", { from });
  const after = dayAfter(from, length.duration, context);
  if ("why" in after) return unread(text, after.why);
  if (length.limits) return reading(text, "relative", { due: after.day });
  const due =
    length.duration.unit === "months"
      ? addDays(addMonths(from, length.duration.count), -1)
      : addDays(after.day, -1);
  return due < from
    ? unread(text, why.tooLong(length.duration.words))
    : reading(text, "range", { from, due });
}

/** 印发之日起30日内, 印发之日起施行, 收到后5日内: counted from an event. */
function fromEvent(
  text: string,
  issue: Issue | undefined,
  length: Length | undefined,
  context: Context,
): Reading {
  if (!issue?.own) return reading(text, "relative", { why: why.anchor() });
  const { issued } = context;
  if (issued === null)
    return reading(text, "relative", { why: why.noIssue(length?.duration.words ?? "印发之日") });
  if (!length) return reading(text, "relative", { from: issued });
  if (!length.limits) return open(text, issued, null, length, context);
  const after = dayAfter(issued, length.duration, context);
  return "why" in after
    ? reading(text, "relative", { why: after.why })
    : reading(text, "relative", { due: after.day });
}

/** The reading of an expression that falls due once. `times` are those that stand for themselves. */
export function onceOf(
  text: string,
  tokens: Tokens,
  items: readonly Item[],
  context: Context,
): Reading | null {
  const times = items.filter((item): item is Times => item.kind === "times");
  const length = items.find((item): item is Length => item.kind === "length");
  const issue = items.find((item): item is Issue => item.kind === "issue");
  if (times.length === 0) {
    return length?.limits || (issue && (issue.since || length))
      ? fromEvent(text, issue, length, context)
      : null;
  }
  const all = onCalendar(times, tokens, context);
  if ("why" in all) {
    const onIssue = context.issued === null && times.length === 1 && times[0]?.mark === "since";
    return onIssue ? reading(text, "relative", { why: all.why }) : unread(text, all.why);
  }
  const [first, ...rest] = all;
  const last = all.at(-1);
  if (!first || !last) return null;
  if (issue?.since && issue.at < first.item.at) {
    const start = issue.own ? context.issued : null;
    if (start !== null && rest.length === 0) return open(text, start, first, undefined, context);
    if (start === null)
      return reading(text, "range", {
        due: last.span.last,
        why: issue.own ? why.noIssue("印发之日") : why.anchor(),
      });
  }
  const begin = all.find(({ item }) => item.mark === "since");
  if (!begin) return together(text, tokens, all);
  const ends = all.filter(({ item }) => item !== begin.item);
  const now = begin.item.phrases.some(
    (phrase) => phrase.kind === "point" && phrase.point.unit.kind === "now",
  );
  if (now && !length && ends.length === 0) return reading(text, "relative", { from: begin.span.first });
  return open(text, begin.span.first, ends.at(-1) ?? null, length, context);
}
