import { monthOf, yearOf } from "../../model/day.ts";
import type { Day } from "../../model/day.ts";
import type { Lang, Text } from "../../model/language.ts";
import { type Stage, stageWords } from "../../model/words.ts";
import type { Ledger } from "../../derive/ledger.ts";

const chineseDigits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 1–99 in Chinese numerals, as headings are numbered. */
export function chineseNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? "" : tens === 1 ? "十" : `${chineseDigits[tens]}十`;
  return `${ten}${chineseDigits[ones]}`;
}

/** A heading of the first rank: 一、… in Chinese, 1. … in English. */
export const numbered = (number: number, words: Text, lang: Lang): string =>
  lang === "zh" ? `${chineseNumber(number)}、${words.zh}` : `${number}. ${words.en}`;

/** Percent with one decimal, as progress is printed: 66.7%. */
export const percent = (value: number): string => `${value.toFixed(1)}%`;

export const joined = (parts: readonly string[], lang: Lang): string => parts.join(lang === "zh" ? "、" : ", ");
export const clauses = (parts: readonly string[], lang: Lang): string => parts.join(lang === "zh" ? "；" : "; ");

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

/** 8月 of the as-of day's year, 2023年12月 of another. */
export const monthName = (day: Day, asOf: Day, lang: Lang): string => {
  if (lang === "en") return day.slice(0, 7);
  return yearOf(day) === yearOf(asOf) ? `${monthOf(day)}月` : `${yearOf(day)}年${monthOf(day)}月`;
};

