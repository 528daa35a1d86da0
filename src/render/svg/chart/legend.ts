import type { Chart } from "../../../model/report.ts";
import { seriesColour } from "../colours.ts";
import { pictureWidth, textSize } from "./area.ts";
import { dashOf, markAt } from "./marks.ts";
import { fillOf } from "./patterns.ts";
import { fitted, label, px, textWidth } from "./piece.ts";

const swatch = 30;
const lineHeight = 20;

/** The names of the series, each beside what it is drawn with; lines of them where one is too short. */
export function legend(
  chart: Chart,
  top: number,
  id: string,
): { readonly body: string; readonly bottom: number } {
  const parts: string[] = [];
  let [x, y] = [12, top + 12];
  chart.series.forEach((one, n) => {
    const name = fitted(one.name, textSize, pictureWidth - 80);
    const wide = swatch + 8 + textWidth(name, textSize) + 20;
    if (x > 12 && x + wide > pictureWidth) [x, y] = [12, y + lineHeight];
    const colour = seriesColour(one, n);
    parts.push(
      chart.kind === "line"
        ? `<line x1="${px(x)}" y1="${px(y - 4)}" x2="${px(x + swatch)}" y2="${px(y - 4)}" stroke="${colour}" stroke-width="2.4"${dashOf(n)}/>${markAt(n, x + swatch / 2, y - 4, colour)}`
        : `<rect x="${px(x)}" y="${px(y - 10)}" width="${swatch}" height="12" fill="${fillOf(id, n)}"/>`,
      label(name, { x: x + swatch + 6, y, size: textSize }),
    );
    x += wide;
  });
  return { body: parts.join(""), bottom: y + 12 };
}
