import type { Lang } from "../../../model/language.ts";
import { barSvg } from "../../board/draw-bar.ts";
import { legendItems, legendLength, legendState } from "../../board/legend.ts";
import { html, type Markup, raw } from "../markup.ts";
import { labelsOf } from "./phrases.ts";

/** What the signs of the bars mean. */
export const legendHtml = (lang: Lang): Markup =>
  html`<section class="legend" aria-labelledby="legend"><h2 id="legend">${labelsOf(lang).legend}</h2><ul>${legendItems.map(
    ({ words, pieces }) =>
      html`<li>${raw(
        `<svg width="60" height="22" viewBox="0 0 60 22" aria-hidden="true" focusable="false">${barSvg(pieces, legendState, { x: 1, y: 11, width: 58, half: 7, days: legendLength })}</svg>`,
      )}${words[lang]}</li>`,
  )}<li>${lang === "zh" ? "▼ 调度会　▽ 会商" : "▼ meeting of the programme  ▽ of a line"}</li></ul></section>`;
