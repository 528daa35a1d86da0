/** What a file that is not UTF-8 probably is. */
type Encoding = "UTF-16" | "GB18030" | "unknown";

/** Text stored two bytes a character has a NUL beside every Latin letter, space and line end, always on the same side. */
function manyNuls(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  const odd = head.filter((byte, n) => byte === 0 && n % 2 === 1).length;
  const even = head.filter((byte, n) => byte === 0 && n % 2 === 0).length;
  const [more, fewer] = [Math.max(odd, even), Math.min(odd, even)];
  return more >= 4 && more * 20 >= head.length && fewer * 5 <= more;
}

function decodes(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Chinese text in GBK or GB18030 decodes to Han characters and Chinese punctuation, other bytes to a mixture. */
function readsAsChinese(bytes: Uint8Array): boolean {
  const beyondLatin = decodes(bytes, "gb18030")?.match(/[^\u0000-\u007f]/gu) ?? [];
  const chinese = beyondLatin.filter((character) =>
    /[\u4e00-\u9fff\u3000-\u301f\uff00-\uffef“”‘’…—·]/.test(character),
  );
  return chinese.length > 0 && chinese.length * 10 >= beyondLatin.length * 8;
}

/** Whether the bytes are text of two bytes a character, which may pass as UTF-8 full of NULs. */
export const looksLikeUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || manyNuls(bytes);

export const likelyEncoding = (bytes: Uint8Array): Encoding =>
  looksLikeUtf16(bytes) ? "UTF-16" : readsAsChinese(bytes) ? "GB18030" : "unknown";
