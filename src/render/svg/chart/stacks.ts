import { chartNumber, chartWhole } from "../../../model/chart-table.ts";
import type { Chart } from "../../../model/report.ts";
import { type Area, axes, textSize, uprightArea } from "./area.ts";
import { fillOf } from "./patterns.ts";
import { label, px, textWidth } from "./piece.ts";

/** Pixels below which a part has no room for its number. */
const leastForNumber = 15;

interface Drawing {
  readonly chart: Chart;
  readonly id: string;
  readonly area: Area;
}

function column({ chart, id, area }: Drawing, category: number): string {
  const wide = Math.min(44, area.step * 0.66);
  const x = area.xOf(category);
  const parts: string[] = [];
  let below = 0;
  chart.series.forEach(({ numbers }, n) => {
    const value = numbers[category] ?? 0;
    if (value === 0) return;
    const [top, bottom] = [area.yOf(below + value), area.yOf(below)];
    below += value;
    parts.push(
      `<rect x="${px(x - wide / 2)}" y="${px(top)}" width="${px(wide)}" height="${px(bottom - top)}" fill="${fillOf(id, n)}" stroke="#fff" stroke-width="1"/>`,
    );
    const words = chartNumber(value, chart);
    if (bottom - top < leastForNumber) return;
    const room = textWidth(words, textSize) + 6;
    const middle = (top + bottom) / 2;
    parts.push(
      `<rect x="${px(x - room / 2)}" y="${px(middle - 7.5)}" width="${px(room)}" height="15" rx="2" fill="#fff"/>`,
      label(words, { x, y: middle + 4.5, size: textSize, anchor: "middle" }),
    );
  });
  const whole = chartWhole(chart, category);
  if (whole !== null && chart.whole !== undefined)
    parts.push(
      label(chartNumber(whole, chart), {
        x,
        y: area.yOf(whole) - 5,
        size: textSize,
        anchor: "middle",
        bold: true,
      }),
    );
  return parts.join("");
}

/** Parts of a whole one upon the other, each with its number where there is room, the sum on top. */
export function stacksDrawn(
  chart: Chart,
  top: number,
  id: string,
): { readonly body: string; readonly bottom: number } {
  const area = uprightArea(chart, top + 12, 16);
  const drawing = { chart, id, area };
  const columns = chart.categories.map((_, n) => column(drawing, n)).join("");
  return { body: axes(chart, area) + columns, bottom: area.bottom + 28 };
}
