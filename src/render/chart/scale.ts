import { chartWhole } from "../../model/chart-table.ts";
import type { Chart } from "../../model/report.ts";

/** The largest number that a chart shows: of stacked parts the largest whole. 0 where nothing is known. */
const largestIn = (chart: Chart): number =>
  Math.max(
    0,
    ...(chart.kind === "stacked"
      ? chart.categories.map((_, n) => chartWhole(chart, n) ?? 0)
      : chart.series.flatMap(({ numbers }) => numbers.map((number) => number ?? 0))),
  );

/** The end of the scale: 100 where shares of a hundred are shown, else the largest number; at least 1. */
export function fullScale(chart: Chart): number {
  const largest = largestIn(chart);
  if (chart.unit === "%" && largest <= 100) return 100;
  return largest === 0 ? 1 : largest;
}
