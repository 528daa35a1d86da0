import type { Chart } from "../../src/model/report.ts";

const months = ["2024-03", "2024-04", "2024-05", "2024-06"];

export const overTime: Chart = {
  type: "chart",
  kind: "line",
  title: "按时、迟办与逾期",
  unit: "项",
  decimals: 0,
  by: "月末",
  categories: months,
  series: [
    { name: "按时销号", numbers: [0, 3, 9, 14], tone: "green" },
    { name: "在办逾期", numbers: [null, 1, 4, 2], tone: "red" },
  ],
  note: "各月末在册任务。",
};

export const planned: Chart = {
  type: "chart",
  kind: "bars",
  title: "计划与实际",
  unit: "%",
  decimals: 1,
  by: "行动",
  categories: ["清廉机关行动", "清廉家庭行动"],
  series: [
    { name: "计划", numbers: [66.7, 40], tone: "grey" },
    { name: "实际", numbers: [58.3, null], tone: "strong" },
  ],
};

export const lamps: Chart = {
  type: "chart",
  kind: "stacked",
  title: "亮灯",
  unit: "项",
  decimals: 0,
  by: "月末",
  categories: months,
  series: [
    { name: "红灯", numbers: [0, 1, 2, 1], tone: "red" },
    { name: "黄灯", numbers: [1, 0, 3, 4], tone: "yellow" },
    { name: "不亮灯", numbers: [10, 12, 14, 20], tone: "quiet" },
  ],
  whole: "合计",
};
