import { filterStates } from "../derive/filter.ts";
import { statesOn } from "../derive/task-state.ts";
import { overdueReport } from "../reports/overdue.ts";
import type { Command } from "./command.ts";
import { daysOption } from "./shared/days.ts";
import { filterOf, filterOptions, titleWords } from "./shared/filters.ts";
import { dueFormats } from "./shared/formats.ts";

const groups = ["unit", "line", "goal"] as const;

const overdue: Command = {
  name: "overdue",
  about: { zh: "逾期事项：最久的在前", en: "what is overdue, most days late first" },
  arguments: [titleWords],
  options: [
    {
      flags: "--within <days>",
      about: { zh: "同时列出几天内到期的，如 14d", en: "also what falls due within so many days, as in 14d" },
    },
    {
      flags: "--by <group>",
      about: { zh: "分组：unit 单位、line 行动、goal 目标", en: "group by unit, line or goal" },
      choices: groups,
    },
    { flags: "--each", about: { zh: "周期任务一期一行", en: "one row an occurrence of a recurring duty" } },
    ...filterOptions,
  ],
  formats: dueFormats,
  examples: [
    "overdue",
    "overdue --unit 市国资委",
    "overdue --by line --within 14d",
    "overdue --as-of 2024-06-30 --format json",
  ],
  async run(call) {
    const { ledger, setting } = await call.open();
    const states = filterStates(ledger, statesOn(ledger, setting.asOf), filterOf(ledger, call, call.args));
    const within = call.text("within");
    const by = groups.find((group) => group === call.text("by")) ?? null;
    const wish = {
      each: call.flag("each"),
      within: within === null ? null : daysOption("within", within),
      by,
    };
    return { report: overdueReport(setting, states, wish), exit: 0 };
  },
};
export default overdue;
