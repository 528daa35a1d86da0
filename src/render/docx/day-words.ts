import type { Day } from "../../model/day.ts";
import { dateOf, monthOf, yearOf } from "../../model/day.ts";
import type { Lang } from "../../model/language.ts";

/** The day of a paper, without noughts before month and date: 2024年9月8日. */
export const dayWords = (day: Day, lang: Lang): string =>
  lang === "zh" ? `${yearOf(day)}年${monthOf(day)}月${dateOf(day)}日` : day;
