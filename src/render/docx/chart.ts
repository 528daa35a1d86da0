import type { FileChild, ParagraphChild } from "docx";
import { chartTable, chartTitle } from "../../model/chart-table.ts";
import type { Chart, ChartSeries } from "../../model/report.ts";
import { seriesColour } from "../svg/colours.ts";
import { type Drawing, lined, paragraphOf, run } from "./drawing.ts";
import { tableBlock } from "./table.ts";
import { holdable } from "./xml.ts";

/** Told apart without colour by dashes and points, in the order of the series. */
const dashes = ["solid", "dash", "dot", "dashDot"] as const;
const points = ["circle", "square", "triangle", "diamond"] as const;

const colourOf = (series: ChartSeries, n: number): string => seriesColour(series, n).slice(1).toUpperCase();

/** Twips in a pixel of the library's. */
const twipsInPixel = 15;

/** The picture is less than half as high as it is wide. */
const flatness = 0.42;

/** Counts that are not more than this are told one by one on the axis. */
const fewest = 5;

/** A picture that Word itself draws from the numbers; null where there is nothing to draw. */
function picture({ charts, look, lang }: Drawing, chart: Chart, measure: number): ParagraphChild | null {
  const { categories, series } = chart;
  if (categories.length === 0 || series.length === 0) return null;
  const said = holdable(chartTitle(chart));
  const most = Math.max(0, ...series.flatMap(({ numbers }) => numbers.map((number) => number ?? 0)));
  const width = Math.floor(measure / twipsInPixel);
  const common = {
    categories: categories.map(holdable),
    series: series.map((each, n) => ({
      name: holdable(each.name),
      values: categories.map((_, at) => each.numbers[at] ?? null),
      color: colourOf(each, n),
      ...(chart.kind === "line"
        ? {
            line: { width: 2, dash: dashes[n % dashes.length] ?? "solid" },
            markers: { shape: points[n % points.length] ?? "circle" },
          }
        : {}),
    })),
    valueAxis: { minimum: 0, ...(most <= fewest && chart.decimals === 0 ? { interval: 1 } : {}) },
    font: { name: look.latin },
    chartArea: { border: "none" },
    transformation: { width, height: Math.round(width * flatness) },
    altText: {
      name: said,
      description: `${said}${lang === "zh" ? "：数字见图下的表" : ": its numbers are in the table below"}`,
    },
  } as const;
  return new charts.ChartRun(
    chart.kind === "line"
      ? { type: "line", ...common }
      : { type: "column", ...common, stacking: chart.kind === "stacked" ? "stacked" : "none" },
  );
}

/** A chart: its title, the picture, its numbers in a table, what has to be known to read it. */
export function chartParagraphs(drawing: Drawing, chart: Chart, measure: number): readonly FileChild[] {
  const drawn = picture(drawing, chart, measure);
  const { font } = drawing.look.faces.heading1;
  return [
    paragraphOf(drawing, "Caption", { children: [run(drawing, holdable(chartTitle(chart)), { font })] }),
    ...(drawn === null ? [] : [paragraphOf(drawing, "Picture", { children: [drawn] })]),
    ...tableBlock(drawing, chartTable(chart), measure),
    ...(chart.note === undefined ? [] : [lined(drawing, "BodyText", chart.note)]),
  ];
}
