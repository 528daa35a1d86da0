import { weekdayAt } from "./after-date.ts";
import type { Found } from "./day-of-month.ts";
import { isAt, skip, type Tokens } from "./token.ts";

export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

export function dayOfWeek(tokens: Tokens, at: number): Found {
  const place = isAt(tokens, at, "week") ? at + 1 : at;
  if (isAt(tokens, place, "end")) return { value: ["sun"], next: place + 1 };
  const first = weekdayAt(tokens, place);
  if (!first) return null;
  const counts = /^[次场个篇期份轮项条天件]/u.test(tokens[first.next]?.text ?? "");
  const idiom =
    first.value === 1 &&
    isAt(tokens, first.next, "other") &&
    /^[调通汇研会分评梳]/u.test(tokens[first.next]?.text ?? "");
  if (counts || idiom) return null;
  const ranged = isAt(tokens, first.next, "dash", "to")
    ? weekdayAt(tokens, skip(tokens, first.next + 1, "week"))
    : null;
  const day = ranged ?? first;
  return { value: [weekdays[day.value - 1] ?? "sun"], next: day.next };
}
