import type { Block } from "../../model/report.ts";
import { chartLines } from "./chart.ts";
import { clean, oneLine } from "./clean.ts";
import { fieldLines } from "./fields.ts";
import type { Look } from "./look.ts";
import { tableLines } from "./tables.ts";
import { wrap } from "./wrap.ts";

const wrapped = (text: string, width: number | null): readonly string[] =>
  width === null ? text.split("\n") : wrap(text, width);

/** An item after its mark, its further lines under its first. */
const itemLines = (item: string, mark: string, look: Look): readonly string[] =>
  wrapped(clean(item), look.width === null ? null : look.width - mark.length).map(
    (line, i) => (i === 0 ? mark : " ".repeat(mark.length)) + line,
  );

/** The lines of one block. */
export async function blockLines(block: Block, look: Look): Promise<readonly string[]> {
  switch (block.type) {
    case "heading":
      return wrapped(oneLine(block.text), look.width).map((line) => look.paint("strong", line));
    case "paragraph":
      return wrapped(clean(block.text), look.width).map((line) => look.paint(block.tone, line));
    case "list":
      return block.items.flatMap((item, i) => itemLines(item, block.ordered ? `${i + 1}. ` : "- ", look));
    case "fields":
      return fieldLines(block.fields, look);
    case "table":
      return block.rows.length === 0 ? [] : tableLines(block, look);
    case "verbatim":
      return clean(block.text).replace(/\n+$/, "").split("\n");
    case "chart":
      return chartLines(block, look);
  }
}
