import { chartNumber, chartTitle } from "../../model/chart-table.ts";
import type { Lang } from "../../model/language.ts";
import type { Chart } from "../../model/report.ts";
import { pictureWidth } from "./chart/area.ts";
import { barsDrawn } from "./chart/bars.ts";
import { legend } from "./chart/legend.ts";
import { linesDrawn } from "./chart/lines.ts";
import { patterns } from "./chart/patterns.ts";
import { label, px } from "./chart/piece.ts";
import { stacksDrawn } from "./chart/stacks.ts";
import { escaped } from "./escape.ts";
import { fonts } from "./fonts.ts";

/** For those who do not see it: each series from its first number to its last. */
const description = (chart: Chart, lang: Lang): string =>
  [
    ...chart.series.map(({ name, numbers }) => {
      const words = numbers.map((number) => chartNumber(number, chart)).join(lang === "zh" ? "、" : ", ");
      return `${name}${lang === "zh" ? "：" : ": "}${words}`;
    }),
    `${chart.by}${lang === "zh" ? "：" : ": "}${chart.categories.join(lang === "zh" ? "、" : ", ")}`,
  ].join(lang === "zh" ? "；" : "; ");

function drawn(chart: Chart, top: number, id: string): { readonly body: string; readonly bottom: number } {
  switch (chart.kind) {
    case "line":
      return linesDrawn(chart, top);
    case "bars":
      return barsDrawn(chart, top, id);
    case "stacked":
      return stacksDrawn(chart, top, id);
  }
}

/**
 * A chart as an SVG picture, 720 pixels wide, without its table and note: those stand beside it. No style, script or
 * link is in it, so a strict content policy lets it pass. `id` begins every id in it: one of a page's own, ASCII
 * letters, digits and dashes. Empty where the chart has nothing to draw.
 */
export function chartSvg(chart: Chart, { id, lang }: { readonly id: string; readonly lang: Lang }): string {
  if (chart.categories.length === 0 || chart.series.length === 0) return "";
  const names = legend(chart, 34, id);
  const { body, bottom } = drawn(chart, names.bottom + 8, id);
  const title = chartTitle(chart);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${pictureWidth} ${px(bottom)}" width="${pictureWidth}" height="${px(bottom)}" role="img" aria-labelledby="${id}-t ${id}-d" font-family="${fonts}">`,
    `<title id="${id}-t">${escaped(title)}</title><desc id="${id}-d">${escaped(description(chart, lang))}</desc>`,
    `<defs>${patterns(chart, id)}</defs><rect width="${pictureWidth}" height="${px(bottom)}" fill="#fff"/>`,
    label(title, { x: pictureWidth / 2, y: 22, size: 16, anchor: "middle", bold: true }),
    names.body,
    body,
    "</svg>",
  ].join("\n");
}
