import { weekdayAt } from "./after-date.ts";
import { type Counted, counted, numbersOf } from "./counted.ts";
import { edgeAt, withinMonth } from "./edge.ts";
import { monthAndDate } from "./numeric.ts";
import { defect, type Phrase, type Point, pointOf, single, type Unit, type YearSaid } from "./phrase.ts";
import { isAt, type Parsed, skip, skipAll, type Tokens } from "./token.ts";
import { why } from "./why.ts";

type Times = Parsed<readonly Phrase[]>;

/** Each group becomes a time of its own; what is said after the last number holds for all that stand alone. */
function spread(found: Counted, point: (n: number) => Point, suffix: Partial<Point>): readonly Phrase[] {
  return found.groups.map(
    ({ first, last }): Phrase =>
      last
        ? { kind: "range", from: point(first.value), to: { ...point(last.value), ...suffix } }
        : { kind: "point", point: { ...point(first.value), ...suffix } },
  );
}

/** 30日, 1-15日, 10、25日; after a month also 30 alone, where nothing that could be counted follows it. */
function dates(tokens: Tokens, at: number, base: Point): Times {
  const found = counted(tokens, at, "day");
  if (found) return { value: spread(found.value, (date) => ({ ...base, date }), {}), next: found.next };
  const bare = tokens[at];
  const ends =
    !tokens[at + 1] || isAt(tokens, at + 1, "before", "dash", "to", "since", "cutoff", "open", "stop");
  return base.unit.kind !== "carried" && bare?.kind === "number" && bare.width <= 2 && ends
    ? { value: single({ ...base, date: bare.value }), next: at + 1 }
    : null;
}

/** 6月、12月的25日, 3月和9月15日前: the date of the last month holds for each. */
function monthsOfOneDate(tokens: Tokens, at: number, year: YearSaid | null): Times {
  let listed: readonly number[] = [];
  let next = at;
  for (
    let found = counted(tokens, next, "month");
    found && listed.length < 12;
    found = counted(tokens, next, "month")
  ) {
    listed = [...listed, ...numbersOf(found.value)];
    next = isAt(tokens, found.next, "and") ? found.next + 1 : found.next;
    if (next === found.next) break;
  }
  const date = listed.length > 1 ? counted(tokens, skip(tokens, next, "of"), "day") : null;
  const only = date?.value.groups.length === 1 ? date.value.groups[0] : undefined;
  const meant = date !== null && (isAt(tokens, next, "of") || isAt(tokens, date.next, "before", "cutoff"));
  if (!date || !only || only.last || !meant || listed.some((n) => n < 1 || n > 12)) return null;
  return {
    value: listed.flatMap((n) => single(pointOf({ kind: "month", n }, { year, date: only.first.value }))),
    next: date.next,
  };
}

function months(tokens: Tokens, at: number, year: YearSaid | null): Times {
  const found = counted(tokens, at, "month");
  if (!found) return null;
  if (numbersOf(found.value).some((n) => n < 1 || n > 12)) {
    return { value: defect(why.noMonth(found.value.words)), next: found.next };
  }
  const point = (n: number): Point => pointOf({ kind: "month", n }, { year });
  const [only, ...more] = found.value.groups;
  if (only && more.length === 0) {
    const base = point((only.last ?? only.first).value);
    const date = dates(tokens, skip(tokens, found.next, "of"), base);
    if (date && only.last === null) return date;
  }
  const within = withinMonth(tokens, found.next);
  return { value: spread(found.value, point, within.value), next: within.next };
}

function quarters(tokens: Tokens, at: number, year: YearSaid | null): Times {
  const found = counted(tokens, at, "quarter");
  if (!found) return null;
  const edge = edgeAt(tokens, found.next);
  if (tokens[found.next - 1]?.text === "季" && !edge && !isAt(tokens, at, "ordinal")) return null;
  if (numbersOf(found.value).some((n) => n < 1 || n > 4)) {
    return { value: defect(why.noQuarter(found.value.words)), next: found.next };
  }
  const value = spread(found.value, (n) => pointOf({ kind: "quarter", n }, { year }), {
    edge: edge?.value ?? null,
  });
  return { value, next: edge?.next ?? found.next };
}

