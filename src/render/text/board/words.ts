import type { Lang } from "../../../model/language.ts";
import { glyphs } from "./bar.ts";

/** What the characters of the chart mean, in the order in which a bar has them. */
export function legendWords(lang: Lang): string {
  const zh = lang === "zh";
  const { planned, done, extended, late, paused, open, start, original, due, ahead, reached, missed } =
    glyphs;
  const parts = zh
    ? [
        `${start}${done}${planned}${due} 计划起止，${done} 为已完成部分`,
        `${original}${extended}${due} 原定时限和延期`,
        `${late} 超过时限`,
        `${glyphs.closed} 销号`,
        `${paused} 暂停`,
        `${open} 没有时限`,
        `${ahead} ${reached} ${missed} 节点或周期事项：未到、已完成、过期未完成`,
        `${glyphs.earlier} ${glyphs.later} 图外还有`,
        `${glyphs.today} 今日`,
        `${glyphs.general} ${glyphs.consultation} 调度会、会商`,
      ]
    : [
        `${start}${done}${planned}${due} planned span, ${done} what is done of it`,
        `${original}${extended}${due} original day and extension`,
        `${late} past its day`,
        `${glyphs.closed} closed`,
        `${paused} suspended`,
        `${open} no last day`,
        `${ahead} ${reached} ${missed} milestone or occurrence: to come, done, missed`,
        `${glyphs.earlier} ${glyphs.later} goes on outside`,
        `${glyphs.today} today`,
        `${glyphs.general} ${glyphs.consultation} meeting of the programme, of a line`,
      ];
  return `${zh ? "图例：" : "Legend: "}${parts.join(zh ? "；" : "; ")}${zh ? "。" : "."}`;
}
