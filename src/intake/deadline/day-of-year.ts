import { daysInMonth } from "../../model/day.ts";
import type { Text } from "../../model/language.ts";
import { type Found, two } from "./day-of-month.ts";
import { onlyBegins, type Phrase } from "./phrase.ts";
import { resolvePhrase } from "./resolve.ts";
import { isSpan } from "./span.ts";
import { timesAt } from "./times.ts";
import { isAt, type Tokens } from "./token.ts";
import { why } from "./why.ts";

/** A time within any year: MM-DD, with (last) where its words mean a month's end. */
function yearly(phrase: Phrase): string | { readonly why: Text } {
  if (onlyBegins(phrase)) return { why: why.vague("初") };
  const [leap, common] = [2000, 2001].map((year) =>
    resolvePhrase(phrase, { year, month: null, rolls: false }, { year, issued: null }),
  );
  const date = phrase.kind === "range" ? phrase.to.date : phrase.kind === "point" ? phrase.point.date : null;
  const day = date === null ? common : leap;
  if (!day || !isSpan(day)) return { why: day?.why ?? why.empty() };
  const [year, month, written] = day.last.split("-").map(Number) as [number, number, number];
  const next = year > (date === null ? 2001 : 2000) ? "next-" : "";
  const ends = date === null && written === daysInMonth(year, month);
  return `${next}${two(month)}-${two(written)}${ends ? "(last)" : ""}`;
}

export function dayOfYear(tokens: Tokens, at: number): Found {
  const times = isAt(tokens, at, "end", "middle")
    ? timesAt([{ kind: "year", text: "年", value: 0, width: 0 }, ...tokens.slice(at)], 0, false)
    : timesAt(tokens, at, false);
  if (!times) return null;
  const next = isAt(tokens, at, "end", "middle") ? at + times.next - 1 : times.next;
  const stated = times.value.some(
    (phrase) => phrase.kind === "point" && phrase.point.year?.kind === "stated",
  );
  if (stated) return null;
  const days = times.value.map(yearly);
  const wrong = days.find((day) => typeof day !== "string");
  return { value: wrong ?? days.filter((day) => typeof day === "string"), next };
}
