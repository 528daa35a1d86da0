import type { Text } from "../../model/language.ts";

const say = (zh: string, en: string): Text => ({ zh, en });

/** The reasons for which words are not read to a day. Each names the words concerned. */
export const why = {
  nothing: (words: string) =>
    say(`“${words}”里没有认得的时间`, `\`${words}\` names no time that is known here`),
  longText: () => say("文字太长，不像一条时限", "the words are too long for one deadline"),
  empty: () => say("没有写时限", "no deadline is written"),
  noMonth: (words: string) =>
    say(`“${words}”不是月份，疑有错字`, `\`${words}\` is no month: probably a misprint`),
  noQuarter: (words: string) =>
    say(`“${words}”不是季度，疑有错字`, `\`${words}\` is no quarter: probably a misprint`),
  noYear: (words: string) =>
    say(`“${words}”的年份疑有错字`, `the year of \`${words}\` is probably a misprint`),
  noDay: (year: number, month: number, date: number) =>
    say(
      `${year}年${month}月没有${date}日，疑有错字`,
      `there is no day ${date} in month ${month} of ${year}: probably a misprint`,
    ),
  noDate: (words: string) =>
    say(`“${words}”不是存在的日期，疑有错字`, `\`${words}\` is no day that exists: probably a misprint`),
  weekday: (words: string) =>
    say(
      `${words}与所写的星期不符，疑有错字`,
      `${words} does not fall on the weekday written: probably a misprint`,
    ),
  monthMissing: (words: string) => say(`“${words}”没有写月份`, `\`${words}\` names no month`),
  reversed: (from: string, due: string) =>
    say(
      `止于${due}，早于起始的${from}，疑有错字`,
      `it ends on ${due}, before it begins on ${from}: probably a misprint`,
    ),
  noIssue: (words: string) =>
    say(
      `没有印发日，不知“${words}”从哪天算`,
      `without the day of issue nobody knows which day \`${words}\` counts from`,
    ),
  anchor: () => say("起算日没有写明", "the day from which it counts is not given"),
  unannounced: () =>
    say("所涉年度的工作日安排未公布", "the working days of a year concerned are not announced"),
  noCalendar: () => say("没有工作日历，工作日无法推算", "working days cannot be counted without a calendar"),
  tooLong: (words: string) =>
    say(`“${words}”过长，疑有错字`, `\`${words}\` is too long: probably a misprint`),
  length: (words: string) => say(`“${words}”是长度，不是时限`, `\`${words}\` is a length, not a deadline`),
  vague: (words: string) => say(`“${words}”没有说到哪一天`, `\`${words}\` does not say which day`),
  festival: (words: string) => say(`“${words}”要写成日期`, `\`${words}\` has to be written as a date`),
  strange: (known: string, words: string) =>
    say(`认得“${known}”，不认得与它相连的“${words}”`, `\`${known}\` is known, \`${words}\` beside it is not`),
  rhythm: (words: string) =>
    say(`没有“${words}”这种周期`, `\`${words}\` is not a rhythm that can be recorded`),
  occasion: (words: string) =>
    say(
      `“${words}”在每期里落在哪一天不固定，请写成日期`,
      `\`${words}\` falls on no fixed day of each period: write a date`,
    ),
  whichMonth: (words: string) =>
    say(`“${words}”没有写是每期的第几个月`, `\`${words}\` does not say which month of the period`),
  manyDays: () => say("每期最多两个日子", "a period has at most two days"),
  mixed: (words: string) =>
    say(
      `“${words}”把周期和另一个时限写在一起，请分开`,
      `\`${words}\` mixes a rhythm with another deadline: write them apart`,
    ),
  rhythms: () => say("写了几种周期，要分开登记", "several rhythms are written: record them apart"),
  done: () => say("写的是状态，不是时限", "this is a state, not a deadline"),
  start: (words: string) =>
    say(`“${words}”只说了之后，没有说到哪一天为止`, `\`${words}\` says only after, not until when`),
  around: (words: string) =>
    say(`“${words}”是约数，没有说到哪一天`, `\`${words}\` is only about that time and names no day`),
} as const;
