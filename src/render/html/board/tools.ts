import type { Board } from "../../../model/board.ts";
import type { Lang } from "../../../model/language.ts";
import { html, type Markup } from "../markup.ts";
import type { PageFacts } from "../page/facts.ts";
import { labelsOf } from "./phrases.ts";

const option = (value: string | number, words: string): Markup =>
  html`<option value="${value}">${words}</option>`;

/** Filters above the chart and the replay below it; both wait for the script to show them. */
export function tools(
  board: Board,
  facts: PageFacts,
  lang: Lang,
): { readonly filters: Markup; readonly replay: Markup } {
  const words = labelsOf(lang);
  const units = new Set(facts.tasks.flatMap((task) => task.units));
  const select = (id: string, label: string, options: readonly Markup[]) =>
    html`<label>${label} <select id="${id}">${option("", words.all)}${options}</select></label>`;
  const lamps = [...new Set(facts.signs.map(([word]) => word))];
  const filters = html`<div class="tools" role="group" aria-label="${words.filters}" hidden>${[
    select(
      "line",
      words.line,
      board.lines.map(({ title }, n) => option(n, title)),
    ),
    select(
      "unit",
      words.unit,
      [...units].map((n) => option(n, facts.units[n] ?? "")),
    ),
    select(
      "lamp",
      words.lamps,
      lamps.map((word) => option(word, word)),
    ),
  ]}<label>${words.search} <input type="search" id="find" autocomplete="off"></label><button type="button" id="reset">${words.reset}</button></div>
<p class="count"><span role="status" id="count"></span> <span id="replayed" hidden></span></p>`;
  const button = (id: string, label: string) => html`<button type="button" id="${id}">${label}</button>`;
  const replay = html`<section class="replay" aria-label="${words.replay}" hidden>${button("play", words.play)}${button("month-back", words.monthBack)}${button("day-back", words.dayBack)}<input type="range" id="day" min="${facts.first}" max="${facts.asOf}" value="${facts.asOf}" step="1" aria-label="${words.slider}">${button("day-on", words.dayOn)}${button("month-on", words.monthOn)}<output for="day" id="date">${board.asOf}</output><button type="button" id="back" class="back">${words.today}</button></section>`;
  return { filters, replay };
}
