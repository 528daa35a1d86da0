import type { Day } from "../../model/day.ts";
import type { Lang } from "../../model/language.ts";
import { fontTable } from "./fonts.ts";
import { keptTogether } from "./kept-together.ts";
import type { Look } from "./look.ts";
import { packed, settled } from "./packing.ts";
import { stylesXml } from "./styles.ts";
import { xmlText } from "./xml.ts";

/** What a document says of itself. */
interface About {
  readonly title: string;
  /** The day that it speaks of; without one it tells of no day at all. */
  readonly day: Day | null;
  readonly lang: Lang;
}

const languages: Readonly<Record<Lang, string>> = { zh: "zh-CN", en: "en-GB" };

/** Title, language and day; the hour is nobody's. */
function coreXml({ title, day, lang }: About): string {
  const moment = (name: string): string =>
    day === null ? "" : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>duban</dc:creator>${moment("created")}${moment("modified")}` +
    `<dc:language>${languages[lang]}</dc:language></cp:coreProperties>`
  );
}

/** The paragraph that ends a section takes no room, so that it never makes a page of its own. */
const lowest =
  '<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>';

/** A document as the library packed it, with our own styles, fonts and properties, and nothing of clock or chance. */
export async function reproducible(given: Uint8Array, look: Look, about: About): Promise<Uint8Array> {
  const fflate = await import("fflate");
  const { strFromU8, strToU8, unzipSync } = fflate;
  const parts = settled(fflate, unzipSync(given));
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const own = {
    "docProps/core.xml": coreXml(about),
    "word/document.xml": keptTogether(text("word/document.xml")).replaceAll(
      "<w:p><w:pPr><w:sectPr",
      `<w:p><w:pPr>${lowest}<w:sectPr`,
    ),
    "word/fontTable.xml": fontTable(look),
    "word/settings.xml": text("word/settings.xml").replace(
      "</w:compat>",
      '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>',
    ),
    "word/styles.xml": stylesXml(look),
    "word/theme/theme1.xml": text("word/theme/theme1.xml").replaceAll(
      '<a:ea typeface=""/>',
      `<a:ea typeface="${xmlText(look.faces.body.font)}"/>`,
    ),
  };
  const written = Object.entries(own).map(([name, xml]) => [name, strToU8(xml)] as const);
  return packed(fflate, { ...parts, ...Object.fromEntries(written) });
}
