import { actingUnits } from "../derive/roles.ts";
import { missingReport } from "../reports/missing.ts";
import type { Command } from "./command.ts";
import { findLine, findUnit } from "./shared/find.ts";
import { listFormats } from "./shared/formats.ts";
import { periodArgument } from "./shared/periods.ts";

const missing: Command = {
  name: "missing",
  about: { zh: "谁还没有报送，此前又如何", en: "who has not reported for a period, and how often before" },
  arguments: [
    {
      pattern: "[period]",
      about: {
        zh: "哪一期：2024-08、2024-Q2、2024-W23、上月、8月；不写则是刚过的一期",
        en: "the period, as in 2024-08, 2024-Q2, 2024-W23; the last ended one unless given",
      },
      completes: "period",
    },
  ],
  options: [
    {
      flags: "--line <line>",
      about: { zh: "只看某行动（编号、序号或名称）", en: "only a line (id, number or title)" },
      completes: "line",
      many: true,
    },
    {
      flags: "--unit <unit>",
      about: { zh: "只看某单位，已报的也列", en: "only a unit, also where it has reported" },
      completes: "unit",
      many: true,
    },
    { flags: "--short", about: { zh: "一段可以直接粘贴的催报", en: "a reminder ready to paste" } },
  ],
  formats: listFormats,
  examples: ["missing", "missing 2024-08", "missing 上月 --line qiye", "missing --short"],
  async run(call) {
    const { ledger, setting } = await call.open();
    const lines = call.list("line").map((word) => findLine(ledger, word).id);
    const named = call.list("unit").map((word) => findUnit(ledger, word));
    const [word] = call.args;
    const wish = {
      periodId: word === undefined ? null : periodArgument(ledger, word, setting.asOf),
      lines,
      units: actingUnits(ledger, named),
      form: call.flag("short") ? ("reminder" as const) : ("table" as const),
    };
    return { report: missingReport(setting, wish), exit: 0 };
  },
};
export default missing;
