/** RFC 5545, 3.1: bytes of a line without its break, the space of a continued line among them. */
const most = 75;

const bytesOf = (char: string): number => {
  const code = char.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** A line in pieces of 75 bytes of UTF-8, never inside a character; ical.js lets continued lines have 76. */
export function folded(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let room = most;
  for (const char of line) {
    const bytes = bytesOf(char);
    if (bytes > room) {
      pieces.push(piece);
      piece = "";
      room = most - 1;
    }
    piece += char;
    room -= bytes;
  }
  return [...pieces, piece].join("\r\n ");
}
