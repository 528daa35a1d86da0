import { chartNumber, chartTable, chartTitle } from "../../model/chart-table.ts";
import type { Block, Chart } from "../../model/report.ts";
import { fullScale } from "../chart/scale.ts";
import { sparkline } from "../chart/spark.ts";
import { bar, marksOf, stackedBar } from "./bars.ts";
import { clean, oneLine } from "./clean.ts";
import { frameWidth } from "./grid-table.ts";
import type { Look } from "./look.ts";
import { tableLines } from "./tables.ts";
import { pad, widest, width } from "./width.ts";
import { wrap } from "./wrap.ts";

type Table = Extract<Block, { type: "table" }>;

/** Columns of the longest bar, and of the shortest that says anything. */
const longestBar = 40;
const shortestBar = 10;

/** Columns that a bar may take beside the table; null where there are too few. */
function barRoom({ columns, rows }: Table, look: Look): number | null {
  if (look.width === null) return longestBar;
  const widths = columns.map(({ heading }, n) =>
    Math.max(...[heading, ...rows.map((row) => row[n]?.text ?? "")].map((text) => widest(clean(text)))),
  );
  const rest = look.width - frameWidth(columns.length + 1) - widths.reduce((sum, each) => sum + each, 0);
  return rest < shortestBar ? null : Math.min(rest, longestBar);
}

/** Marks a number: a count is drawn mark by mark where there is room. */
const scaleFor = (chart: Chart, room: number): number =>
  chart.decimals === 0 && fullScale(chart) <= room && chart.unit !== "%" ? 1 : room / fullScale(chart);

/** One row a category and series: its number and its bar. */
function barTable(chart: Chart, look: Look): Table {
  const marks = marksOf(chart.series);
  const plain: Table = {
    type: "table",
    columns: [
      { heading: chart.by, shrink: 2 },
      { heading: "", shrink: 0 },
      { heading: chart.unit, align: "right", shrink: 0 },
    ],
    rows: chart.categories.flatMap((category, c) =>
      chart.series.map(({ name, numbers }, s) => [
        { text: s === 0 ? category : "" },
        { text: name },
        { text: chartNumber(numbers[c] ?? null, chart) },
      ]),
    ),
  };
  const room = barRoom(plain, look);
  if (room === null) return chartTable(chart);
  const scale = scaleFor(chart, room);
  const bars = chart.categories.flatMap((_, c) =>
    chart.series.map(({ numbers, tone }, s) => ({
      text: bar(marks[s] ?? "", numbers[c] ?? null, scale),
      ...(tone ? { tone } : {}),
    })),
  );
  return {
    ...plain,
    columns: [...plain.columns, { heading: "", shrink: 0 }],
    rows: plain.rows.map((row, n) => [...row, bars[n] ?? { text: "" }]),
  };
}

/** The table of the numbers, each series under its mark, with the parts end to end in the last column. */
function stackedTable(chart: Chart, look: Look): Table {
  const marks = marksOf(chart.series);
  const table = chartTable(chart);
  const marked = table.columns.map((column, n) =>
    n > 0 && n <= marks.length ? { ...column, heading: `${column.heading} ${marks[n - 1]}` } : column,
  );
  const room = barRoom({ ...table, columns: marked }, look);
  if (room === null) return table;
  const scale = scaleFor(chart, room - chart.series.length);
  const bars = chart.categories.map((_, c) =>
    stackedBar(
      marks,
      chart.series.map(({ numbers }) => numbers[c] ?? null),
      scale,
    ),
  );
  return {
    ...table,
    columns: [...marked, { heading: "", shrink: 0 }],
    rows: table.rows.map((row, n) => [...row, { text: bars[n] ?? "" }]),
  };
}

/** A line a series: its name, its first and last number, and its sparkline, which may be two columns wide a number. */
function sparkLines(chart: Chart, look: Look): readonly string[] {
  const names = chart.series.map(({ name }) => oneLine(name));
  const ends = chart.series.map(
    ({ numbers }) =>
      `${chartNumber(numbers[0] ?? null, chart)}→${chartNumber(numbers.at(-1) ?? null, chart)}`,
  );
  const [name, end] = [Math.max(...names.map(width)), Math.max(...ends.map(width))];
  const room = look.width === null ? null : look.width - name - end - 4;
  if (room !== null && chart.categories.length * 2 > room) return [];
  return chart.series.map(({ numbers, tone }, n) => {
    const spark = look.paint(tone, sparkline(numbers, fullScale(chart)));
    return `${pad(names[n] ?? "", name)}  ${pad(ends[n] ?? "", end)}  ${spark}`;
  });
}

const worded = (text: string, look: Look): readonly string[] =>
  look.width === null ? [oneLine(text)] : wrap(oneLine(text), look.width);

/** A chart by characters, with every number in a table: sparklines over it, or bars as its last column. */
export async function chartLines(chart: Chart, look: Look): Promise<readonly string[]> {
  const title = worded(chartTitle(chart), look).map((line) => look.paint("strong", line));
  const note =
    chart.note === undefined ? [] : worded(chart.note, look).map((line) => look.paint("quiet", line));
  if (chart.categories.length === 0 || chart.series.length === 0) return [...title, ...note];
  switch (chart.kind) {
    case "line":
      return [...title, ...sparkLines(chart, look), ...(await tableLines(chartTable(chart), look)), ...note];
    case "bars":
      return [...title, ...(await tableLines(barTable(chart, look), look)), ...note];
    case "stacked":
      return [...title, ...(await tableLines(stackedTable(chart, look), look)), ...note];
  }
}
