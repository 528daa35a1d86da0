import { describe, expect, it } from "vitest";
import { decode } from "../../src/source/decode.ts";
import { bytes, spot } from "./reading.ts";

const utf16 = (text: string, bigEndian: boolean): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((each) => {
      const [high, low] = [each.charCodeAt(0) >> 8, each.charCodeAt(0) & 255];
      return bigEndian ? [high, low] : [low, high];
    }),
  );
const text = "id: guozi\nname: 市国资委\n";
/** `title: 廉洁建设` in GBK. */
const gbk = Uint8Array.from([
  ...bytes("id: a\ntitle: "),
  0xc1,
  0xae,
  0xbd,
  0xe0,
  0xbd,
  0xa8,
  0xc9,
  0xe8,
  0x0a,
]);

describe("decode", () => {
  it.each([
    ["plain text", bytes(text), []],
    ["CRLF", bytes("a: 1\r\n"), []],
    ["a byte-order mark at the start", bytes(`\ufeff${text}`), ["1:1+0 byte-order-mark"]],
  ])("reads %s", (_, input, expected) => {
    const { text: read, findings } = decode("f", input);
    expect(read).toBe(new TextDecoder().decode(input));
    expect(findings.map(spot)).toEqual(expected);
  });

  it.each([
    [
      "UTF-16 LE with its mark",
      Uint8Array.from([0xff, 0xfe, ...utf16(text, false)]),
      "1:1+1 not-utf8",
      "UTF-16",
    ],
    [
      "UTF-16 BE with its mark",
      Uint8Array.from([0xfe, 0xff, ...utf16(text, true)]),
      "1:1+1 not-utf8",
      "UTF-16",
    ],
    ["UTF-16 LE without a mark", utf16(text, false), "1:1+1 not-utf8", "UTF-16"],
    ["UTF-16 BE without a mark", utf16(text, true), "1:1+1 not-utf8", "UTF-16"],
    [
      "UTF-16 of Latin letters, which passes as UTF-8",
      utf16("id: a\nlead: [b]\n", false),
      "1:1+1 not-utf8",
      "UTF-16",
    ],
    ["GBK", gbk, "2:8+1 not-utf8", "GB18030"],
    ["a stray byte", Uint8Array.from([...bytes("a: 1\nb: "), 0xff, 0x0a]), "2:4+1 not-utf8", "编码"],
    ["a cut character", bytes("a: 廉").slice(0, -1), "1:4+1 not-utf8", "编码"],
    ["an overlong form", Uint8Array.from([0x61, 0xc0, 0xaf]), "1:2+1 not-utf8", "编码"],
    ["a surrogate in UTF-8", Uint8Array.from([0xed, 0xa0, 0x80]), "1:1+1 not-utf8", "编码"],
  ])("refuses %s and names the encoding", (_, input, expected, name) => {
    const { text: read, findings } = decode("f", input);
    expect(read).toBeNull();
    expect(findings.map(spot)).toEqual([expected]);
    expect(findings[0]?.what.zh).toContain(name);
  });

  it("keeps a lone NUL as text, for the characters to be judged", () => {
    expect(decode("f", bytes("title: some text with one\u0000 in it\n")).text).toContain("\u0000");
  });
});
