import type { Paragraph, Table } from "docx";
import { type Drawing, paragraphOf } from "./drawing.ts";
import { ofMillimetres, ofPoints } from "./twips.ts";

/** From the edge of the text to the dashes of the page number. */
const numberBelow = ofMillimetres(7);

/** Which pages a number stands on: an odd one at the right, an even one at the left. */
export type Side = "odd" | "even";

/** How high the line of a page number is. */
const numberLine = ({ look }: Drawing): number => ofPoints(look.faces.pageNumber.size * 1.3);

/** From the bottom of the page to that of the number's line. */
export const numberFromEdge = (drawing: Drawing): number =>
  drawing.look.sheet.bottom - numberBelow - Math.round(numberLine(drawing) / 2);

/** A page number at the outer edge, one character in; in the middle where the office wants it so. */
export function numberParagraph(drawing: Drawing, side: Side): Paragraph {
  const { docx, look } = drawing;
  const { dashes, outside } = look.pageNumber;
  const character = ofPoints(look.faces.pageNumber.size);
  const { RIGHT, LEFT, CENTER } = docx.AlignmentType;
  return paragraphOf(drawing, "Footer", {
    children: [
      new docx.TextRun({
        children: dashes ? ["— ", docx.PageNumber.CURRENT, " —"] : [docx.PageNumber.CURRENT],
      }),
    ],
    alignment: outside ? (side === "odd" ? RIGHT : LEFT) : CENTER,
    ...(outside ? { indent: side === "odd" ? { right: character } : { left: character } } : {}),
  });
}

/**
 * The page number of a page that lies across: where it stands on an upright one once the page is turned, that is along
 * the left edge, its letters turned to the right. A table of one cell that is fixed to the page, and what it hangs on.
 */
export function turnedNumber(drawing: Drawing, side: Side): readonly (Paragraph | Table)[] {
  const { docx, look } = drawing;
  const { width, left, right } = look.sheet;
  const wide = Math.round(numberLine(drawing) * 1.4);
  const none = { style: docx.BorderStyle.NONE, size: 0, color: "auto" };
  const table = new docx.Table({
    layout: docx.TableLayoutType.FIXED,
    width: { size: wide, type: docx.WidthType.DXA },
    columnWidths: [wide],
    margins: { marginUnitType: docx.WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
    borders: { top: none, bottom: none, left: none, right: none },
    float: {
      horizontalAnchor: docx.TableAnchorType.PAGE,
      verticalAnchor: docx.TableAnchorType.PAGE,
      absoluteHorizontalPosition: numberFromEdge(drawing) - Math.round((wide - numberLine(drawing)) / 2),
      absoluteVerticalPosition: left,
    },
    rows: [
      new docx.TableRow({
        height: { value: width - left - right, rule: docx.HeightRule.EXACT },
        children: [
          new docx.TableCell({
            textDirection: docx.TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
            verticalAlign: docx.VerticalAlignTable.CENTER,
            width: { size: wide, type: docx.WidthType.DXA },
            children: [numberParagraph(drawing, side)],
          }),
        ],
      }),
    ],
  });
  return [table, paragraphOf(drawing, "Footer", { children: [] })];
}
