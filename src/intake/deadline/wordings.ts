import type { Text } from "../../model/language.ts";
import { type Reading, reading, unread } from "./reading.ts";
import { why } from "./why.ts";

const anyOf = (words: string): RegExp => new RegExp(words.replaceAll(" ", "|"), "u");

/** 立行立改, 即知即改, 边查边改 …: twice the same adverb of at once, each with a verb. */
const twiceAtOnce = /([立即随边])[行知查接发报整说督巡审交学批检诉转建]\1[改办查整行纠立治销督知结用处]/u;
const atOnce = anyOf("立即 立刻 马上 即刻 即改 立改 即时整改 当场 当即 现场整改");
const always = anyOf(
  "长期 常态 长效 持续 坚持 永久 常年 一以贯之 常抓不懈 持之以恒 久久为功 贯穿始终 贯穿全程 全过程 " +
    "经常性 日常 动态 滚动 始终 一直 不间断",
);
const vague = anyOf(
  "及时 适时 尽快 尽早 待定 另行 视情 视具体 近期 抓紧 限期 按期 如期 按时 逐步 分批 分期 分步 分阶段 同步 随时 " +
    "择机 机动 短期 中期 远期 不限 未定 待议 会后 按上级 按照上级 按要求 按计划 按程序 按规定 按需 酌情 暂缓 " +
    "因地制宜 依进度 视进展 待通知 见附件 阶段性",
);
/** Days and seasons that move, or whose edge nobody has fixed. */
const festival = anyOf(
  "春节 元旦 清明 五一 端午 中秋 国庆 除夕 元宵 节前 节后 年前 年后 寒假 暑假 开学 学期 汛期 两会 采暖季 " +
    "春季 夏季 秋季 冬季 入冬 入汛 高考 中考",
);
const settled = /已(?:经)?(?:完成|办结|整改|销号)|(?:完成|办结)$/u;
const dateAlone = /^(?:[于在至到自从])?[\d一二三四五六七八九十廿卅]+[日号](?:之?前|以前|止|为止|起|$)/u;

/** 春节前, 汛期 …: a time that no `by` can hold. */
export const movingTime = (words: string): string | null => {
  const found = festival.exec(words);
  const after = found ? words.slice(found.index + found[0].length) : "";
  return found && /^(?:节|假|期)*(?:前|后|期间|来临|到来|$|[,;，；、。)])/u.test(after) ? found[0] : null;
};

function reason(words: string, lengths: readonly string[]): Text {
  const named = festival.exec(words)?.[0];
  const unclear = vague.exec(words)?.[0];
  if (words === "") return why.empty();
  if (named) return why.festival(named);
  if (unclear) return why.vague(unclear);
  if (dateAlone.test(words)) return why.monthMissing(words);
  if (lengths.length > 0) return why.length(lengths.join("、"));
  return settled.test(words) ? why.done() : why.nothing(words);
}

/** What words without any time of the calendar say: at once, always, now and then, or nothing that can be dated. */
export function wordingOf(text: string, words: string, lengths: readonly string[]): Reading {
  if (words.includes("不定期")) return unread(text, why.vague("不定期"));
  if (twiceAtOnce.test(words) || atOnce.test(words)) return reading(text, "immediate");
  if (always.test(words)) return reading(text, "ongoing");
  return words.includes("定期") ? reading(text, "recurring") : unread(text, reason(words, lengths));
}

const movingAhead =
  /^(?:春节|元旦|清明|五一|端午|中秋|国庆|除夕|元宵|寒假|暑假|开学|汛期|主汛期|两会|采暖季|入冬|入汛|高考|中考)(?:节|假期|期)?(?:来临|到来|开始|结束)?(?:之前|以前|前|期间|后)/u;

/** 春节前 at the beginning of the words. */
export const movingTimeAt = (words: string): string | null => movingAhead.exec(words)?.[0] ?? null;
