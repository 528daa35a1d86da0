import type { Lang } from "../../../model/language.ts";
import { barSvg } from "../../board/draw-bar.ts";
import { legendItems, legendLength, legendState } from "../../board/legend.ts";
import { width } from "../../text/width.ts";
import { page, sizes } from "./page.ts";
import { text } from "./text.ts";

const boxWidth = 12;
const gap = 5;

/** What the signs of the bars mean, in two rows at the sheet's foot. */
export function sheetLegend(lang: Lang): string {
  const right = page.width - page.margin;
  let x: number = page.margin;
  let y = page.bottom + 6;
  const drawn = legendItems.map(({ words, pieces }) => {
    const needed = boxWidth + 1.5 + (width(words[lang]) * sizes.small) / 2;
    if (x + needed > right) {
      x = page.margin;
      y += 6;
    }
    const bar = barSvg(pieces, legendState, { x, y, width: boxWidth, half: 1.9, days: legendLength });
    const label = text(words[lang], { x: x + boxWidth + 1.5, y: y + 1, size: sizes.small });
    x += needed + gap;
    return bar + label;
  });
  const heads = lang === "zh" ? "▼ 调度会　▽ 会商" : "▼ meeting of the programme  ▽ of a line";
  const note = text(heads, { x: right, y: page.bottom + 12, size: sizes.small, anchor: "end" });
  return `<g>${drawn.join("")}${note}</g>`;
}
