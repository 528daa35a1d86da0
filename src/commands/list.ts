import { filterStates } from "../derive/filter.ts";
import { statesOn } from "../derive/task-state.ts";
import { listReport } from "../reports/list.ts";
import type { Command } from "./command.ts";
import { filterOf, filterOptions, titleWords } from "./shared/filters.ts";
import { dueFormats } from "./shared/formats.ts";

const list: Command = {
  name: "list",
  about: { zh: "按条件列出任务", en: "tasks by filter" },
  arguments: [titleWords],
  options: filterOptions,
  formats: dueFormats,
  examples: [
    "list",
    "list --lead 市国资委 --pace 欠序时",
    "list --origin meeting --stage under-way",
    "list 采购",
  ],
  async run(call) {
    const { ledger, setting } = await call.open();
    const states = filterStates(ledger, statesOn(ledger, setting.asOf), filterOf(ledger, call, call.args));
    return { report: listReport(setting, states), exit: 0 };
  },
};
export default list;
