import { chartTable } from "../../../model/chart-table.ts";
import type { Lang } from "../../../model/language.ts";
import type { Block, Cell, Tone } from "../../../model/report.ts";
import { chartSvg } from "../../svg/chart.ts";
import { html, type Markup, raw } from "../markup.ts";

/** A tone as a class; colour is never alone, the words say the same. */
const toned = (tone: Tone | undefined, text: Markup | string): Markup =>
  tone === undefined || tone === "plain" ? html`${text}` : html`<span class="${tone}">${text}</span>`;

/** A relative address, of a file beside this one; what is written in it stays part of the path. */
const addressOf = (link: string): string => `./${link.split("/").map(encodeURIComponent).join("/")}`;

const cell = ({ text, tone, link }: Cell): Markup =>
  toned(tone, link === undefined ? text : html`<a href="${addressOf(link)}">${text}</a>`);

function table({ columns, rows }: Pick<Extract<Block, { type: "table" }>, "columns" | "rows">): Markup {
  const side = (n: number): string => (columns[n]?.align === "right" ? "number" : "words");
  return html`<div class="wide" role="group" tabindex="0" aria-label="${columns.map(({ heading }) => heading).join(" ")}"><table>
<thead><tr>${columns.map(({ heading }, n) => html`<th scope="col" class="${side(n)}">${heading}</th>`)}</tr></thead>
<tbody>${rows.map(
    (
      row,
    ) => html`<tr>${columns.map((_, n) => html`<td class="${side(n)}">${cell(row[n] ?? { text: "" })}</td>`)}</tr>
`,
  )}</tbody></table></div>`;
}

const item = (text: string): Markup => html`<li>${text}</li>`;

/** A block of a report; `id` is the page's own for it, ASCII letters, digits and dashes. */
export function blockHtml(block: Block, { id, lang }: { readonly id: string; readonly lang: Lang }): Markup {
  switch (block.type) {
    case "heading": {
      const tag = raw(`h${block.level}`);
      return html`<${tag}>${block.text}</${tag}>`;
    }
    case "paragraph":
      return html`<p class="${block.tone ?? "plain"}">${block.text}</p>`;
    case "list":
      return block.ordered
        ? html`<ol>${block.items.map(item)}</ol>`
        : html`<ul>${block.items.map(item)}</ul>`;
    case "fields":
      return html`<dl>${block.fields.map(([label, value]) => html`<div><dt>${label}</dt><dd>${cell(value)}</dd></div>`)}</dl>`;
    case "table":
      return table(block);
    case "verbatim":
      return html`<pre tabindex="0">${block.text}</pre>`;
    case "chart":
      return html`<figure>${raw(chartSvg(block, { id, lang }))}${table(chartTable(block))}${
        block.note === undefined ? "" : html`<figcaption>${block.note}</figcaption>`
      }</figure>`;
  }
}
