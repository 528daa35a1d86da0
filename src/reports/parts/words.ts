import type { Ledger } from "../../derive/ledger.ts";
import { type Day, dateOf, monthOf, yearOf } from "../../model/day.ts";
import type { Lang, Text } from "../../model/language.ts";
import type { Source } from "../../model/records.ts";
import { type Stage, stageWords } from "../../model/words.ts";

const chineseDigits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 1–99 in Chinese numerals, as headings are numbered. */
function chineseNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? "" : tens === 1 ? "十" : `${chineseDigits[tens]}十`;
  return `${ten}${chineseDigits[ones]}`;
}

/** A heading of the first rank: 一、… in Chinese, 1. … in English. */
export const numbered = (number: number, words: Text, lang: Lang): string =>
  lang === "zh" ? `${chineseNumber(number)}、${words.zh}` : `${number}. ${words.en}`;

/** A heading of the second rank: （一）… in Chinese, 1.2 … in English, under the first-rank heading `within`. */
export const numberedWithin = (
  { within, number }: { readonly within: number; readonly number: number },
  words: Text,
  lang: Lang,
): string => (lang === "zh" ? `（${chineseNumber(number)}）${words.zh}` : `${within}.${number} ${words.en}`);

/** A day as papers say it: 9月18日, with the year where it is not that of `near`; in English the day itself. */
export const dayWords = (day: Day, near: Day, lang: Lang): string =>
  lang === "en"
    ? day
    : `${yearOf(day) === yearOf(near) ? "" : `${yearOf(day)}年`}${monthOf(day)}月${dateOf(day)}日`;

/** A day with its year: 2024年9月18日. */
export const wholeDayWords = (day: Day, lang: Lang): string =>
  lang === "en" ? day : `${yearOf(day)}年${monthOf(day)}月${dateOf(day)}日`;

/** Text without the full stop that it may end with, so that another can follow. */
export const unended = (text: string): string => text.trim().replace(/[。；;.]+$/, "");

/** 1 task, 2 tasks: an English count. */
export const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

/** Percent with one decimal, as progress is printed: 66.7%. */
export const percent = (value: number): string => `${value.toFixed(1)}%`;

export const joined = (parts: readonly string[], lang: Lang): string =>
  parts.join(lang === "zh" ? "、" : ", ");
export const clauses = (parts: readonly string[], lang: Lang): string =>
  parts.join(lang === "zh" ? "；" : "; ");

/** In parentheses of the language; nothing for nothing. */
export const bracketed = (words: string, lang: Lang): string =>
  words === "" ? "" : lang === "zh" ? `（${words}）` : ` (${words})`;

const nothingRecorded: Text = { zh: "未见记载", en: "nothing recorded" };

/**
 * A stage in words. In a record of a published source a task without entries is 未见记载: nobody said that it was
 * not started, only that the source does not tell.
 */
export const stageText = (ledger: Ledger, stage: Stage): Text =>
  stage === "not-started" && !ledger.programme.complete ? nothingRecorded : stageWords[stage];

/** A period's id as people say it: 2024年8月, 2024年第2季度, 2024年上半年, 2024年第23周; in English the id. */
export function periodWords(id: string, lang: Lang): string {
  if (lang === "en") return id;
  const [year = "", part, date] = id.replace(/-[ab]$/, "").split("-");
  const turn = id.endsWith("-a") ? "第一次" : id.endsWith("-b") ? "第二次" : "";
  const within =
    part === undefined
      ? ""
      : part.startsWith("H")
        ? part === "H1"
          ? "上半年"
          : "下半年"
        : part.startsWith("Q")
          ? `第${part.slice(1)}季度`
          : part.startsWith("W")
            ? `第${Number(part.slice(1))}周`
            : `${Number(part)}月${date ? `${Number(date)}日` : ""}`;
  return `${year}年${within}${turn}`;
}

/** Where a record's source says so: a phrase, or a paragraph with its words; null for none. */
export function sourceWords(source: Source | undefined, lang: Lang): string | null {
  if (source === undefined) return null;
  if (typeof source === "string") return source;
  const paragraph = lang === "zh" ? `第${source.paragraph}段` : `paragraph ${source.paragraph}`;
  if (!source.words) return paragraph;
  return lang === "zh" ? `${paragraph}“${source.words}”` : `${paragraph}: “${source.words}”`;
}
