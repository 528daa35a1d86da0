import type { FileChild } from "docx";
import type { Papered } from "../../model/report.ts";
import { dayWords } from "./day-words.ts";
import { type Drawing, emptyLine, linesOf, paragraphOf, run } from "./drawing.ts";
import { characterOf } from "./look.ts";
import type { Annex } from "./split.ts";
import { emsOf } from "./twips.ts";

/** 附件1, or 附件 where there is one alone. */
export const annexLabel = ({ lang }: Drawing, at: number, of: number): string =>
  lang === "zh" ? `附件${of > 1 ? at + 1 : ""}` : `Annex${of > 1 ? ` ${at + 1}` : ""}`;

/** What is annexed, told after the text: 附件：1.… 2.… under each other. */
export function annexNote(drawing: Drawing, annexes: readonly Annex[]): readonly FileChild[] {
  if (annexes.length === 0) return [];
  const zh = drawing.lang === "zh";
  const character = characterOf(drawing.look);
  const label = zh ? "附件：" : "Annex: ";
  const number = (at: number): string => (annexes.length > 1 ? `${at + 1}.${zh ? "" : " "}` : "");
  const start = (2 + emsOf(label)) * character;
  return [
    emptyLine(drawing),
    ...annexes.map(({ title }, at) => {
      const hang = emsOf(number(at)) * character;
      const before = at === 0 ? emsOf(label) * character : 0;
      return paragraphOf(drawing, "Plain", {
        indent: { left: Math.round(start + hang), hanging: Math.round(hang + before) },
        children: [run(drawing, (at === 0 ? label : "") + number(at) + linesOf(title).join(""))],
      });
    }),
  ];
}

/**
 * Who signs and the day, without a seal: the name two characters in, the day two characters right of the name's first;
 * where the day is the longer one it stands two characters in, and the name before it.
 */
export function signature(drawing: Drawing, paper: Papered | undefined): readonly FileChild[] {
  if (paper?.signs !== "end") return [];
  const issuer = linesOf(drawing.look.issuer ?? paper.issuer ?? "").join("");
  const day = dayWords(paper.day, drawing.lang);
  const character = characterOf(drawing.look);
  const [name, date] = [emsOf(issuer), emsOf(day)];
  const fits = name >= date + 2;
  const [right, under] = fits ? [2, name - date] : [Math.max(2, 4 + date - name), 2];
  const line = (text: string, in_: number): FileChild =>
    paragraphOf(drawing, "Signature", {
      indent: { right: Math.round(in_ * character) },
      keepLines: true,
      children: [run(drawing, text)],
    });
  return [emptyLine(drawing), ...(issuer === "" ? [] : [line(issuer, right)]), line(day, under)];
}
