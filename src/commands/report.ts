import { reportingPeriodOn } from "../derive/reporting.ts";
import { addDays, type Day } from "../model/day.ts";
import { Refusal } from "../model/refusal.ts";
import { linesReport } from "../reports/lines.ts";
import type { Call, Command, Opened } from "./command.ts";
import { dayOption } from "./shared/days.ts";
import { findLine } from "./shared/find.ts";
import { pageFormats } from "./shared/formats.ts";

/** The day that is compared with: the one given, that of a revision's commit, else the end of the last period. */
function sinceDay(call: Call, { ledger, setting, dayOf }: Opened): Day {
  const [day, revision] = [call.text("since"), call.text("since-rev")];
  if (day !== null && revision !== null)
    throw new Refusal(
      { zh: "--since 和 --since-rev 只能写一个", en: "--since and --since-rev exclude each other" },
      { zh: "留下一个", en: "leave one out" },
    );
  if (revision !== null) return dayOf(revision);
  if (day !== null) return dayOption("since", day);
  const rhythm = ledger.programme.reporting ?? { every: "month" as const };
  return addDays(reportingPeriodOn(rhythm, setting.asOf).begin, -1);
}

const report: Command = {
  name: "report",
  about: { zh: "行动进展报告：总体、变化、逾期滞后、问题、时限、报送", en: "the page of each action line" },
  arguments: [
    {
      pattern: "[line...]",
      about: {
        zh: "行动（编号、序号或名称），不写则全部",
        en: "lines (id, number or title); all without one",
      },
      completes: "line",
    },
  ],
  options: [
    {
      flags: "--since <day>",
      about: {
        zh: "与哪一天相比，缺省为上期期末",
        en: "the day compared with; the end of the last period unless given",
      },
    },
    {
      flags: "--since-rev <revision>",
      about: {
        zh: "与 git 里哪个版本的那天相比",
        en: "the day of a revision of git, compared with",
      },
    },
  ],
  formats: pageFormats,
  examples: ["report qiye", "report 4 --since 2024-06-30", "report --format markdown -o report.md"],
  async run(call) {
    const opened = await call.open();
    const { ledger, setting } = opened;
    const lines = call.args.map((word) => findLine(ledger, word));
    return { report: linesReport(setting, { lines, since: sinceDay(call, opened) }), exit: 0 };
  },
};
export default report;