/** 前三季度, 前6个月, 后两个月: counted from one end of the year. */
function firstMonths(tokens: Tokens, at: number, year: YearSaid | null): Times {
  const [side, number] = [tokens[at], tokens[at + 1]];
  const unit = skip(tokens, at + 2, "piece");
  const size = isAt(tokens, unit, "quarter") ? 3 : isAt(tokens, unit, "month") ? 1 : 0;
  const anchored =
    year === null && at > 0 && !isAt(tokens, at - 1, "stop", "and", "open", "dash", "to", "slash");
  if (!side || anchored || !/^[前后]$/u.test(side.text) || number?.kind !== "number" || size === 0)
    return null;
  const count = number.value * size;
  if (count < 1 || count > 12) return null;
  const [first, last] = side.text === "前" ? [1, count] : [13 - count, 12];
  const edge = edgeAt(tokens, unit + 1);
  const value = single(pointOf({ kind: "months", first, last }, { year, edge: edge?.value ?? null }));
  return { value, next: edge?.next ?? unit + 1 };
}

/** 本月, 下季度, 本周五: seen from the day of issue; 次月 follows a month that was to be named before. */
function present(tokens: Tokens, at: number): Times {
  const token = tokens[at];
  const bareMonth = token?.kind === "month" && token.text === "月" && isAt(tokens, at + 1, "end", "inside");
  const of =
    token?.kind === "thisMonth" || bareMonth
      ? "month"
      : token?.kind === "thisQuarter"
        ? "quarter"
        : token?.kind === "thisWeek"
          ? "week"
          : null;
  if (!token || of === null) return null;
  if (/^[次翌]/u.test(token.text)) return { value: defect(why.vague(token.text)), next: at + 1 };
  const base = pointOf({ kind: "this", of, shift: token.value });
  if (of === "week") {
    const day = weekdayAt(tokens, at + 1);
    const edge = edgeAt(tokens, at + 1);
    return {
      value: single({ ...base, weekday: day?.value ?? null, edge: edge?.value ?? null }),
      next: day?.next ?? edge?.next ?? at + 1,
    };
  }
  const date = of === "month" ? dates(tokens, at + 1, base) : null;
  if (date) return date;
  const within = withinMonth(tokens, at + 1);
  return { value: single({ ...base, ...within.value }), next: within.next };
}

/** “十五五”期间, “十五五”末. */
function plan(tokens: Tokens, at: number): Times {
  const token = tokens[at];
  if (token?.kind !== "plan") return null;
  let place = at + 1;
  while (/^(?:规|划|期|时期|间|时段)$/u.test(tokens[place]?.text ?? "")) place += 1;
  const edge = edgeAt(tokens, place);
  if (edge && edge.value !== "end" && edge.value !== "inside") return null;
  const value = single(pointOf({ kind: "plan", n: token.value }, { edge: edge?.value ?? null }));
  const next = edge?.next ?? place;
  return { value, next: edge && tokens[next]?.text === "期" ? next + 1 : next };
}

/** What may follow a year, or stand without one. */
export function inYear(tokens: Tokens, at: number, year: YearSaid | null): Times {
  const place = skip(tokens, at, "of");
  const token = tokens[place];
  if (token?.kind === "whole") {
    const edge = edgeAt(tokens, place + 1);
    const value = single(
      pointOf({ kind: "year" }, { year: year ?? { kind: "shift", by: 0 }, edge: edge?.value ?? null }),
    );
    return { value, next: edge?.next ?? place + 1 };
  }
  if (token?.kind === "halfyear") {
    const edge = edgeAt(tokens, place + 1);
    const unit: Unit = { kind: "half", n: token.value };
    return {
      value: single(pointOf(unit, { year, edge: edge?.value ?? null })),
      next: edge?.next ?? place + 1,
    };
  }
  return (
    firstMonths(tokens, place, year) ??
    quarters(tokens, place, year) ??
    monthsOfOneDate(tokens, place, year) ??
    months(tokens, place, year) ??
    monthAndDate(tokens, place, year) ??
    (year === null ? (present(tokens, place) ?? plan(tokens, place)) : null)
  );
}

/** 年底, 年内, 年终 without a year; 底, 内 after one. */
export function edgeOfYear(tokens: Tokens, at: number, year: YearSaid | null): Times {
  if (year === null && !isAt(tokens, at, "year")) return null;
  const edge = edgeAt(tokens, at);
  const value = edge && single(pointOf({ kind: "year" }, { year, edge: edge.value }));
  return value && edge ? { value, next: edge.next } : null;
}

/** 15日 or 下旬, in the month of the time before. */
export function carried(tokens: Tokens, at: number): Times {
  const base = pointOf({ kind: "carried" });
  const found = dates(tokens, at, base);
  if (found) return found;
  if (!isAt(tokens, at, "third")) return null;
  const within = withinMonth(tokens, at);
  return { value: single({ ...base, ...within.value }), next: skipAll(tokens, within.next, "of") };
}
