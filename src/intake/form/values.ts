import type { Day } from "../../model/day.ts";
import { parseDay } from "../../model/day.ts";
import type { Text } from "../../model/language.ts";
import type { FilledCell } from "./filled.ts";

/** What a cell means, with what to mind of how it was understood; or why it means nothing. */
export type Meant<T> = { readonly value: T; readonly note?: Text } | { readonly why: Text };

/** Full-width digits, signs and percent as they are typed in Chinese, in their plain form. */
const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[。．]/g, ".")
    .replace(/[,，\s]/g, "");

const readAs = (text: string, number: number): Text => ({
  zh: `“${text}”读作 ${number}`,
  en: `“${text}” is read as ${number}`,
});

/** Free of the dust of binary fractions: 0.07 × 100 is 7. */
const tidy = (number: number): number => Math.round(number * 1e6) / 1e6;

/** A percentage: 45, 45%, ４５％, 百分之45; 0.45 is read as 45. Anything but 0 to 100 is none. */
export function percentIn({ text, number, kind }: FilledCell): Meant<number> {
  const typed = plain(text).replace(/^百分之(.+)$/, "$1%");
  const written = /^([+-]?\d+(?:\.\d+)?)(%?)$/.exec(typed);
  const found =
    kind === "share" && number !== null
      ? number * 100
      : kind === "number" && number !== null
        ? number
        : written
          ? Number(written[1])
          : null;
  if (found === null || kind === "date" || kind === "truth")
    return {
      why: {
        zh: `“${text}”不是百分比，填 0 到 100 的数，如 45`,
        en: `“${text}” is no percentage; write a number from 0 to 100, as in 45`,
      },
    };
  const bare = kind === "number" || (kind === "text" && written?.[2] === "");
  const value = tidy(bare && found > 0 && found < 1 ? found * 100 : found);
  if (value < 0 || value > 100)
    return {
      why: { zh: `“${text}”不在 0 到 100 之间`, en: `“${text}” is not between 0 and 100` },
    };
  return String(value) === text || kind === "share" ? { value } : { value, note: readAs(text, value) };
}

/** A number, thousands parted or not. */
export function numberIn({ text, number, kind }: FilledCell): Meant<number> {
  const typed = plain(text);
  const value =
    kind === "number" && number !== null ? number : /^[+-]?\d+(\.\d+)?$/.test(typed) ? Number(typed) : null;
  if (value === null || kind === "date" || kind === "truth")
    return {
      why: {
        zh: `“${text}”不是数，填到现在为止的累计值，如 12；计量单位不写`,
        en: `“${text}” is no number; write the total so far, as in 12, without its measure`,
      },
    };
  return String(value) === text ? { value } : { value, note: readAs(text, value) };
}

/** 是 or 否, in the ways in which people say it. */
export function yesIn({ text }: FilledCell): Meant<boolean> {
  const typed = plain(text).toLowerCase();
  if (/^(?:是|已完成|完成|对|√|✓|☑|yes|y|true|1)$/.test(typed)) return { value: true };
  if (/^(?:否|不|未完成|没有|×|✗|☐|no|n|false|0|-|—|无)$/.test(typed)) return { value: false };
  return {
    why: { zh: `“${text}”看不出是还是否，选“是”或“否”`, en: `“${text}” is neither yes nor no; choose one` },
  };
}

/** A day: a date of the spreadsheet, or 2024-06-30, 2024.6.30, 2024年6月30日. */
export function dayIn({ text }: FilledCell): Meant<Day> {
  const [, year = "", month = "", date = ""] =
    /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?(?:\s?\d{1,2}:.*)?$/.exec(text.normalize("NFKC").trim()) ??
    [];
  const day = year === "" ? null : parseDay(`${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`);
  return day === null
    ? {
        why: {
          zh: `“${text}”不是日期，或没有这一天，写成 2024-06-30`,
          en: `“${text}” is no day that exists; write it as 2024-06-30`,
        },
      }
    : { value: day };
}

/** More than this is an annex, not a cell. In characters. */
const mostText = 2000;

const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffd-\uffff]/u;

/** The lines of a text; what spreadsheets and copying leave invisible in it is taken out. */
export function linesIn({ text, kind }: FilledCell): Meant<readonly string[]> {
  if (kind === "number" && /\d{16}/.test(text))
    return {
      why: {
        zh: "这么长的号码被表格程序当成了数，末几位已经丢了；把格子设成文本再填一遍",
        en: "the spreadsheet took so long a number for a quantity and lost its last digits; make the cell text and type it again",
      },
    };
  const length = Array.from(text).length;
  if (length > mostText)
    return {
      why: {
        zh: `有${length}个字，太长（最多${mostText}个）；写要点，详情作为佐证材料`,
        en: `it has ${length} characters, more than ${mostText}; write the gist and name the rest as evidence`,
      },
    };
  const wrong = forbidden.exec(text)?.[0];
  if (wrong !== undefined) {
    const code = `U+${(wrong.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
    return {
      why: {
        zh: `有看不见的控制字符 ${code}，重新打一遍`,
        en: `it holds the control character ${code}; type it again`,
      },
    };
  }
  const lines = text
    .normalize("NFC")
    .replace(/[\u00ad\u200b\u200e\u200f\u2060\ufeff]/gu, "")
    .split(/[\n\r\u2028\u2029]+/u)
    .map((line) => line.replace(/[\t\u00a0\u3000 ]+/gu, " ").trim())
    .filter((line) => line !== "");
  return { value: lines };
}

/** Lines as one: a line that ends without a stop gets one. */
export const oneText = (lines: readonly string[]): string =>
  lines
    .map((line, n) => (n < lines.length - 1 && !/[。；;，,、：:！!？?.]$/u.test(line) ? `${line}；` : line))
    .join("");
