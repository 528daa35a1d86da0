import type { Block, Cell, Column } from "../../../model/report.ts";
import { escaped } from "../../svg/escape.ts";
import { beside, lines } from "../text.ts";

type Table = Extract<Block, { type: "table" }>;

/** Its classes as an attribute; none where there is nothing to say. */
export const classes = (...names: readonly (string | undefined)[]): string => {
  const given = names.filter((name) => name !== undefined && name !== "plain");
  return given.length === 0 ? "" : ` class="${given.join(" ")}"`;
};

const numeric = ({ align }: Column): string | undefined => (align === "right" ? "n" : undefined);

/** What a cell says, as a link where it names a file. */
const said = ({ text, link }: Cell): string =>
  link === undefined ? lines(text) : `<a href="${escaped(beside(link))}">${lines(text)}</a>`;

/** A table in a frame of its own that scrolls where it is wider than the page; `name` says what it is. */
export function tableHtml({ columns, rows }: Pick<Table, "columns" | "rows">, name: string): string {
  const head = columns.map(
    (column) => `<th scope="col"${classes(numeric(column))}>${lines(column.heading)}</th>`,
  );
  const body = rows.map((row) => {
    const cells = columns.map((column, n) => {
      const cell = row[n] ?? { text: "" };
      return `<td${classes(numeric(column), cell.tone)}>${said(cell)}</td>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  return [
    `<div class="wide" tabindex="0" role="region" aria-label="${escaped(name)}"><table>`,
    `<thead><tr>${head.join("")}</tr></thead>`,
    `<tbody>\n${body.join("\n")}\n</tbody></table></div>`,
  ].join("\n");
}
