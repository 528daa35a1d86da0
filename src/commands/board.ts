import { filterStates } from "../derive/filter.ts";
import { statesOn } from "../derive/task-state.ts";
import { boardReport } from "../reports/board.ts";
import type { Call, Command } from "./command.ts";
import { filterOf, filterOptions, titleWords } from "./shared/filters.ts";
import { boardFormats } from "./shared/formats.ts";
import { monthSpan } from "./shared/months.ts";

/** What was typed to choose tasks, as it was typed. */
const typedFilters = (call: Call): readonly string[] => [
  ...filterOptions.flatMap(({ flags, many }) => {
    const option = /^--([a-z-]+)/.exec(flags)?.[1] ?? "";
    return many ? call.list(option) : [call.text(option) ?? []].flat().map((word) => `${option} ${word}`);
  }),
  ...call.args,
];

const board: Command = {
  name: "board",
  about: {
    zh: "挂图作战：各行动、各牵头单位的任务对着月份画出来",
    en: "the wall chart: tasks by line and lead unit against months",
  },
  arguments: [titleWords],
  options: [
    {
      flags: "--from <month>",
      about: {
        zh: "从哪个月起，如 2024-03、3月；缺省为当年1月",
        en: "the first month, as in 2024-03; January of the year unless given",
      },
      completes: "period",
    },
    {
      flags: "--to <month>",
      about: {
        zh: "到哪个月止；缺省为当年12月",
        en: "the last month; December of the year unless given",
      },
      completes: "period",
    },
    ...filterOptions,
  ],
  formats: boardFormats,
  examples: [
    "board",
    "board --line qiye",
    "board --lamp 红 --from 2024-06 --to 2024-12",
    "board -o 挂图.svg",
    "board -o 挂图.html",
  ],
  async run(call) {
    const { ledger, setting } = await call.open();
    const { from, to } = monthSpan(call, setting.asOf);
    const all = statesOn(ledger, setting.asOf);
    const states = filterStates(ledger, all, filterOf(ledger, call, call.args));
    const wish = { from, to, states, all: all.length, chosenBy: typedFilters(call) };
    return { report: boardReport(setting, wish), exit: 0 };
  },
};
export default board;
