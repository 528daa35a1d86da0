import type { Text } from "../../model/language.ts";
import type { Every } from "../../model/records.ts";
import { isAt, type Kind, kindAt, type Parsed, skip, type Tokens, wordsOf } from "./token.ts";
import { why } from "./why.ts";

/** `months` in a period; 0 for weeks and days. `within` is a fixed `by`, `month` the month that the words themselves choose. */
export interface Rhythm {
  readonly every: Every;
  readonly months: number;
  readonly within: string | null;
  readonly month: number | null;
}

type RhythmFound = Rhythm | { readonly why: Text };

const rhythm = (every: Every, months: number, more: Partial<Rhythm> = {}): Rhythm => ({
  every,
  months,
  within: null,
  month: null,
  ...more,
});

const byMonths: Readonly<Record<number, Every>> = {
  1: "month",
  2: "2months",
  3: "quarter",
  6: "halfyear",
  12: "year",
};
const monthsOfUnit: Readonly<Partial<Record<Kind, number>>> = { month: 1, quarter: 3, half: 6, year: 12 };

/** The rhythm of `count` units; null where the unit is none of time, `why` where no record can hold it (每三年). */
function rhythmOf(unit: Kind | null, count: number, words: string): RhythmFound | null {
  const refused = { why: why.rhythm(words) };
  switch (unit) {
    case "year":
    case "half":
    case "quarter":
    case "month": {
      const months = (monthsOfUnit[unit] ?? 0) * count;
      const every = byMonths[months];
      return every ? rhythm(every, months) : refused;
    }
    case "week":
      return count === 1 ? rhythm("week", 0) : count === 2 ? rhythm("2weeks", 0) : refused;
    case "day":
    case "days":
    case "workday":
      return count === 1 ? rhythm("day", 0) : refused;
    case "halfmonth":
      return count === 1 ? rhythm("month", 1, { within: "15|last" }) : refused;
    case "strangeUnit":
    case "hour":
      return refused;
    default:
      return null;
  }
}

/** 双月, 单月, 隔周: every other one. */
function alternate(tokens: Tokens, at: number): Parsed<RhythmFound> {
  const token = tokens[at];
  if (token?.kind !== "alternate") return null;
  const value = token.text.endsWith("周")
    ? rhythm("2weeks", 0)
    : rhythm("2months", 2, token.value > 0 ? { month: token.value } : {});
  return { value, next: at + 1 };
}

/** A count and its unit: 年, 两个月, 半年, 3个月; `said` is where the words of the rhythm begin. */
function countAndUnit(tokens: Tokens, at: number, said: number = at): Parsed<RhythmFound> {
  const other = alternate(tokens, at);
  if (other) return other;
  const number = isAt(tokens, at, "number") ? tokens[at] : undefined;
  const place = skip(tokens, number ? at + 1 : at, "piece");
  const value = rhythmOf(kindAt(tokens, place), number?.value ?? 1, wordsOf(tokens, said, place + 1));
  return value && { value, next: place + 1 };
}

const deeds =
  /^(?:调|通|报|汇|例|会|研|小|总|考|评|检|巡|督|点|分析|晾|排|清|推|更|梳|盘|统|公示|公开|核|审|述|简|交流|走|培|回|督查|开|召|组|联|对|发|提|摸)/u;
/** Fewer, as 年度 is an attribute of most nouns. */
const yearlyDeeds = /^(?:考核|评估|总结|报|评|审|述)/u;
const restOf = (tokens: Tokens, at: number): string => wordsOf(tokens, at, at + 4);
const opens = (tokens: Tokens, at: number): boolean =>
  at === 0 || isAt(tokens, at - 1, "stop", "and", "open", "close");

/** 一月一调度, 两周一次, 半年一评估; also behind 实行, 落实, 建立, 坚持, 采取. */
function oncePer(tokens: Tokens, at: number): Parsed<RhythmFound> {
  const begins = opens(tokens, at) || /^(?:[行实立持取]|按照)$/u.test(tokens[at - 1]?.text ?? "");
  if (!begins || !isAt(tokens, at, "number", "half", "halfmonth", "alternate")) return null;
  const found = countAndUnit(tokens, at);
  if (!found || tokens[found.next]?.value !== 1 || !isAt(tokens, found.next, "number")) return null;
  return isAt(tokens, found.next + 1, "other", "plain", "rhythm") ? { ...found, next: found.next + 1 } : null;
}

/** 周调度, 月通报, 季度考核, 年报. */
function adjective(tokens: Tokens, at: number): Parsed<RhythmFound> {
  const bare =
    isAt(tokens, at, "year", "month", "week", "quarter", "half", "day") && tokens[at]?.text !== "号";
  if (!opens(tokens, at) || !bare) return null;
  const value = rhythmOf(kindAt(tokens, at), 1, tokens[at]?.text ?? "");
  const yearly = isAt(tokens, at, "year");
  const alone = at === 0 && tokens.length === 1 && /度$/u.test(tokens[at]?.text ?? "");
  return value && (alone || (yearly ? yearlyDeeds : deeds).test(restOf(tokens, at + 1)))
    ? { value, next: at + 1 }
    : null;
}

/** 按月, 逐季度, 分季度: not 按年度计划, which is a noun's. */
function byUnit(tokens: Tokens, at: number): Parsed<RhythmFound> {
  if (!isAt(tokens, at, "rhythm")) return null;
  const found = countAndUnit(tokens, at + 1);
  if (!found || isAt(tokens, at + 1, "number")) return null;
  const rest = restOf(tokens, found.next);
  return /^(?:计划|任务|安排|目标|要求|进度|部署|工作|方案|额|度|份)/u.test(rest) ? null : found;
}

/** 每年, 每两个月, 每双周, 一月一调度, 月调度, 按季度. */
export function rhythmAt(tokens: Tokens, at: number): Parsed<RhythmFound> {
  if (isAt(tokens, at, "every")) {
    const place = skip(tokens, at + 1, "piece");
    const found = countAndUnit(tokens, place, at);
    const unclear = found && tokens[at]?.text === "每隔" && !((tokens[place]?.value ?? 0) > 1);
    if (unclear) return { value: { why: why.rhythm(wordsOf(tokens, at, found.next)) }, next: found.next };
    if (!found && tokens[at]?.text === "每") {
      const strange = isAt(tokens, place, "number") && isAt(tokens, place + 1, "strangeUnit");
      return strange ? { value: { why: why.rhythm(wordsOf(tokens, at, place + 2)) }, next: place + 2 } : null;
    }
    return found;
  }
  const whole = isAt(tokens, at, "alternate") && opens(tokens, at) ? alternate(tokens, at) : null;
  return oncePer(tokens, at) ?? whole ?? byUnit(tokens, at) ?? adjective(tokens, at);
}
