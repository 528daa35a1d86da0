import type { FileChild } from "docx";
import type { Block } from "../../model/report.ts";
import { chartParagraphs } from "./chart.ts";
import { type Drawing, emptyLine, lined, linesOf, paragraphOf, run } from "./drawing.ts";
import { characterOf } from "./look.ts";
import { tableBlock } from "./table.ts";
import { emsOf } from "./twips.ts";

/** A line that may begin with what matters in brackets, 【逾期7天】, which then stands out. */
function marked(drawing: Drawing, text: string) {
  const [, mark = "", rest = text] = /^(【[^】]{1,40}】)(.*)$/su.exec(text) ?? [];
  const { font } = drawing.look.faces.heading1;
  return mark === "" ? [run(drawing, text)] : [run(drawing, mark, { font }), run(drawing, rest)];
}

/** A label in the face of headings, then its text; further lines stand under the text's first character. */
function labelled(drawing: Drawing, label: string, value: string): FileChild {
  const character = characterOf(drawing.look);
  const hang = Math.round(Math.min(emsOf(label), 12) * character);
  return paragraphOf(drawing, "Plain", {
    indent: { left: 2 * character + hang, hanging: hang },
    children: [run(drawing, label, { font: drawing.look.faces.heading1.font }), run(drawing, value)],
  });
}

/** What stands before the first colon, with it, and what follows. */
function atColon(text: string): readonly [string, string] {
  const at = /[：:]\s*/u.exec(text);
  if (at === null) return ["", text];
  const end = at.index + at[0].length;
  return [text.slice(0, end), text.slice(end)];
}

function itemParagraphs(drawing: Drawing, item: string, mark: string): readonly FileChild[] {
  const [first = "", ...others] = linesOf(item);
  return [
    lined(drawing, "BodyText", mark + first),
    ...others.map((line) => paragraphOf(drawing, "BodyText", { children: marked(drawing, line) })),
  ];
}

const isLabelled = (block: Block | undefined): boolean =>
  block?.type === "paragraph" && block.labelled === true;

/** Blocks one after the other, in a column of so many twips; an empty line before and after what is labelled. */
export const blocksOf = (drawing: Drawing, blocks: readonly Block[], measure: number): readonly FileChild[] =>
  blocks.flatMap((block, at) => [
    ...(at > 0 && isLabelled(block) !== isLabelled(blocks[at - 1]) ? [emptyLine(drawing)] : []),
    ...blockOf(drawing, block, measure),
  ]);

/** One block. */
function blockOf(drawing: Drawing, block: Block, measure: number): readonly FileChild[] {
  const zh = drawing.lang === "zh";
  switch (block.type) {
    case "heading":
      return [lined(drawing, block.level === 3 ? "Heading2" : "Heading1", linesOf(block.text).join(" "))];
    case "paragraph": {
      if (block.labelled) return [labelled(drawing, ...atColon(block.text))];
      const { tone } = block;
      return linesOf(block.text).map((line) =>
        paragraphOf(drawing, "BodyText", {
          ...(tone === "strong" ? { keepNext: true } : {}),
          children: [run(drawing, line, tone ? { tone } : {})],
        }),
      );
    }
    case "list":
      return block.items.flatMap((item, at) =>
        itemParagraphs(drawing, item, block.ordered ? `${at + 1}.${zh ? "" : " "}` : zh ? "——" : "– "),
      );
    case "fields":
      return block.fields.flatMap(([label, { text }]) => {
        const [first = "", ...others] = linesOf(text);
        return [
          labelled(drawing, label + (zh ? "：" : ": "), first),
          ...others.map((line) => lined(drawing, "BodyText", line)),
        ];
      });
    case "table":
      return tableBlock(drawing, block, measure);
    case "chart":
      return chartParagraphs(drawing, block, measure);
    case "verbatim":
      return linesOf(block.text.replace(/\n$/, "")).map((line) => lined(drawing, "Verbatim", line));
  }
}
