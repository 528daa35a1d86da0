import { chartTable, chartTitle } from "../../model/chart-table.ts";
import type { Lang } from "../../model/language.ts";
import type { Block, Chart, Column } from "../../model/report.ts";
import { fullScale } from "../chart/scale.ts";
import { sparkline } from "../chart/spark.ts";
import { cell, fenced, inline, paragraph } from "./escape.ts";

type Table = Extract<Block, { type: "table" }>;

const rule = (column: Column): string => (column.align === "right" ? "---:" : "---");

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

const table = ({ columns, rows }: Table): string =>
  [
    row(columns.map((column) => cell(column.heading))),
    row(columns.map(rule)),
    ...rows.map((cells) => row(columns.map((_, i) => cell(cells[i]?.text ?? "")))),
  ].join("\n");

/** An item after its mark, its further lines under its first. */
const listItem = (text: string, mark: string): string =>
  mark + paragraph(text).replaceAll("\n", `\n${" ".repeat(mark.length)}`);

/** A label and its value, parted as the language does it. */
export const labelled = (label: string, value: string, lang: Lang): string =>
  `**${inline(label)}**${lang === "zh" ? "：" : ": "}${inline(value)}`;

/** A chart as its table, a line over time with its sparklines over it. */
function chart(block: Chart, lang: Lang): string {
  const { kind, series, note } = block;
  const full = fullScale(block);
  const sparks =
    kind === "line"
      ? series.map(({ name, numbers }) => `${labelled(name, "", lang)}${sparkline(numbers, full)}`)
      : [];
  return [
    `**${inline(chartTitle(block))}**`,
    sparks.join("\\\n"),
    table(chartTable(block)),
    note === undefined ? "" : inline(note),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** One block in GitHub's Markdown; empty where it has nothing to show. */
export function blockMarkdown(block: Block, lang: Lang): string {
  switch (block.type) {
    case "heading":
      return `${"#".repeat(block.level)} ${inline(block.text)}`;
    case "paragraph":
      return paragraph(block.text);
    case "list":
      return block.items.map((item, i) => listItem(item, block.ordered ? `${i + 1}. ` : "- ")).join("\n");
    case "fields":
      return block.fields.map(([label, value]) => labelled(label, value.text, lang)).join("\\\n");
    case "table":
      return block.rows.length === 0 ? "" : table(block);
    case "verbatim":
      return fenced(block.text, block.language);
    case "chart":
      return chart(block, lang);
  }
}
