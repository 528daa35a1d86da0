import { chartNumber } from "../../../model/chart-table.ts";
import type { Chart, ChartSeries } from "../../../model/report.ts";
import { seriesColour } from "../colours.ts";
import { type Area, axes, textSize, uprightArea } from "./area.ts";
import { dashOf, markAt } from "./marks.ts";
import { label, px } from "./piece.ts";

/** Space between the labels of two line ends. */
const labelGap = 15;

/** The stretches of a series between numbers that are not known. */
function stretches({ numbers }: ChartSeries): readonly (readonly (readonly [n: number, value: number])[])[] {
  const all: (readonly [number, number])[][] = [[]];
  numbers.forEach((value, n) => {
    if (value === null) all.push([]);
    else all.at(-1)?.push([n, value]);
  });
  return all.filter((points) => points.length > 0);
}

function curve(one: ChartSeries, n: number, area: Area): string {
  const colour = seriesColour(one, n);
  return stretches(one)
    .map((points) => {
      const at = points.map(([category, value]) => [area.xOf(category), area.yOf(value)] as const);
      const path = at.map(([x, y]) => `${px(x)},${px(y)}`).join(" ");
      return (
        `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2.4"${dashOf(n)}/>` +
        at.map(([x, y]) => markAt(n, x, y, colour)).join("")
      );
    })
    .join("");
}

/** The last number of each series at its line's end, moved apart where they would meet. */
function ends(chart: Chart, area: Area): string {
  const found = chart.series
    .flatMap(({ numbers }, n) => {
      const at = numbers.findLastIndex((number) => number !== null);
      const value = numbers[at] ?? null;
      return value === null ? [] : [{ n, at, value, y: area.yOf(value) + 4 }];
    })
    .sort((a, b) => a.y - b.y || a.n - b.n);
  const placed: number[] = [];
  for (const { y } of found) placed.push(Math.max(y, (placed.at(-1) ?? Number.NEGATIVE_INFINITY) + labelGap));
  return found
    .map(({ at, value }, i) =>
      label(chartNumber(value, chart), {
        x: area.xOf(at) + 9,
        y: placed[i] ?? 0,
        size: textSize,
        bold: true,
      }),
    )
    .join("");
}

/** Numbers over time: a line a series with its own dash and mark, its last number at its end. */
export function linesDrawn(chart: Chart, top: number): { readonly body: string; readonly bottom: number } {
  const area = uprightArea(chart, top, 24);
  const body =
    axes(chart, area) + chart.series.map((one, n) => curve(one, n, area)).join("") + ends(chart, area);
  return { body, bottom: area.bottom + 28 };
}
