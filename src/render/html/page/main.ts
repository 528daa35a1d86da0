import { counting } from "./counts.ts";
import { byId } from "./elements.ts";
import type { PageFacts } from "./facts.ts";
import { filtering } from "./filters.ts";
import { keys } from "./keys.ts";
import { printing } from "./printing.ts";
import { replaying } from "./replay.ts";
import { rowsOf } from "./rows.ts";
import { storyteller } from "./story.ts";

/** Sets the page up: from here on it is filtered, asked and replayed. */
function start(): void {
  const facts: PageFacts = JSON.parse(byId("facts").textContent || "");
  const rows = rowsOf(facts);
  const roving = keys(rows);
  const count = counting(facts);
  const filters = filtering(facts, rows, () => roving.settle());
  const story = storyteller(facts, rows);
  const replay = replaying(facts, (day) => {
    rows.draw(day);
    count(day);
    filters.apply();
  });
  printing(rows, facts.days);
  rows.each(({ button }, n) => {
    button.addEventListener("click", () => {
      replay.pause();
      story.tell(n, rows.day());
    });
  });
  filters.apply();
}

start();
