import type { ParagraphChild } from "docx";
import type { Lang } from "../../model/language.ts";
import type { Tone } from "../../model/report.ts";
import type { Look } from "./look.ts";
import type { StyleId } from "./styles.ts";
import { holdable } from "./xml.ts";

type Docx = typeof import("docx");
type Charts = typeof import("docx/charts");

/** What a paper is drawn with. */
export interface Drawing {
  readonly docx: Docx;
  readonly charts: Charts;
  readonly look: Look;
  readonly lang: Lang;
}

/** What a run of letters has of its own. */
interface Letters {
  /** The font of Han characters, where it is not the paragraph's. */
  readonly font?: string;
  readonly bold?: boolean;
  readonly tone?: Tone;
  /** In points. */
  readonly size?: number;
}

/** Dark enough to be read in print, beside the word that says the same. */
const tones: Readonly<Partial<Record<Tone, string>>> = {
  red: "C00000",
  orange: "B45309",
  yellow: "806000",
  blue: "1F4E9E",
  green: "2E6B34",
  grey: "595959",
};

/** One line of text; tabs stay tabs. In Chinese, quotation marks and dashes are Han characters. */
export function run({ docx, lang }: Drawing, text: string, letters: Letters = {}): ParagraphChild {
  const { font, bold = letters.tone === "strong", tone = "plain", size } = letters;
  const pieces = holdable(text).split("\t");
  const color = tones[tone];
  return new docx.TextRun({
    children: pieces.flatMap((piece, at) => (at === 0 ? [piece] : [new docx.Tab(), piece])),
    font: { ...(font ? { eastAsia: font } : {}), ...(lang === "zh" ? { hint: "eastAsia" } : {}) },
    ...(bold ? { bold } : {}),
    ...(color ? { color } : {}),
    ...(size ? { size: size * 2, sizeComplexScript: size * 2 } : {}),
  });
}

type ParagraphOptions = ConstructorParameters<Docx["Paragraph"]>[0];

/** A paragraph of a style; of one line of text. */
export const paragraphOf = (
  drawing: Drawing,
  style: StyleId,
  options: Exclude<ParagraphOptions, string> & { readonly children: readonly ParagraphChild[] },
) => new drawing.docx.Paragraph({ style, ...options });

export const lined = (drawing: Drawing, style: StyleId, text: string) =>
  paragraphOf(drawing, style, { children: [run(drawing, text)] });

/** An empty line. */
export const emptyLine = (drawing: Drawing) => paragraphOf(drawing, "Plain", { children: [] });

/** Text in lines, each to be a paragraph. */
export const linesOf = (text: string): readonly string[] => holdable(text).split("\n");
