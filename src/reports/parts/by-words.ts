import type { Lang } from "../../model/language.ts";

const weekdays: Readonly<Record<string, string>> = {
  mon: "周一",
  tue: "周二",
  wed: "周三",
  thu: "周四",
  fri: "周五",
  sat: "周六",
  sun: "周日",
};

function partWords(part: string): string {
  const next = part.startsWith("next-");
  const rest = part.replace(/^next-/, "");
  const month = /^m(\d)-(.+)$/.exec(rest);
  const yearly = /^(\d{2})-(\d{2})(\(last\))?$/.exec(rest);
  const dateWords = (date: string) => (date === "last" ? "最后一日" : `${Number(date)}日`);
  const words = month
    ? `第${month[1]}个月${dateWords(month[2] ?? "")}`
    : yearly
      ? `${Number(yearly[1])}月${yearly[3] ? "最后一日" : `${Number(yearly[2])}日`}`
      : (weekdays[rest] ?? dateWords(rest));
  return `${next ? "下一期的" : ""}${words}`;
}

/** `deadline.by` in words: 下一期的第1个月10日; in English the notation itself. */
export const byWords = (by: string, lang: Lang): string =>
  lang === "zh" ? by.split("|").map(partWords).join("、") : by;
