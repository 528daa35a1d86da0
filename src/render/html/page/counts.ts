import { dayAt } from "./day.ts";
import { byId } from "./elements.ts";
import type { PageFacts } from "./facts.ts";
import { stepOn } from "./row.ts";
import { filled } from "./words.ts";

/** How many tasks of a line show which sign on a day, in words; those not assigned by then are not counted. */
function countWords(facts: PageFacts, line: number, day: number): string {
  const { phrases, order, signs } = facts;
  const counts = new Map<string, number>();
  let total = 0;
  for (const task of facts.tasks) {
    const step = task.line === line ? stepOn(task, day) : null;
    if (step === null) continue;
    const [word] = signs[step[1]] as PageFacts["signs"][number];
    counts.set(word, (counts.get(word) || 0) + 1);
    total += 1;
  }
  const words = order.concat(signs.map(([word]) => word).filter((word) => order.indexOf(word) === -1));
  const parts = words
    .filter((word, n) => counts.has(word) && words.indexOf(word) === n)
    .map((word) => filled(phrases.each, [word, counts.get(word) as number]));
  const whole = filled(phrases.total, [total]);
  return parts.length === 0 ? whole : whole + phrases.colon + parts.join(phrases.comma);
}

/** What is said of a day beside the rows: the counts of each line, and the day where it is not the as-of day. */
export function counting(facts: PageFacts): (day: number) => void {
  const counts = Array.from(document.querySelectorAll<HTMLElement>(".counts"));
  const replayed = byId("replayed");
  return (day) => {
    counts.forEach((each, line) => {
      const words = countWords(facts, line, day);
      if (each.textContent !== words) each.textContent = words;
    });
    replayed.hidden = day === facts.asOf;
    replayed.textContent = filled(facts.phrases.replayed, [dayAt(facts.from, day)]);
  };
}
