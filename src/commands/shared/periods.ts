import { byRhythm } from "../../derive/ask-history.ts";
import type { Ledger } from "../../derive/ledger.ts";
import { lastEndedPeriod, reportingPeriodNamed, reportingPeriodOn } from "../../derive/reporting.ts";
import { type Day, yearOf } from "../../model/day.ts";
import type { Every } from "../../model/records.ts";
import { Refusal } from "../../model/refusal.ts";
import { everyWords } from "../../model/words.ts";

const relative: Readonly<Record<string, Every>> = {
  周: "week",
  月: "month",
  季: "quarter",
  季度: "quarter",
  半年: "halfyear",
  年: "year",
};

/** How people speak of a rhythm's last period. */
const said: Partial<Record<Every, string>> = { week: "上周", month: "上月", quarter: "上季度" };

const two = (text: string): string => text.padStart(2, "0");
const ordinal = (text: string): number => "一二三四".indexOf(text) + 1 || Number(text);

/** The id that words mean on a day: 上月, 本季度, 8月, 2024年第2季度, 2024年上半年, 第23周, 2024Q2; ids as they are. */
export function periodMeant(word: string, asOf: Day): string {
  const [, turn = "", span = ""] = /^([上本])(周|月|季度?|半年|年)$/.exec(word) ?? [];
  const every = relative[span];
  if (every)
    return (turn === "上" ? lastEndedPeriod({ every }, asOf) : reportingPeriodOn({ every }, asOf)).id;
  const [, typed, rest = ""] = /^(?:(\d{4})年)?(.*)$/.exec(word) ?? [];
  const year = typed ?? String(yearOf(asOf));
  if (typed && rest === "") return year;
  const month = /^(\d{1,2})月份?$/.exec(rest)?.[1];
  if (month) return `${year}-${two(month)}`;
  const quarter = /^第?([1-4一二三四])季度?$/.exec(rest)?.[1];
  if (quarter) return `${year}-Q${ordinal(quarter)}`;
  const half = /^([上下])半年$/.exec(rest)?.[1];
  if (half) return `${year}-H${half === "上" ? 1 : 2}`;
  const week = /^第?(\d{1,2})周$/.exec(rest)?.[1];
  if (week) return `${year}-W${two(week)}`;
  const [, years, letter = "", number = ""] = /^(\d{4})-?([QHW]?)-?(\d{1,2})$/i.exec(word) ?? [];
  if (years === undefined) return word;
  return `${years}-${letter.toUpperCase()}${letter === "" || /w/i.test(letter) ? two(number) : Number(number)}`;
}

/** The id of the reporting period that a word names; refused where no rhythm has one of that name, or it has not begun. */
export function periodArgument(ledger: Ledger, word: string, asOf: Day): string {
  const everies = [...byRhythm(ledger).keys()];
  if (everies.length === 0) {
    throw new Refusal(
      { zh: "这个登记簿没有规定报送周期", en: "this registry sets no rhythm of reporting" },
      { zh: "在 programme.yaml 写 `reporting`", en: "write `reporting` in programme.yaml" },
    );
  }
  const id = periodMeant(word, asOf);
  const found = everies.flatMap((every) => reportingPeriodNamed({ every }, id) ?? []);
  const asked = [...ledger.asks.values()].some(({ period }) => period === id);
  if (found.length === 0 && asked) return id;
  const examples = everies.map((every) => `\`${lastEndedPeriod({ every }, asOf).id}\``);
  const sayings = everies.flatMap((every) => said[every] ?? []);
  const fix = {
    zh: `可写 ${[...new Set([...examples, ...sayings])].join("、")}；不写则是刚过的一期`,
    en: `write ${[...new Set(examples)].join(" or ")}; without one it is the period that ended last`,
  };
  if (found.length === 0) {
    const rhythms = (lang: "zh" | "en") =>
      everies.map((every) => everyWords[every][lang]).join(lang === "zh" ? "、" : ", ");
    throw new Refusal(
      {
        zh: `没有 \`${word}\` 这一期，这里${rhythms("zh")}报送`,
        en: `there is no period \`${word}\`; returns are asked for ${rhythms("en")}`,
      },
      fix,
    );
  }
  if (found.every(({ begin }) => begin > asOf)) {
    throw new Refusal(
      { zh: `\`${word}\` 到 ${asOf} 还没有开始`, en: `\`${word}\` has not begun by ${asOf}` },
      fix,
    );
  }
  return id;
}
