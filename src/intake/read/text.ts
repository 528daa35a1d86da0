import type { Text } from "../../model/language.ts";
import { Refusal } from "../../model/refusal.ts";
import { most } from "./limits.ts";
import { tooMuch } from "./refused.ts";

/** A text without its file's ways of writing it: no mark at its start, every line ended by \n. */
export interface PlainText {
  readonly text: string;
  readonly encoding: "utf-8" | "utf-16" | "gb18030";
  readonly remarks: readonly Text[];
}

const noText = (what: Text): Refusal =>
  new Refusal(what, {
    zh: "用记事本或 WPS 打开，另存为“纯文本，UTF-8”再来",
    en: "open it in an editor or an office program and save it as plain text in UTF-8",
  });

function decode(bytes: Uint8Array): Pick<PlainText, "text" | "encoding"> {
  const [first, second] = bytes;
  const little = first === 0xff && second === 0xfe;
  const ways =
    little || (first === 0xfe && second === 0xff)
      ? ([["utf-16", little ? "utf-16le" : "utf-16be"]] as const)
      : ([
          ["utf-8", "utf-8"],
          ["gb18030", "gb18030"],
        ] as const);
  for (const [encoding, label] of ways) {
    try {
      return { encoding, text: new TextDecoder(label, { fatal: true }).decode(bytes) };
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  throw noText({
    zh: "这不是文本：既不是 UTF-8，也不是 GBK（GB 18030）",
    en: "this is no text: neither UTF-8 nor GBK (GB 18030)",
  });
}

/** Characters that no text has: controls, and the mark of a character lost in an earlier conversion. */
const strange = /[\0-\x08\x0e-\x1f\x7f-\x9f\ufffd\ufffe\uffff]/g;

function tidied(text: string): { readonly text: string; readonly remarks: readonly Text[] } {
  const found = text.match(strange)?.length ?? 0;
  if (found === 0) return { text, remarks: [] };
  const at = text.search(strange);
  const line = text.slice(0, at).split("\n").length;
  const code = (text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  const where = {
    zh: `${found} 个控制字符或乱码，第一个在第${line}行（U+${code}）`,
    en: `${found} control or lost characters, the first in line ${line} (U+${code})`,
  };
  if (text.includes("\0") || found * 100 > text.length)
    throw noText({ zh: `这不是文本：有${where.zh}`, en: `this is no text: it has ${where.en}` });
  return {
    text: text.replace(strange, ""),
    remarks: [{ zh: `去掉了${where.zh}，请核对原文`, en: `left out: ${where.en}; compare with the paper` }],
  };
}

/** A text of at most so many bytes; a `Refusal` where it is more, or no text. */
export function readText(bytes: Uint8Array, atMost: number = most.text): PlainText {
  if (bytes.length > atMost) {
    const mega = Math.ceil(bytes.length / 2 ** 20);
    throw tooMuch({ zh: `文本有 ${mega} MB`, en: `the text has ${mega} MB` });
  }
  const { text, encoding } = decode(bytes);
  const { text: clean, remarks } = tidied(text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n"));
  return { text: clean, encoding, remarks };
}
