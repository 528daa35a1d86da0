import type { Block, Cell, Chart, Column } from "./report.ts";

const unknown = "—";

/** A number as a chart's table prints it, without its unit; — where it is not known. */
export const chartNumber = (value: number | null, { decimals }: Pick<Chart, "decimals">): string =>
  value === null ? unknown : value.toFixed(decimals);

/** The sum of a category's numbers; null where one of them is not known. */
export const chartWhole = ({ series }: Chart, category: number): number | null =>
  series.reduce<number | null>((sum, { numbers }) => {
    const number = numbers[category] ?? null;
    return sum === null || number === null ? null : sum + number;
  }, 0);

const numberCell = (value: number | null, chart: Chart): Cell => ({
  text: chartNumber(value, chart),
  ...(value === null ? {} : { value }),
});

/** The numbers of a chart as a table: one row a category, one column a series, then the sums where they are parts of a whole. */
export function chartTable(chart: Chart): Extract<Block, { type: "table" }> {
  const { by, categories, series, whole } = chart;
  const numeric = (heading: string): Column => ({ heading, align: "right", shrink: 0 });
  return {
    type: "table",
    columns: [
      { heading: by, shrink: 2 },
      ...series.map(({ name }) => numeric(name)),
      ...(whole === undefined ? [] : [numeric(whole)]),
    ],
    rows: categories.map((category, n): readonly Cell[] => [
      { text: category },
      ...series.map(({ numbers }) => numberCell(numbers[n] ?? null, chart)),
      ...(whole === undefined ? [] : [numberCell(chartWhole(chart, n), chart)]),
    ]),
  };
}

/** Its title with the unit, in the brackets of its own language, as it stands over the picture and the table. */
export const chartTitle = ({ title, unit }: Chart): string =>
  unit === "" ? title : /\p{Script=Han}/u.test(title) ? `${title}（${unit}）` : `${title} (${unit})`;
