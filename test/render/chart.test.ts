import { describe, expect, test } from "vitest";
import { chartNumber, chartTable, chartWhole } from "../../src/model/chart-table.ts";
import { sparkline } from "../../src/render/chart/spark.ts";
import markdown from "../../src/render/markdown.ts";
import text from "../../src/render/text.ts";
import { lamps, overTime, planned } from "./charts.ts";
import { columnsOf, pipe, pipeEn, reportOf, terminal } from "./samples.ts";

const linesOf = async (chart: typeof lamps, style = pipe) =>
  String(await text.report?.(reportOf(chart), style))
    .trimEnd()
    .split("\n");

describe("the table of a chart", () => {
  test("has a row a category and the sums of parts of a whole", () => {
    expect(chartTable(lamps).columns.map(({ heading }) => heading)).toEqual([
      "月末",
      "红灯",
      "黄灯",
      "不亮灯",
      "合计",
    ]);
    expect(chartTable(lamps).rows[2]?.map((cell) => cell.text)).toEqual(["2024-05", "2", "3", "14", "19"]);
  });

  test("a number that is not known is neither 0 nor part of a sum", () => {
    expect(chartNumber(null, planned)).toBe("—");
    expect(chartWhole(planned, 1)).toBeNull();
    expect(chartTable(planned).rows[1]?.map((cell) => cell.text)).toEqual(["清廉家庭行动", "40.0", "—"]);
  });
});

test("a sparkline keeps the bottom for nothing at all", () => {
  expect(sparkline([0, 1, 50, 100, null], 100)).toBe("▁▂▅█·");
});

describe("in text", () => {
  test("a line over time has its sparklines over its table", async () => {
    expect(await linesOf(overTime)).toEqual([
      "按时、迟办与逾期（项）",
      "按时销号  0→14  ▁▃▆█",
      "在办逾期  —→2   ·▂▃▂",
      "月末     按时销号  在办逾期",
      "2024-03         0         —",
      "2024-04         3         1",
      "2024-05         9         4",
      "2024-06        14         2",
      "各月末在册任务。",
    ]);
  });

  test("bars stand beside their numbers; a full bar is 100 %", async () => {
    expect(await linesOf(planned)).toEqual([
      "计划与实际（%）",
      "行动                   %",
      "清廉机关行动  计划  66.7  ---------------------------",
      "              实际  58.3  #######################",
      "清廉家庭行动  计划  40.0  ----------------",
      "              实际     —",
    ]);
  });

  test("parts of a whole stand end to end, a mark an item where there is room", async () => {
    expect(await linesOf(lamps, terminal(80))).toEqual([
      "亮灯（项）",
      "+---------+--------+--------+----------+------+---------------------------+",
      "| 月末    | 红灯 # | 黄灯 = | 不亮灯 - | 合计 |                           |",
      "+---------+--------+--------+----------+------+---------------------------+",
      "| 2024-03 |      0 |      1 |       10 |   11 | =----------               |",
      "| 2024-04 |      1 |      0 |       12 |   13 | #------------             |",
      "| 2024-05 |      2 |      3 |       14 |   19 | ##===--------------       |",
      "| 2024-06 |      1 |      4 |       20 |   25 | #====-------------------- |",
      "+---------+--------+--------+----------+------+---------------------------+",
    ]);
  });

  test.each([24, 40, 60, 80, 140])(
    "every line fits the width and every number is there, at %i",
    async (columns) => {
      for (const chart of [overTime, planned, lamps]) {
        const lines = await linesOf(chart, terminal(columns));
        for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
        for (const number of chartTable(chart).rows.flat()) expect(lines.join("\n")).toContain(number.text);
      }
    },
  );

  test("one without a category says its title and no more", async () => {
    expect(await linesOf({ ...lamps, categories: [] })).toEqual(["亮灯（项）"]);
  });
});

test("in Markdown a chart is its table, with sparklines for time", () => {
  expect(String(markdown.report?.(reportOf(overTime), pipeEn))).toBe(
    [
      "**按时、迟办与逾期（项）**",
      "",
      "**按时销号**: ▁▃▆█\\",
      "**在办逾期**: ·▂▃▂",
      "",
      "| 月末 | 按时销号 | 在办逾期 |",
      "| --- | ---: | ---: |",
      "| 2024-03 | 0 | — |",
      "| 2024-04 | 3 | 1 |",
      "| 2024-05 | 9 | 4 |",
      "| 2024-06 | 14 | 2 |",
      "",
      "各月末在册任务。",
      "",
    ].join("\n"),
  );
});
