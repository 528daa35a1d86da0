import { handoverReport } from "../reports/handover.ts";
import { unitReport } from "../reports/unit.ts";
import type { Command } from "./command.ts";
import { findUnit } from "./shared/find.ts";
import { pageFormats } from "./shared/formats.ts";

const unit: Command = {
  name: "unit",
  about: {
    zh: "一个单位的一页：要办的、快到期的、承担的、函件、被要求几次",
    en: "one unit's page: what it has to do, what comes, what it holds, letters, how often it was asked",
  },
  arguments: [
    {
      pattern: "<unit>",
      about: { zh: "单位（编号、名称、简称或曾用名）", en: "id, name, short or former name" },
      completes: "unit",
    },
  ],
  options: [
    {
      flags: "--handover",
      about: {
        zh: "交接清单：没有办结的逐项连同经过",
        en: "for a successor: everything open with its history",
      },
    },
  ],
  formats: pageFormats,
  examples: ["unit 市财政局", "unit 市卫健委 --as-of 2024-08-31", "unit 市财政局 --handover -o 交接.md"],
  async run(call) {
    const { ledger, setting } = await call.open();
    const found = ledger.units.get(findUnit(ledger, call.args[0] ?? ""));
    if (found === undefined) throw new Error("a unit that was found is there");
    return {
      report: call.flag("handover") ? handoverReport(setting, found) : unitReport(setting, found),
      exit: 0,
    };
  },
};
export default unit;
