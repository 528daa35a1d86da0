import { dayLine } from "./day-line.ts";
import type { PageFacts, TaskFacts } from "./facts.ts";
import { drawRow, type Row, rowOf } from "./row.ts";

export interface Rows {
  each(act: (row: Row, n: number) => void): void;
  readonly all: readonly Row[];
  /** Draws every task as it stood on a day: those in sight at once. */
  draw(day: number): void;
  /** Draws what is not drawn yet. */
  drawAll(): void;
  /** The day that is drawn. */
  day(): number;
}

/** Rows that are drawn at a time while nobody waits, and the milliseconds before that begins. */
const slice = 60;
const calm = 200;

/** The rows of the page, each with its task; they stand as on the as-of day. Those in sight are drawn at once, the others soon after. */
export function rowsOf(facts: PageFacts): Rows {
  const elements = Array.from(document.querySelectorAll<HTMLElement>("tr.task"));
  const all = elements.map((row, n) => rowOf(row, facts.tasks[n] as TaskFacts, facts.units));
  const shown = { day: facts.asOf };
  const later: { timer: number | null; next: number } = { timer: null, next: all.length };
  const inSight = new Set<Row>();
  const place = dayLine(facts);

  const drawLater = (): void => {
    const end = Math.min(all.length, later.next + slice);
    for (const row of all.slice(later.next, end)) drawRow(row, facts, shown.day);
    later.next = end;
    later.timer = end < all.length ? window.setTimeout(drawLater, 0) : null;
  };
  const seen = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        const row = all[elements.indexOf(target as HTMLElement)] as Row;
        if (isIntersecting) {
          inSight.add(row);
          drawRow(row, facts, shown.day);
        } else inSight.delete(row);
      }
    },
    { rootMargin: "300px" },
  );
  for (const element of elements) seen.observe(element);
  window.addEventListener("resize", () => place(shown.day));
  place(shown.day);
  return {
    all,
    each: (act) => all.forEach(act),
    day: () => shown.day,
    draw(day) {
      shown.day = day;
      for (const row of Array.from(inSight)) drawRow(row, facts, day);
      if (later.timer !== null) clearTimeout(later.timer);
      later.next = 0;
      later.timer = window.setTimeout(drawLater, calm);
      place(day);
    },
    drawAll() {
      for (const row of all) drawRow(row, facts, shown.day);
    },
  };
}
