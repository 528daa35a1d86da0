import type { Lang } from "../../model/language.ts";
import type { Block, Report } from "../../model/report.ts";
import type { Sheet, SheetCell } from "../../model/workbook.ts";
import { bodyOf, preambleOf, titleOf } from "../tabular/found.ts";

const labelWidth = 18;
const textWidth = 76;

interface Line {
  readonly cells: readonly [SheetCell, SheetCell];
  readonly merged: boolean;
}

const whole = (value: string, look: "title" | "note" | "heading" | "body"): Line => ({
  cells: [
    { value, look, align: look === "title" ? "center" : "left" },
    { value: null, look },
  ],
  merged: true,
});

const pair = (label: SheetCell, value: SheetCell): Line => ({ cells: [label, value], merged: false });

const elsewhere = (name: string, lang: Lang): string =>
  lang === "zh"
    ? `（表见工作表${name === "" ? "" : `“${name}”`}）`
    : `(table on its own sheet${name && `, ${name}`})`;

function linesOf(block: Block, lang: Lang): readonly Line[] {
  switch (block.type) {
    case "heading":
      return [whole(block.text, block.level === 1 ? "title" : "heading")];
    case "paragraph":
      return [whole(block.text, "note")];
    case "list":
      return block.items.map((item, n) => whole(`${block.ordered ? `${n + 1}.` : "•"} ${item}`, "body"));
    case "fields":
      return block.fields.map(([label, { text, tone, value }]) =>
        pair(
          { value: label, look: "heading" },
          { value: value ?? text, align: "left", ...(tone === undefined ? {} : { tone }) },
        ),
      );
    case "verbatim":
      return block.text.split("\n").map((line) => whole(line, "note"));
    case "table":
      return [whole(elsewhere(block.name ?? "", lang), "note")];
    case "chart":
      return [elsewhere(block.title, lang), ...(block.note === undefined ? [] : [block.note])].map((line) =>
        whole(line, "note"),
      );
  }
}

/** What a report says beside its tables, in reading order, on a sheet of its own. */
export function wordsSheet(report: Report, lang: Lang): Sheet {
  const lines = [
    whole(titleOf(report), "title"),
    ...preambleOf(report).map((text) => whole(text, "note")),
    ...bodyOf(report).flatMap((block) => linesOf(block, lang)),
  ];
  return {
    name: lang === "zh" ? "正文" : "Text",
    columns: [{ width: labelWidth }, { width: textWidth }],
    rows: lines.map(({ cells }) => cells),
    merged: lines.flatMap(({ merged }, row) => (merged ? [{ row, column: 0, rows: 1, columns: 2 }] : [])),
    print: { paper: "A4", landscape: false },
  };
}
