const paragraph = "<w:p>";

const startsWith = (xml: string, at: number, style: string): boolean =>
  xml.startsWith(`${paragraph}<w:pPr><w:pStyle w:val="${style}"/>`, at);

/**
 * `word/document.xml` with the signature on the page of the last words: no page holds a signature alone. Before it stand
 * an empty line and the last paragraph, or the gap under a table, whose last row is then kept, too.
 */
export function keptTogether(xml: string): string {
  const signed = xml.indexOf(`${paragraph}<w:pPr><w:pStyle w:val="Signature"/>`);
  if (signed < 0) return xml;
  const gap = xml.lastIndexOf(paragraph, signed - 1);
  const last = xml.lastIndexOf(paragraph, gap - 1);
  const from = startsWith(xml, last, "AfterTable") ? xml.lastIndexOf("<w:tr>", last) : last;
  if (from < 0) return xml;
  const end = xml.lastIndexOf(`<w:pStyle w:val="Signature"/>`);
  const kept = xml.slice(from, end).replace(/<w:pStyle w:val="\w+"\/>(?!<w:keepNext\/>)/g, "$&<w:keepNext/>");
  return xml.slice(0, from) + kept + xml.slice(end);
}
