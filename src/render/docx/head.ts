import type { FileChild } from "docx";
import type { Papered } from "../../model/report.ts";
import { blocksOf } from "./blocks.ts";
import { dayWords } from "./day-words.ts";
import { type Drawing, emptyLine, lined, linesOf, paragraphOf, run } from "./drawing.ts";
import { characterOf, measureOf } from "./look.ts";
import type { Beginning } from "./split.ts";
import { titleLines } from "./title-lines.ts";
import { emsOf, ofMillimetres, ofPoints } from "./twips.ts";

/** The mark is as large as its length allows, within reason; in points. */
const [largest, smallest] = [48, 22];

/** A mark that stands above a paper: its words, number, colour and rule. */
interface Mark {
  readonly text: string;
  readonly number: string | null;
  readonly colour: string;
  readonly rule: boolean;
}

/** The mark of a paper: the office's for that kind; minutes have one all the same. */
export function markOf({ look }: Drawing, paper: Papered | undefined, title: string): Mark | null {
  if (paper === undefined) return null;
  const own = look.marks[paper.kind];
  if (own === undefined && paper.kind !== "minutes") return null;
  const pattern = own?.number ?? null;
  const unknown = pattern?.includes("{n}") && paper.turn === null;
  return {
    text: own?.text ?? title,
    number:
      pattern === null || unknown
        ? null
        : pattern.replaceAll("{n}", String(paper.turn)).replaceAll("{year}", paper.day.slice(0, 4)),
    colour: own?.colour ?? "FF0000",
    rule: own?.rule ?? true,
  };
}

/** Title in lines that are parted where a phrase ends. */
export function titleParagraph(drawing: Drawing, title: string, style: "Title" | "AnnexTitle"): FileChild {
  const { docx, look } = drawing;
  const most = Math.floor(measureOf(look.sheet) / ofPoints(look.faces.title.size));
  const lines = linesOf(title).flatMap((line) => titleLines(line, most));
  return paragraphOf(drawing, style, {
    children: lines.flatMap((line, at) =>
      at === 0 ? [run(drawing, line)] : [new docx.TextRun({ break: 1 }), run(drawing, line)],
    ),
  });
}

function markParagraphs(drawing: Drawing, mark: Mark, paper: Papered): readonly FileChild[] {
  const { docx, look } = drawing;
  const measure = measureOf(look.sheet);
  const { font, bold, size: own } = look.faces.mark;
  const size = own || Math.max(smallest, Math.min(largest, Math.floor(measure / 20 / emsOf(mark.text))));
  const character = characterOf(look);
  const rule = { style: docx.BorderStyle.SINGLE, size: 18, color: mark.colour, space: 11 };
  return [
    paragraphOf(drawing, "Mark", {
      spacing: {
        before: ofMillimetres(35),
        after: look.sheet.pitch,
        line: Math.round(ofPoints(size) * 1.15),
        lineRule: docx.LineRuleType.EXACT,
      },
      children: [
        new docx.TextRun({
          text: linesOf(mark.text).join(""),
          color: mark.colour,
          size: size * 2,
          ...(bold ? { bold } : {}),
          font: { eastAsia: font, hint: "eastAsia" },
        }),
      ],
    }),
    ...(mark.number === null ? [] : [lined(drawing, "MarkNumber", mark.number), emptyLine(drawing)]),
    paragraphOf(drawing, "MarkLine", {
      ...(mark.rule ? { border: { bottom: rule } } : {}),
      tabStops: [
        { type: docx.TabStopType.LEFT, position: character },
        { type: docx.TabStopType.RIGHT, position: measure - character },
      ],
      children: [
        run(drawing, `\t${look.issuer ?? paper.issuer ?? ""}\t${dayWords(paper.day, drawing.lang)}`),
      ],
    }),
    emptyLine(drawing),
  ];
}

/** How a paper begins: its mark or none, its title, the lines under it. */
export function headOf(
  drawing: Drawing,
  { notices, title, under }: Beginning,
  paper: Papered | undefined,
): readonly FileChild[] {
  if (title === null) return [];
  const mark = markOf(drawing, paper, title);
  const above = blocksOf(drawing, notices, measureOf(drawing.look.sheet));
  const lines = under.filter(({ dated }) => !(dated && mark)).flatMap(({ text }) => linesOf(text));
  const marked = mark && paper ? markParagraphs(drawing, mark, paper) : [];
  const entitled = paper?.kind === "minutes" ? [] : [titleParagraph(drawing, title, "Title")];
  const issuer = mark === null && paper?.signs === "title" ? (drawing.look.issuer ?? paper.issuer) : null;
  const told = [
    ...entitled,
    ...(issuer === null ? [] : [lined(drawing, "Subtitle", issuer)]),
    ...lines.map((line) => lined(drawing, "Subtitle", line)),
  ];
  return [...above, ...marked, ...told, ...(told.length > 0 ? [emptyLine(drawing)] : [])];
}
