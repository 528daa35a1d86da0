import { expect, test } from "vitest";
import type { Block, Tone } from "../../src/model/report.ts";
import type { Style } from "../../src/render/renderer.ts";
import text from "../../src/render/text.ts";
import { checked, columnsOf, overdue, pipe, pipeEn, reportOf, terminal, unknownLead } from "./samples.ts";

const shown = async (style: Style, ...blocks: readonly Block[]) =>
  String(await text.report?.(reportOf(...blocks), style));

const page: readonly Block[] = [
  { type: "heading", level: 1, text: "督办情况（截至 2024-09-30）" },
  { type: "paragraph", text: "共有任务 32 项，其中逾期 5 项；按原定时限口径，逾期 7 项。", tone: "quiet" },
  { type: "heading", level: 2, text: "一、总体情况" },
  {
    type: "fields",
    fields: [
      ["编号", { text: "qiye-7k3m2q" }],
      ["责任单位", { text: "市国资委、市经信局、市政务服务办", tone: "red" }],
    ],
  },
  { type: "list", items: ["尚未销号的任务由牵头单位逐项说明", "说明\n两行"] },
  { type: "verbatim", text: "  on: 2024-06-05\n  kind: report\n" },
];

test("in a pipe nothing is wrapped", async () => {
  expect(await shown(pipe, ...page)).toBe(`\
督办情况（截至 2024-09-30）

共有任务 32 项，其中逾期 5 项；按原定时限口径，逾期 7 项。

一、总体情况

编号：    qiye-7k3m2q
责任单位：市国资委、市经信局、市政务服务办

- 尚未销号的任务由牵头单位逐项说明
- 说明
  两行

  on: 2024-06-05
  kind: report
`);
});

test("on a terminal everything is, under itself", async () => {
  expect(await shown(terminal(30), ...page)).toBe(`\
督办情况（截至 2024-09-30）

共有任务 32 项，其中逾期 5
项；按原定时限口径，逾期 7
项。

一、总体情况

编号：    qiye-7k3m2q
责任单位：市国资委、市经信局、
          市政务服务办

- 尚未销号的任务由牵头单位逐项
  说明
- 说明
  两行

  on: 2024-06-05
  kind: report
`);
});

test("where a label leaves no room, the value stands below it", async () => {
  const field: Block = { type: "fields", fields: [["需要协调解决的问题", { text: "数据口径尚未统一" }]] };
  expect(await shown(terminal(30), field)).toBe("需要协调解决的问题：\n  数据口径尚未统一\n");
});

test("labels in English", async () => {
  const fields: Block = {
    type: "fields",
    fields: [
      ["id", { text: "x" }],
      ["lead", { text: "hygj" }],
    ],
  };
  expect(await shown(pipeEn, fields)).toBe("id:   x\nlead: hygj\n");
});

test("an empty report is empty, and empty blocks leave no gap", async () => {
  expect(await shown(pipe)).toBe("");
  expect(await shown(pipe, { type: "list", items: [] }, { type: "paragraph", text: "无。" })).toBe("无。\n");
});

test.each([20, 33, 80, 140])("no line is wider than a terminal of %i columns", async (width) => {
  const out = await shown(terminal(width), ...page, overdue);
  expect(Math.max(...out.split("\n").map(columnsOf))).toBeLessThanOrEqual(width);
});

const uncoloured = (out: string) => out.replace(/\x1b\[[\d;]*m/g, "");

test.each([1, 2, 3] as const)("colour %i adds to the words and takes nothing", async (colour) => {
  for (const width of [null, 30, 80]) {
    const plain = await shown({ lang: "zh", colour: 0, width }, ...page, overdue);
    const coloured = await shown({ lang: "zh", colour, width }, ...page, overdue);
    expect(coloured).toContain("\x1b[1m");
    expect(uncoloured(coloured)).toBe(plain);
    const frame = String(await text.diagnostics?.(checked([unknownLead]), { lang: "zh", colour, width }));
    expect(frame).toContain("\x1b[31m");
    expect(uncoloured(frame)).toBe(
      await text.diagnostics?.(checked([unknownLead]), { lang: "zh", colour: 0, width }),
    );
  }
});

test("each tone has a colour of its own", async () => {
  const tones: readonly Tone[] = [
    "plain",
    "strong",
    "quiet",
    "red",
    "orange",
    "yellow",
    "blue",
    "green",
    "grey",
  ];
  for (const colour of [1, 2, 3] as const) {
    const style: Style = { lang: "zh", colour, width: null };
    const all = await Promise.all(
      tones.map((tone) => shown(style, { type: "paragraph", text: "逾期", tone })),
    );
    expect(new Set(all).size).toBe(tones.length);
  }
});
