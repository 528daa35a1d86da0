import { type Day, monthEnd, monthStart, yearOf } from "../../model/day.ts";
import type { Text } from "../../model/language.ts";
import { Refusal } from "../../model/refusal.ts";
import type { Call } from "../command.ts";
import { periodMeant } from "./periods.ts";

/** Whole months, from the first day of the first to the last day of the last. */
interface MonthSpan {
  readonly from: Day;
  readonly to: Day;
}

const monthsAtMost = 36;

const refused = (what: Text, fix: Text): Refusal => new Refusal(what, fix);

/** The first and the last month, from 1, of what was typed: a month (2024-03, 3月) or a year. */
function monthsTyped(option: string, word: string, asOf: Day): { readonly first: Day; readonly last: Day } {
  const [, year, month] = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/.exec(periodMeant(word, asOf)) ?? [];
  if (year === undefined || Number(year) < 1)
    throw refused(
      { zh: `\`--${option} ${word}\` 不是月份`, en: `\`--${option} ${word}\` is no month` },
      { zh: "写成 2024-03 或 3月，整年写 2024", en: "write it as 2024-03, a whole year as 2024" },
    );
  return {
    first: monthStart(Number(year), Number(month ?? 1)),
    last: monthEnd(Number(year), Number(month ?? 12)),
  };
}

/** The months that `--from` and `--to` choose; the as-of day's year, or as far as what was typed lies from it. */
export function monthSpan(call: Call, asOf: Day): MonthSpan {
  const typed = (option: "from" | "to") => {
    const word = call.text(option);
    return word === null ? null : monthsTyped(option, word, asOf);
  };
  const [begin, end] = [typed("from"), typed("to")];
  const years = [yearOf(asOf), ...[begin, end].flatMap((each) => (each ? [yearOf(each.first)] : []))];
  const from = begin?.first ?? monthStart(Math.min(...years), 1);
  const to = end?.last ?? monthEnd(Math.max(...years), 12);
  if (from > to)
    throw refused(
      {
        zh: `\`--from\` 的 ${from} 在 \`--to\` 的 ${to} 之后`,
        en: `\`--from\` ${from} lies after \`--to\` ${to}`,
      },
      { zh: "把起始月写在前", en: "write an earlier month" },
    );
  const months = (yearOf(to) - yearOf(from)) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1;
  if (months > monthsAtMost)
    throw refused(
      {
        zh: `一张图最多画${monthsAtMost}个月，这里有${months}个月`,
        en: `a chart has at most ${monthsAtMost} months, not ${months}`,
      },
      { zh: "用 --from、--to 选短一些", en: "choose fewer with --from and --to" },
    );
  return { from, to };
}
