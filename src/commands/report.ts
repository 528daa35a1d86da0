import { reportingPeriodOn } from "../derive/reporting.ts";
import { addDays } from "../model/day.ts";
import { linesReport } from "../reports/lines.ts";
import type { Command } from "./command.ts";
import { dayOption } from "./shared/days.ts";
import { findLine } from "./shared/find.ts";

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
  ],
  formats: ["text", "markdown", "json"],
  examples: ["report qiye", "report 4 --since 2024-06-30", "report --format markdown -o report.md"],
  async run(call) {
    const { ledger, setting } = await call.open();
    const lines = call.args.map((word) => findLine(ledger, word));
    const given = call.text("since");
    const rhythm = ledger.programme.reporting ?? { every: "month" as const };
    const since =
      given === null ? addDays(reportingPeriodOn(rhythm, setting.asOf).begin, -1) : dayOption("since", given);
    return { report: linesReport(setting, { lines, since }), exit: 0 };
  },
};
export default report;
