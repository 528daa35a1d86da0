import { daysInMonth } from "../../model/day.ts";
import { edgeAt } from "./edge.ts";
import { defect, type Phrase, pointOf, single, type YearSaid } from "./phrase.ts";
import { isAt, type Parsed, skip, type Tokens, wordsOf } from "./token.ts";
import { why } from "./why.ts";

const unitsOfTime = [
  "year",
  "month",
  "day",
  "quarter",
  "piece",
  "other",
  "plain",
  "half",
  "days",
  "hour",
] as const;
const isYear = (value: number, width: number): boolean => width === 4 && value >= 1900 && value <= 2199;

function dayOfMonth(year: number, month: number, date: number, words: string): readonly Phrase[] {
  const exists = month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
  const stated: YearSaid = { kind: "stated", year };
  return exists
    ? single(pointOf({ kind: "month", n: month }, { year: stated, date }))
    : defect(why.noDate(words));
}

/** 20260630. */
function compact(tokens: Tokens, at: number): Parsed<readonly Phrase[]> {
  const token = tokens[at];
  if (token?.kind !== "number" || !/^(?:19|20|21)\d{6}$/.test(token.text)) return null;
  const [year, month, date] = [4, 6, 8].map((end, index) =>
    Number(token.text.slice(index ? end - 2 : 0, end)),
  );
  return { value: dayOfMonth(year ?? 0, month ?? 0, date ?? 0, token.text), next: at + 1 };
}

/** 2026/6/30, 2026.6.30, 2026-06-30; 2026.6 and 2026-06 for the month. */
export function numericDate(tokens: Tokens, at: number): Parsed<readonly Phrase[]> {
  const [first, mark, second, again, third] = tokens.slice(at, at + 5);
  if (first?.kind !== "number" || !isYear(first.value, first.width)) return compact(tokens, at);
  if (!mark || !/^[-./]$/.test(mark.text) || second?.kind !== "number" || second.width > 2) return null;
  if (
    again?.text === mark.text &&
    third?.kind === "number" &&
    third.width <= 2 &&
    !isAt(tokens, at + 5, "month")
  ) {
    const value = dayOfMonth(first.value, second.value, third.value, wordsOf(tokens, at, at + 5));
    return { value, next: skip(tokens, at + 5, "day") };
  }
  if (isAt(tokens, at + 3, "month")) return null;
  if (second.value < 1 || second.value > 12 || isAt(tokens, at + 3, ...unitsOfTime)) return null;
  const year: YearSaid = { kind: "stated", year: first.value };
  const edge = edgeAt(tokens, at + 3);
  const point = pointOf({ kind: "month", n: second.value }, { year, edge: edge?.value ?? null });
  return { value: single(point), next: edge?.next ?? at + 3 };
}

/** 6.30 and 6/30: month and date, with the year said before or not at all. */
export function monthAndDate(tokens: Tokens, at: number, year: YearSaid | null): Parsed<readonly Phrase[]> {
  const [month, mark, date] = tokens.slice(at, at + 3);
  if (month?.kind !== "number" || date?.kind !== "number" || !isAt(tokens, at + 1, "dot", "slash"))
    return null;
  if (month.width > 2 || date.width > 2 || month.value < 1 || month.value > 12) return null;
  const next = skip(tokens, at + 3, "day");
  if (next === at + 3 && (isAt(tokens, next, ...unitsOfTime) || tokens[next]?.text === mark?.text))
    return null;
  if (date.value < 1 || date.value > 31) return null;
  return { value: single(pointOf({ kind: "month", n: month.value }, { year, date: date.value })), next };
}
