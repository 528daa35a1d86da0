import { lookOf } from "./docx/look.ts";
import { reproducible } from "./docx/reproducible.ts";
import { sectionsOf } from "./docx/sections.ts";
import { split } from "./docx/split.ts";
import type { Renderer } from "./renderer.ts";

/** Word, in the layout of official papers (GB/T 9704-2012) or the office's own. */
const word: Renderer = {
  format: "docx",
  extensions: ["docx"],
  report: async (report, { lang, office }) => {
    const [docx, charts] = [await import("docx"), await import("docx/charts")];
    const look = lookOf(office ?? {});
    const file = new docx.Document({
      evenAndOddHeaderAndFooters: true,
      sections: sectionsOf({ docx, charts, look, lang }, report),
    });
    const given = await docx.Packer.pack(file, "uint8array");
    const title = split(report.blocks).beginning.title ?? "";
    return reproducible(given, look, { title, day: report.asOf, lang });
  },
};

export default word;
