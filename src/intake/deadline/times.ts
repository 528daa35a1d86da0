import { afterBracket, afterClock } from "./after-date.ts";
import { carried, edgeOfYear, inYear } from "./calendar.ts";
import { type Counted, counted } from "./counted.ts";
import { numericDate } from "./numeric.ts";
import { defect, type Phrase, type Point, pointOf, single, type YearSaid } from "./phrase.ts";
import { isAt, type Parsed, type Token, type Tokens } from "./token.ts";
import { why } from "./why.ts";

type Times = Parsed<readonly Phrase[]>;

const isFull = ({ value, width }: Token): boolean => width === 4 && value >= 1000;
const stated = (year: number): YearSaid => ({ kind: "stated", year });

/** 2026年, 2026-2028年, 2026-28年; two digits alone (26年) only before a month or an edge. */
function years(
  tokens: Tokens,
  at: number,
): Parsed<{ readonly found: Counted; readonly said: YearSaid | null }> {
  const found = counted(tokens, at, "year");
  const [first] = found?.value.groups ?? [];
  if (!found || !first) return null;
  const full = isFull(first.first);
  const short = first.first.width === 2 && /^\d/.test(first.first.text) && found.value.groups.length === 1;
  if (!full && !short) return null;
  const said =
    found.value.groups.length === 1 && first.last === null
      ? stated(first.first.value + (full ? 0 : 2000))
      : null;
  return full || (said && (inYear(tokens, found.next, said) ?? isAt(tokens, found.next, "end")))
    ? { value: { found: found.value, said }, next: found.next }
    : null;
}

const plausible = (year: number): boolean => year >= 1900 && year <= 2199;

function severalYears(found: Counted, edge: Partial<Point>): readonly Phrase[] {
  const century = Math.floor((found.groups[0]?.first.value ?? 0) / 100) * 100;
  const point = (token: Token): Point =>
    pointOf({ kind: "year" }, { year: stated(token.width === 2 ? century + token.value : token.value) });
  return found.groups.map(
    ({ first, last }): Phrase =>
      last
        ? { kind: "range", from: point(first), to: { ...point(last), ...edge } }
        : { kind: "point", point: { ...point(first), ...edge } },
  );
}

function ofYears(tokens: Tokens, at: number): Times {
  const parsed = years(tokens, at);
  if (!parsed) return null;
  const { found, said } = parsed.value;
  if (
    found.groups.some(({ first, last }) =>
      [first, last].some((one) => one && one.width !== 2 && !plausible(one.value)),
    )
  ) {
    return { value: defect(why.noYear(found.words)), next: parsed.next };
  }
  if (said) return afterYear(tokens, parsed.next, said);
  const edge = edgeOfYear(tokens, parsed.next, { kind: "shift", by: 0 });
  const end = edge?.value[0];
  return {
    value: severalYears(found, end?.kind === "point" ? { edge: end.point.edge } : {}),
    next: edge?.next ?? parsed.next,
  };
}

function afterYear(tokens: Tokens, at: number, year: YearSaid): Times {
  const within = inYear(tokens, at, year) ?? edgeOfYear(tokens, at, year);
  return within ?? { value: single(pointOf({ kind: "year" }, { year })), next: at };
}

function saidYear(tokens: Tokens, at: number): Times {
  const token = tokens[at];
  if (token?.kind === "thisYear") return afterYear(tokens, at + 1, { kind: "shift", by: token.value });
  if (token?.kind === "nextYear") return afterYear(tokens, at + 1, { kind: "next" });
  return null;
}

/** 2026.6月, 2026/6月底: the year in figures before a month in words. */
function yearBeforeMonth(tokens: Tokens, at: number): Times {
  const token = tokens[at];
  const joins =
    token?.kind === "number" &&
    isFull(token) &&
    plausible(token.value) &&
    /^[-./]$/.test(tokens[at + 1]?.text ?? "");
  return joins && isAt(tokens, at + 3, "month") ? inYear(tokens, at + 2, stated(token.value)) : null;
}

function now(tokens: Tokens, at: number): Times {
  return isAt(tokens, at, "now") ? { value: single(pointOf({ kind: "now" })), next: at + 1 } : null;
}

/** One time or several that share a unit, without the dash that would make a range of two. */
function timesHere(tokens: Tokens, at: number, mayCarry: boolean): Times {
  return (
    numericDate(tokens, at) ??
    yearBeforeMonth(tokens, at) ??
    ofYears(tokens, at) ??
    saidYear(tokens, at) ??
    now(tokens, at) ??
    inYear(tokens, at, null) ??
    edgeOfYear(tokens, at, null) ??
    (mayCarry ? carried(tokens, at) : null)
  );
}

/** The hour is passed over; a weekday in brackets is kept, to be compared with the date. */
function withHour(tokens: Tokens, times: NonNullable<Times>): NonNullable<Times> {
  const [only] = times.value;
  if (only?.kind !== "point" || times.value.length > 1 || only.point.date === null) return times;
  const bracket = afterBracket(tokens, times.next);
  const value = bracket.weekday === null ? times.value : single({ ...only.point, weekday: bracket.weekday });
  return { value, next: afterBracket(tokens, afterClock(tokens, bracket.next)).next };
}

/** 6-30 counts as month and date only where a range that began with a whole date ends (2026-06-01~06-30). */
function shortEnd(tokens: Tokens, at: number): Times {
  const [month, dash, date] = tokens.slice(at, at + 3);
  if (month?.kind !== "number" || dash?.text !== "-" || date?.kind !== "number") return null;
  if (month.width > 2 || date.width > 2 || month.value > 12 || isAt(tokens, at + 3, "month", "day", "year"))
    return null;
  return { value: single(pointOf({ kind: "month", n: month.value }, { date: date.value })), next: at + 3 };
}

/** Times at a place: 6月底, 3-5月, 3、6、9月, 2026年11月至次年1月 … `mayCarry` admits 15日 and 下旬 without a month. */
export function timesAt(tokens: Tokens, at: number, mayCarry: boolean): Times {
  const found = timesHere(tokens, at, mayCarry);
  if (!found) return null;
  const left = withHour(tokens, found);
  const [from, ...more] = left.value;
  if (from?.kind !== "point" || more.length > 0) return left;
  if (!isAt(tokens, left.next, "dash", "to")) return left;
  const place = left.next + 1;
  const fullDate = from.point.date !== null && from.point.year?.kind === "stated";
  const right = (fullDate ? shortEnd(tokens, place) : null) ?? timesHere(tokens, place, true);
  const [to] = right?.value ?? [];
  if (!right || (to?.kind !== "point" && to?.kind !== "defect")) return left;
  if (to.kind === "defect") return right;
  const end = withHour(tokens, { value: [to], next: right.next });
  const [last] = end.value;
  const value: readonly Phrase[] =
    last?.kind === "point" ? [{ kind: "range", from: from.point, to: last.point }] : [];
  return { value, next: end.next };
}
