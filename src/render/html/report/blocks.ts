import { chartTable, chartTitle } from "../../../model/chart-table.ts";
import type { Lang } from "../../../model/language.ts";
import type { Block, Chart } from "../../../model/report.ts";
import { chartSvg } from "../../svg/chart.ts";
import { escaped } from "../../svg/escape.ts";
import { clean } from "../../text/clean.ts";
import { lines } from "../text.ts";
import { classes, tableHtml } from "./table.ts";

/** Where a block stands: its number on the page, the heading above it. */
interface Place {
  readonly n: number;
  readonly under: string;
  readonly lang: Lang;
}

/** The picture, then its numbers and what has to be known to read it. */
function figure(chart: Chart, { n, lang }: Place): string {
  const title = chartTitle(chart);
  const note = chart.note === undefined ? "" : `<p class="quiet">${lines(chart.note)}</p>`;
  return [
    `<figure>${chartSvg(chart, { id: `c${n}`, lang })}`,
    tableHtml(chartTable(chart), title),
    `${note}</figure>`,
  ].join("\n");
}

/** One block; empty where it has nothing to show. */
function blockHtml(block: Block, place: Place): string {
  switch (block.type) {
    case "heading":
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
    case "paragraph":
      return `<p${classes(block.tone)}>${lines(block.text)}</p>`;
    case "list": {
      const tag = block.ordered ? "ol" : "ul";
      return `<${tag}>\n${block.items.map((item) => `<li>${lines(item)}</li>`).join("\n")}\n</${tag}>`;
    }
    case "fields":
      return `<dl>\n${block.fields
        .map(
          ([label, value]) => `<dt>${escaped(label)}</dt><dd${classes(value.tone)}>${lines(value.text)}</dd>`,
        )
        .join("\n")}\n</dl>`;
    case "table":
      return tableHtml(block, place.under);
    case "verbatim":
      return `<pre tabindex="0">${clean(block.text).replace(/\n+$/, "").split("\n").map(escaped).join("\n")}</pre>`;
    case "chart":
      return figure(block, place);
  }
}

/** The blocks of a report one after the other. */
export function blocksHtml(blocks: readonly Block[], lang: Lang): string {
  const parts: string[] = [];
  let under = "";
  blocks.forEach((block, n) => {
    if (block.type === "heading") under = block.text;
    parts.push(blockHtml(block, { n, under, lang }));
  });
  return parts.join("\n");
}
