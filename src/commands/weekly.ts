import { periodNamed } from "../derive/period-named.ts";
import { periodOn } from "../derive/periods.ts";
import type { Day } from "../model/day.ts";
import { Refusal } from "../model/refusal.ts";
import { type WeeklyTurn, weeklyPage, weeklyRhythms } from "../reports/weekly/page.ts";
import { shortReport } from "../reports/weekly/short.ts";
import { weeklyReport } from "../reports/weekly.ts";
import type { Call, Command } from "./command.ts";
import { paperFormats } from "./shared/formats.ts";
import { inOwnLanguage } from "./shared/own-language.ts";

/** The period of a word: `month`, `quarter` for the current one, `2024-W39`, `2024-09`, `2024-Q3` for any. */
function chosenBy(word: string, asOf: Day): WeeklyTurn | null {
  const current = weeklyRhythms.find((each) => each === word);
  if (current) return { every: current, period: periodOn(current, asOf, asOf) };
  for (const every of weeklyRhythms) {
    const period = periodNamed(every, word, asOf);
    if (period) return { every, period };
  }
  return null;
}

function chosen(call: Call, asOf: Day): WeeklyTurn {
  const [week, named] = [call.text("week"), call.text("period")];
  if (week !== null && named !== null) {
    throw new Refusal(
      { zh: "--week 和 --period 只能写一个", en: "--week and --period exclude each other" },
      { zh: "留下一个", en: "leave one out" },
    );
  }
  const word = week ?? named ?? "week";
  const found = chosenBy(word, asOf);
  if (found === null || (week !== null && found.every !== "week")) {
    throw new Refusal(
      {
        zh: `\`${word}\` 不是${week === null ? "期次" : "周次"}`,
        en: `\`${word}\` is no ${week === null ? "period" : "week"}`,
      },
      week === null
        ? {
            zh: "写 month、quarter，或 2024-09、2024-Q3 这样",
            en: "write month, quarter, or one such as 2024-09, 2024-Q3",
          }
        : {
            zh: "写成 2024-W39 这样（ISO 周，周一到周日）",
            en: "write it as 2024-W39 (ISO weeks, Monday to Sunday)",
          },
    );
  }
  if (found.period.begin > asOf) {
    throw new Refusal(
      {
        zh: `\`${found.period.id}\` 从 ${found.period.begin} 开始，${asOf} 还没到`,
        en: `\`${found.period.id}\` begins on ${found.period.begin}, after ${asOf}`,
      },
      { zh: "换一期，或用 --as-of 指定日期", en: "choose an earlier one, or a day with --as-of" },
    );
  }
  return found;
}

const weekly: Command = {
  name: "weekly",
  about: {
    zh: "周报、月报、季报：办了什么、逾期什么、下期到期什么，可以直接粘贴",
    en: "the status text of a week, month or quarter, ready to paste",
  },
  options: [
    {
      flags: "--week <week>",
      about: {
        zh: "哪一周，如 2024-W39；缺省为本周",
        en: "which week, as in 2024-W39; this one unless given",
      },
    },
    {
      flags: "--period <period>",
      about: {
        zh: "月报、季报：month、quarter（还有 halfyear、year），或 2024-09、2024-Q3",
        en: "month or quarter (also halfyear, year), or one such as 2024-09, 2024-Q3",
      },
    },
    { flags: "--short", about: { zh: "一屏的短消息", en: "a message that fits one screen" } },
  ],
  formats: paperFormats,
  examples: [
    "weekly",
    "weekly --short",
    "weekly --week 2024-W38",
    "weekly --period month -o 月报.md",
    "weekly --period 2024-Q3",
  ],
  async run(call) {
    const { setting, recordedDays } = await call.open();
    const page = weeklyPage(inOwnLanguage(setting), chosen(call, setting.asOf), recordedDays());
    return { report: call.flag("short") ? shortReport(page) : weeklyReport(page), exit: 0 };
  },
};
export default weekly;
