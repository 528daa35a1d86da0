import { byId, within } from "./elements.ts";
import type { PageFacts } from "./facts.ts";
import { type Row, stepOn } from "./row.ts";
import type { Rows } from "./rows.ts";
import { filled } from "./words.ts";

interface Filters {
  /** Shows the rows that fit on the day that is drawn, and says how many. */
  apply(): void;
}

/** The filters above the chart: line, unit, lamp and words, all of which must fit. `changed` is told when rows came or went. */
export function filtering(facts: PageFacts, rows: Rows, changed: () => void): Filters {
  const [line, unit, lamp] = ["line", "unit", "lamp"].map((id) => byId<HTMLSelectElement>(id)) as [
    HTMLSelectElement,
    HTMLSelectElement,
    HTMLSelectElement,
  ];
  const find = byId<HTMLInputElement>("find");
  const count = byId("count");
  const bodies = Array.from(document.querySelectorAll<HTMLElement>("table.chart tbody"));

  const lampOf = (row: Row): string | null => {
    const step = stepOn(row.task, rows.day());
    return step === null ? null : (facts.signs[step[1]] as PageFacts["signs"][number])[0];
  };

  const apply = (): void => {
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    const full = new Set<number>();
    let shown = 0;
    rows.each((row) => {
      const { task } = row;
      const fits =
        (line.value === "" || task.line === Number(line.value)) &&
        (unit.value === "" || task.units.indexOf(Number(unit.value)) !== -1) &&
        (lamp.value === "" || lampOf(row) === lamp.value) &&
        words.every((word) => row.words.indexOf(word) !== -1);
      if (row.row.hidden === fits) row.row.hidden = !fits;
      if (fits) {
        shown += 1;
        full.add(task.line);
      }
    });
    bodies.forEach((body, n) => {
      if (body.hidden === full.has(n)) body.hidden = !full.has(n);
    });
    const says = filled(facts.phrases.shown, [shown, rows.all.length]);
    if (count.textContent !== says) count.textContent = says;
    changed();
  };

  for (const select of [line, unit, lamp]) select.addEventListener("change", apply);
  find.addEventListener("input", apply);
  byId("reset").addEventListener("click", () => {
    for (const field of [line, unit, lamp, find]) field.value = "";
    apply();
  });
  within(document, ".tools").hidden = false;
  return { apply };
}
