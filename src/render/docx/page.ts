import type { ISectionOptions } from "docx";
import type { Drawing } from "./drawing.ts";
import { numberFromEdge, numberParagraph, type Side, turnedNumber } from "./page-number.ts";
import { ofMillimetres } from "./twips.ts";

/** Where a header would stand; papers have none. */
const headerFromEdge = ofMillimetres(15);

/** A section of pages; those that lie across are turned left, so that their head lies at the binding of an odd page. */
export function sectionOf(
  drawing: Drawing,
  landscape: boolean,
  children: ISectionOptions["children"],
): ISectionOptions {
  const { docx, look } = drawing;
  const { width, height, top, bottom, left, right, pitch } = look.sheet;
  const margin = landscape
    ? { top: left, bottom: right, left: bottom, right: top }
    : { top, bottom, left, right };
  const footer = (side: Side) =>
    new docx.Footer({
      children: landscape ? turnedNumber(drawing, side) : [numberParagraph(drawing, side)],
    });
  return {
    properties: {
      type: docx.SectionType.NEXT_PAGE,
      page: {
        size: { width, height, orientation: docx.PageOrientation[landscape ? "LANDSCAPE" : "PORTRAIT"] },
        margin: {
          ...margin,
          header: headerFromEdge,
          footer: landscape ? headerFromEdge : numberFromEdge(drawing),
          gutter: 0,
        },
      },
      grid: { type: "lines", linePitch: pitch },
    },
    footers: { default: footer("odd"), even: footer("even") },
    children,
  };
}
