import { pages } from "duban:pages";
import type { Board } from "../../model/board.ts";
import type { Lang } from "../../model/language.ts";
import { barPatterns } from "../board/draw-bar.ts";
import { inScript, pageFacts } from "./board/facts.ts";
import { legendHtml } from "./board/legend.ts";
import { labelsOf } from "./board/phrases.ts";
import { chartTable, shared } from "./board/table.ts";
import { tools } from "./board/tools.ts";
import { page } from "./document.ts";
import { html, raw } from "./markup.ts";
import { rowBox } from "./page/facts.ts";

/**
 * The wall chart as a page in one file: it can be read and printed (A3 landscape) as it is, and with its script
 * filtered, asked for a task's story, and replayed day by day.
 */
export function boardPage(board: Board, lang: Lang): string {
  const words = labelsOf(lang);
  const facts = pageFacts(board, lang);
  const { filters, replay } = tools(board, facts, lang);
  const defs = html`<svg class="unseen" width="1" height="1" aria-hidden="true" focusable="false"><defs>${raw(barPatterns(rowBox.half))}${shared(board)}</defs></svg>`;
  const body = html`${defs}<main><header><h1>${board.title}</h1><p class="notes">${board.notes.join(" ")}</p>
<noscript><p>${words.noScript}</p></noscript>
${filters}</header>
<div class="area">${chartTable(board, lang)}<div class="now" hidden></div></div>
${legendHtml(lang)}</main>
${replay}
<div class="veil" hidden><div class="story" role="dialog" aria-modal="true" aria-labelledby="story-title" tabindex="-1"><button type="button" class="close">${words.close}</button><h2 id="story-title" dir="auto"></h2><div class="told"></div></div></div>
<script type="application/json" id="facts">${raw(inScript(facts))}</script>`;
  const { style, script } = pages.board;
  return page({ lang, title: board.title, body, style, script });
}
