import type { Face, Look } from "./look.ts";
import { characterOf } from "./look.ts";
import { ofPoints } from "./twips.ts";
import { xmlText } from "./xml.ts";

/** The styles of a paper's paragraphs, by the id that a paragraph names. */
export type StyleId =
  | "BodyText"
  | "Plain"
  | "Title"
  | "Subtitle"
  | "Heading1"
  | "Heading2"
  | "AnnexLabel"
  | "AnnexTitle"
  | "Mark"
  | "MarkNumber"
  | "MarkLine"
  | "Signature"
  | "Caption"
  | "Picture"
  | "AfterTable"
  | "TableHead"
  | "TableText"
  | "Verbatim"
  | "Footer";

interface Shape {
  readonly id: StyleId;
  readonly name: string;
  readonly basedOn?: StyleId;
  readonly next?: StyleId;
  readonly paragraph: string;
  readonly run: string;
}

const element = (name: string, attributes: Readonly<Record<string, string | number>> = {}): string =>
  `<w:${name}${Object.entries(attributes)
    .map(([key, value]) => ` w:${key}="${xmlText(String(value))}"`)
    .join("")}/>`;

const sized = (points: number): string =>
  element("sz", { val: Math.round(points * 2) }) + element("szCs", { val: Math.round(points * 2) });

/** The letters of a style: Han characters in the face's font; spacing only where the grid of the body holds. */
const letters = ({ font, size, bold }: Face, spacing = 0): string =>
  element("rFonts", { eastAsia: font }) +
  (bold ? element("b") : "") +
  element("spacing", { val: spacing }) +
  (size > 0 ? sized(size) : "");

const indent = (twips: number): string => element("ind", { firstLine: twips });
const centred = element("jc", { val: "center" });
const left = element("jc", { val: "left" });
const kept = element("keepNext");
const outline = (level: number): string => element("outlineLvl", { val: level });
const offGrid = element("snapToGrid", { val: 0 });
const exact = (twips: number): string =>
  element("spacing", { before: 0, after: 0, line: twips, lineRule: "exact" });

/** As high as what stands in it: an exact height would cut a picture. */
const loose = element("spacing", { before: 0, after: 60, line: 240, lineRule: "auto" });

/** From line to line in a table of letters of that size, in twips. */
export const tablePitch = (points: number): number => Math.round(ofPoints(points) * 1.35);

function shapes(look: Look): readonly Shape[] {
  const { faces, sheet } = look;
  const two = indent(2 * characterOf(look));
  const body = letters(faces.body, sheet.spacing);
  const number = faces.pageNumber;
  return [
    { id: "Plain", name: "duban plain", paragraph: "", run: "" },
    { id: "BodyText", name: "Body Text", paragraph: two, run: "" },
    {
      id: "Title",
      name: "Title",
      next: "BodyText",
      paragraph: kept + offGrid + centred,
      run: letters(faces.title),
    },
    { id: "Subtitle", name: "Subtitle", next: "BodyText", paragraph: centred, run: letters(faces.heading2) },
    {
      id: "Heading1",
      name: "heading 1",
      next: "BodyText",
      paragraph: kept + two + outline(0),
      run: letters(faces.heading1, sheet.spacing),
    },
    {
      id: "Heading2",
      name: "heading 2",
      next: "BodyText",
      paragraph: kept + two + outline(1),
      run: letters(faces.heading2, sheet.spacing),
    },
    { id: "AnnexLabel", name: "duban annex label", paragraph: kept + left, run: letters(faces.heading1) },
    {
      id: "AnnexTitle",
      name: "duban annex title",
      basedOn: "Title",
      next: "BodyText",
      paragraph: outline(0),
      run: "",
    },
    { id: "Mark", name: "duban mark", paragraph: offGrid + centred, run: letters(faces.mark) },
    { id: "MarkNumber", name: "duban mark number", paragraph: centred, run: body },
    { id: "MarkLine", name: "duban mark line", paragraph: left, run: body },
    { id: "Signature", name: "Signature", paragraph: element("jc", { val: "right" }), run: body },
    { id: "Caption", name: "caption", paragraph: kept + centred, run: body },
    { id: "Picture", name: "duban picture", paragraph: offGrid + loose + centred, run: "" },
    { id: "AfterTable", name: "duban after table", paragraph: offGrid + exact(ofPoints(7)), run: "" },
    {
      id: "TableHead",
      name: "duban table head",
      paragraph: kept + offGrid + centred,
      run: letters({ ...faces.heading1, size: 0 }),
    },
    { id: "TableText", name: "duban table text", paragraph: offGrid + left, run: letters(faces.table) },
    {
      id: "Verbatim",
      name: "duban verbatim",
      paragraph: offGrid + exact(tablePitch(10.5)) + left,
      run:
        element("rFonts", { ascii: "Courier New", hAnsi: "Courier New" }) +
        element("spacing", { val: 0 }) +
        sized(10.5),
    },
    {
      id: "Footer",
      name: "footer",
      paragraph: offGrid + exact(ofPoints(number.size * 1.3)),
      run:
        element("rFonts", { ascii: number.font, hAnsi: number.font, eastAsia: number.font }) +
        (number.bold ? element("b") : "") +
        element("spacing", { val: 0 }) +
        sized(number.size),
    },
  ];
}

const styled = ({ id, name, basedOn, next, paragraph, run }: Shape): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn ?? "Normal"}"/>` +
  (next ? `<w:next w:val="${next}"/>` : "") +
  `<w:qFormat/><w:pPr>${ordered(paragraph)}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;

/** The order in which the format wants the parts of a paragraph's properties. */
const order = [
  "keepNext",
  "widowControl",
  "autoSpaceDE",
  "autoSpaceDN",
  "snapToGrid",
  "spacing",
  "ind",
  "jc",
  "outlineLvl",
];

const ordered = (parts: string): string =>
  (parts.match(/<[^>]*\/>/g) ?? [])
    .map((part) => ({ part, at: order.findIndex((name) => part.startsWith(`<w:${name}`)) }))
    .sort((a, b) => a.at - b.at)
    .map(({ part }) => part)
    .join("");

/** `word/styles.xml`: the body on the grid of the page, and what departs from it. */
export function stylesXml(look: Look): string {
  const { faces, sheet, latin } = look;
  const normal = ordered(
    exact(sheet.pitch) +
      element("jc", { val: "both" }) +
      element("widowControl", { val: 0 }) +
      element("autoSpaceDE", { val: 0 }) +
      element("autoSpaceDN", { val: 0 }),
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `<w:docDefaults><w:rPrDefault><w:rPr>${element("rFonts", {
      ascii: latin,
      hAnsi: latin,
      cs: latin,
      eastAsia: faces.body.font,
    })}${sized(faces.body.size)}${element("lang", { val: "en-US", eastAsia: "zh-CN", bidi: "ar-SA" })}</w:rPr></w:rPrDefault>` +
    "<w:pPrDefault/></w:docDefaults>" +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
    `<w:pPr>${normal}</w:pPr><w:rPr>${letters(faces.body, sheet.spacing)}</w:rPr></w:style>` +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
    '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>' +
    `${shapes(look).map(styled).join("")}</w:styles>`
  );
}
