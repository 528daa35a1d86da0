import { readDeadline } from "../intake/deadline.ts";
import { yearOf } from "../model/day.ts";
import { whenReport } from "../reports/when.ts";
import type { Call, Command } from "./command.ts";
import { dayOption, yearOption } from "./shared/days.ts";
import { screenFormats } from "./shared/formats.ts";

/** One line of input: the words, and after tabs a year and a day of issue of its own. */
function reading(
  call: Call,
  input: string,
  context: { readonly year: number; readonly issued: string | null },
) {
  const [text = "", year = "", issued = ""] = input.split("\t");
  const day = issued.trim() === "" ? context.issued : issued.trim();
  return readDeadline(text.trim(), {
    year: year.trim() === "" ? context.year : yearOption(year.trim()),
    issued: day === null ? null : dayOption("issued", day),
    workingDays: call.addWorkdays,
  });
}

const when: Command = {
  name: "when",
  about: { zh: "一个时限怎样读：2024年6月底前 → 2024-06-30", en: "how the words of a deadline are read" },
  arguments: [
    {
      pattern: "<words...>",
      about: { zh: "时限原文；- 表示从标准输入逐行读", en: "the words; - reads lines from standard input" },
    },
  ],
  options: [
    {
      flags: "--year <year>",
      about: {
        zh: "没写年份时按哪一年，缺省今年",
        en: "the year of words without one; this year unless given",
      },
    },
    {
      flags: "--issued <day>",
      about: {
        zh: "文件印发日，用于“印发之日起”",
        en: "the paper's day of issue, for words that count from it",
      },
    },
  ],
  formats: screenFormats,
  examples: [
    "when 2024年6月底前",
    "when 印发之日起30日内 --issued 2024-01-18",
    "when - --format json < 时限.txt",
  ],
  run(call) {
    const year = call.text("year");
    const context = {
      year: year === null ? yearOf(call.today()) : yearOption(year),
      issued: call.text("issued"),
    };
    const fromStdin = call.args.length === 1 && call.args[0] === "-";
    const inputs = fromStdin
      ? call
          .stdin()
          .replace(/\r?\n$/, "")
          .split(/\r?\n/)
      : [call.args.join(" ")];
    const readings = inputs.map((input) => reading(call, input, context));
    return { report: whenReport(readings, call.lang), exit: 0 };
  },
};
export default when;
