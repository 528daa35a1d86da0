import type { Class, Count } from "../../derive/counts.ts";
import type { Lang } from "../../model/language.ts";
import { bracketed } from "./words.ts";

/**
 * The line that reconciles a count: 未启动3（12.0%）＋推进中22（88.0%）＝合计25项. Classes of nothing are left out, so
 * that the line stays short; the percentages add to 100.0.
 */
export function countLine<K extends string>(
  { total, classes }: Count<K>,
  word: (key: K) => string,
  lang: Lang,
): string {
  const present = classes.filter(({ count }) => count > 0);
  const each = ({ key, count, percent }: Class<K>) =>
    lang === "zh"
      ? `${word(key)}${count}${bracketed(`${percent.toFixed(1)}%`, lang)}`
      : `${word(key)} ${count}${bracketed(`${percent.toFixed(1)}%`, lang)}`;
  if (present.length === 0) return lang === "zh" ? "合计0项" : "0 in all";
  const sum = present.map(each).join(lang === "zh" ? "＋" : " + ");
  return lang === "zh" ? `${sum}＝合计${total}项` : `${sum} = ${total} in all`;
}
