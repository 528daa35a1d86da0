import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { same } from "../../src/model/language.ts";
import type { Block, Cell, Report } from "../../src/model/report.ts";
import type { Checked, Style } from "../../src/render/renderer.ts";

/** A way of counting columns that shares nothing with the one under test: Han and full-width two, all else one. */
export const columnsOf = (line: string): number =>
  [...line].reduce((sum, char) => sum + (/[\u2e80-\u303e\u3041-\ua4cf\uff01-\uff60]/u.test(char) ? 2 : 1), 0);

export const terminal = (width: number): Style => ({ lang: "zh", colour: 0, width });
export const pipe: Style = { lang: "zh", colour: 0, width: null };
export const pipeEn: Style = { lang: "en", colour: 0, width: null };

export const reportOf = (...blocks: readonly Block[]): Report => ({
  kind: "list",
  asOf: null,
  blocks,
  facts: { unreadable: 0 },
});

const rows = [
  [
    "qiye-7k3m2q",
    "出台市属国有企业违规经营投资责任追究实施办法（试行），并组织一次专题培训",
    "市国资委",
    "92",
  ],
  ["qiye-8p4n5r", "建立“一网通办”企业诉求响应机制", "市经信局、市政务服务办", "7"],
  ["jiating-2c6w9t", "开展 12.5% 抽样检查，2024-06-30前形成问题清单、整改清单", "市妇联", "121"],
] as const;

const cells = (texts: readonly string[]): readonly Cell[] => texts.map((text) => ({ text }));

export type Table = Extract<Block, { type: "table" }>;

export const overdue: Table = {
  type: "table",
  columns: [
    { heading: "编号", shrink: 0 },
    { heading: "任务", shrink: 1 },
    { heading: "牵头单位", shrink: 2 },
    { heading: "逾期天数", align: "right", shrink: 0 },
  ],
  rows: rows.map(cells),
};

/** The table with a title in place of the first. */
export const entitled = (title: string): Table => ({
  ...overdue,
  rows: [cells(["qiye-7k3m2q", title, "市国资委", "92"]), ...overdue.rows.slice(1)],
});

export const longer = (count: number): Table => ({
  ...overdue,
  rows: Array.from({ length: count }, (_, i) => overdue.rows[i % overdue.rows.length] ?? []),
});

export const unknownLead: Diagnostic = {
  code: "lead-is-a-known-unit",
  severity: "error",
  file: "tasks/qiye/qiye-7k3m2q.yaml",
  span: { line: 5, column: 8, length: 4 },
  source: "lead: [hygi]",
  what: { zh: "没有名为 `hygi` 的单位", en: "no unit is called `hygi`" },
  why: {
    zh: "提醒函要送到具体单位，只有登记在册的单位才有送达对象",
    en: "a reminder has to reach somebody, and only listed units have an address",
  },
  fix: { zh: "改为 `hygj`，或新增 units/hygi.yaml", en: "write `hygj`, or add units/hygi.yaml" },
};

/** The same finding in another line of text. */
export const pointing = (source: string, column: number, length: number): Diagnostic => ({
  ...unknownLead,
  span: { line: 12, column, length },
  source,
  what: same("w"),
  why: same("y"),
  fix: same("f"),
});

/** What a check of a programme found; it fails on errors. */
export const checked = (
  diagnostics: readonly Diagnostic[],
  more: Partial<Omit<Checked, "diagnostics">> = {},
): Checked => ({
  diagnostics,
  unreadable: 0,
  title: "清廉云泽建设",
  passed: diagnostics.every(({ severity }) => severity !== "error"),
  told: [],
  touched: new Set(),
  ...more,
});
