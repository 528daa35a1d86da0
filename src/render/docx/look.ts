import type { Style as OfficeStyle } from "../../model/records.ts";
import { a4, standardPage } from "../../model/standard-page.ts";
import { ofMillimetres } from "./twips.ts";

/** How letters are set: the font of Han characters, the size in points. */
export interface Face {
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
}

/** The faces that a paper is set in. `table` and `mark` have a size of 0 where it follows what stands there. */
type FaceName = "title" | "body" | "heading1" | "heading2" | "table" | "pageNumber" | "mark";

/** What a page is set in, in twips; `pitch` from line to line, `spacing` added to each character's width. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly pitch: number;
  readonly spacing: number;
}

/** A paper's layout: the standard's, with what the office has set for itself. */
export interface Look {
  readonly sheet: Sheet;
  readonly faces: Readonly<Record<FaceName, Face>>;
  readonly latin: string;
  readonly pageNumber: { readonly dashes: boolean; readonly outside: boolean };
  readonly issuer: string | null;
  readonly marks: NonNullable<OfficeStyle["marks"]>;
}

const sheet = { width: ofMillimetres(a4.width), height: ofMillimetres(a4.height) };

/** GB/T 9704-2012. */
const standard: Readonly<Record<FaceName, Face>> = {
  title: { font: "方正小标宋简体", size: 22, bold: false },
  body: { font: "仿宋_GB2312", size: standardPage.size, bold: false },
  heading1: { font: "黑体", size: 16, bold: false },
  heading2: { font: "楷体_GB2312", size: 16, bold: false },
  table: { font: "仿宋_GB2312", size: 0, bold: false },
  pageNumber: { font: "宋体", size: 14, bold: false },
  mark: { font: "方正小标宋简体", size: 0, bold: false },
};

/** Lines and characters that fill what the margins leave, to the last twip; lines never lie one over the other. */
function sheetOf({ page = {} }: OfficeStyle, size: number): Sheet {
  const { top, bottom, left, right, lines, characters } = { ...standardPage, ...page };
  const sides = {
    top: ofMillimetres(top),
    bottom: ofMillimetres(bottom),
    left: ofMillimetres(left),
    right: ofMillimetres(right),
  };
  const measure = sheet.width - sides.left - sides.right;
  return {
    ...sheet,
    ...sides,
    pitch: Math.max(Math.floor((sheet.height - sides.top - sides.bottom) / lines), size * 20),
    spacing: Math.floor(measure / characters) - size * 20,
  };
}

/** The layout of a paper; the standard's where the office's style says nothing. */
export function lookOf(style: OfficeStyle): Look {
  const { latin = "Times New Roman", ...own } = style.fonts ?? {};
  const face = (name: FaceName): Face => ({ ...standard[name], ...own[name] });
  const faces = {
    title: face("title"),
    body: face("body"),
    heading1: face("heading1"),
    heading2: face("heading2"),
    table: face("table"),
    pageNumber: face("pageNumber"),
    mark: face("mark"),
  };
  return {
    sheet: sheetOf(style, faces.body.size),
    faces,
    latin,
    pageNumber: {
      dashes: style.pageNumber?.form !== "plain",
      outside: style.pageNumber?.side !== "center",
    },
    issuer: style.issuer ?? null,
    marks: style.marks ?? {},
  };
}

/** How wide a line of text may be, in twips. */
export const measureOf = ({ width, left, right }: Sheet): number => width - left - right;

/** The width of one character of the body. */
export const characterOf = ({ sheet, faces }: Look): number => faces.body.size * 20 + sheet.spacing;
