/**
 * Elements whose content is not part of the text: what was deleted or moved away, what things were like before a change,
 * a second copy for old programs, field instructions, phonetic guides, notes to the reader.
 */
const skipped: ReadonlySet<string> = new Set([
  "moveFrom",
  "Fallback",
  "instrText",
  "delText",
  "delInstrText",
  "pPrChange",
  "rPrChange",
  "tblPrChange",
  "tblGridChange",
  "tcPrChange",
  "trPrChange",
  "tblPrExChange",
  "sectPrChange",
  "numberingChange",
  "sectPr",
  "tabs",
  "rt",
  "object",
]);

export const isSkipped = (name: string): boolean => skipped.has(name);
