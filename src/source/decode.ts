import type { Finding } from "../model/diagnostic.ts";
import { likelyEncoding, looksLikeUtf16 } from "./encoding.ts";
import { lined, spanAt } from "./positions.ts";
import { said } from "./said.ts";

/** The text of a file without its byte-order mark, or what forbids reading it. */
type Decoded =
  | { readonly text: string; readonly findings: readonly Finding[] }
  | { readonly text: null; readonly findings: readonly Finding[] };

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function tryUtf8(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

/** The longest beginning of the bytes that is UTF-8, as text: it shows where the first bad byte stands. */
function goodBeginning(bytes: Uint8Array): string {
  const decode = (count: number): string | null => {
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, count), {
        stream: true,
      });
    } catch {
      return null;
    }
  };
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (decode(middle) === null) high = middle - 1;
    else low = middle;
  }
  return decode(low) ?? "";
}

const guesses = {
  "UTF-16": {
    zh: "看起来是 UTF-16（记事本里叫“Unicode”）",
    en: "it looks like UTF-16 (Notepad calls it “Unicode”)",
  },
  GB18030: {
    zh: "看起来是 GBK（GB18030，记事本里叫“ANSI”）",
    en: "it looks like GBK (GB18030; Notepad calls it “ANSI”)",
  },
  unknown: {
    zh: "看不出是哪种编码，文件也可能已损坏",
    en: "its encoding is not recognised; the file may be damaged",
  },
} as const;

function refused(file: string, bytes: Uint8Array): Decoded {
  const guess = guesses[likelyEncoding(bytes)];
  const beginning = looksLikeUtf16(bytes) ? "" : goodBeginning(bytes).replace(/^\ufeff/, "");
  const span = spanAt(lined(`${beginning}?`), beginning.length, beginning.length + 1);
  const words = said(
    [
      `文件不是 UTF-8 编码：${guess.zh}`,
      "别的电脑和网页会把里面的汉字显示成乱码，单位和时限就认不出来",
      "用记事本或 WPS 打开，另存为，编码选 UTF-8",
    ],
    [
      `the file is not UTF-8: ${guess.en}`,
      "on other computers its Chinese text turns into gibberish, and units and deadlines with it",
      "open it in a text editor and save it again with the encoding UTF-8",
    ],
  );
  return { text: null, findings: [{ code: "not-utf8", severity: "error", place: { file, span }, ...words }] };
}

function marked(file: string, text: string): Decoded {
  const span = { line: 1, column: 1, length: 0 };
  const words = said(
    [
      "文件开头有一个看不见的标记（BOM）",
      "有的程序会把它当成第一个字段名的一部分，于是找不到这个字段",
      "另存为时编码选 UTF-8（不要选“带 BOM 的 UTF-8”）",
    ],
    [
      "the file begins with an invisible mark (BOM)",
      "some programs take it for a part of the first field's name and then miss that field",
      "save the file again as UTF-8 without BOM",
    ],
  );
  return {
    text,
    findings: [{ code: "byte-order-mark", severity: "warning", place: { file, span }, ...words }],
  };
}

/** UTF-8 bytes as text. A byte-order mark at the start is a warning and no part of the text, so columns count without it. */
export function decode(file: string, bytes: Uint8Array): Decoded {
  const text = tryUtf8(bytes);
  if (text === null || (text.includes("\u0000") && looksLikeUtf16(bytes))) return refused(file, bytes);
  return text.startsWith("\ufeff") ? marked(file, text.slice(1)) : { text, findings: [] };
}
