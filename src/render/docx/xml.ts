/** What XML 1.0 cannot hold: controls but tab and line break, halves of a surrogate pair, U+FFFE and U+FFFF. */
const unholdable = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu;

/** Text that XML can hold; what it cannot is shown as �. Line breaks are all `\n`. */
export const holdable = (text: string): string => text.replace(/\r\n?/g, "\n").replace(unholdable, "\ufffd");

/** Text as it stands in XML, in an element or in quotes. */
export const xmlText = (text: string): string =>
  holdable(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
