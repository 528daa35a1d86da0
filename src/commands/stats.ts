import { scopeOf } from "../derive/stats/scope.ts";
import type { Day } from "../model/day.ts";
import { Refusal } from "../model/refusal.ts";
import { statsReport } from "../reports/stats.ts";
import type { Command } from "./command.ts";
import { dayOption } from "./shared/days.ts";
import { findLine, findUnit } from "./shared/find.ts";
import { listFormats } from "./shared/formats.ts";

function checkedSpan(since: Day | null, until: Day, asOf: Day): void {
  if (until > asOf) {
    throw new Refusal(
      { zh: `\`--until ${until}\` 在 ${asOf} 之后`, en: `\`--until ${until}\` lies after ${asOf}` },
      {
        zh: "只能统计到推算的那一天；可先用 --as-of 换一天",
        en: "totals end at the as-of day; choose another with --as-of",
      },
    );
  }
  if (since !== null && since > until) {
    throw new Refusal(
      { zh: `\`--since ${since}\` 在 ${until} 之后`, en: `\`--since ${since}\` lies after ${until}` },
      { zh: "把起始日写在前", en: "write an earlier day" },
    );
  }
}

const stats: Command = {
  name: "stats",
  about: {
    zh: "总数：任务、销号、延期、问题、函件、报送、逐月、各单位",
    en: "totals: tasks, closings, extensions, issues, letters, returns, months, units",
  },
  options: [
    {
      flags: "--since <day>",
      about: {
        zh: "从哪一天起，缺省为登记簿之初",
        en: "the first day; the registry's beginning unless given",
      },
    },
    {
      flags: "--until <day>",
      about: {
        zh: "到哪一天止（当日含），缺省为推算的那一天",
        en: "the last day, inclusive; the as-of day unless given",
      },
    },
    {
      flags: "--line <line>",
      about: { zh: "只看某行动（编号、序号或名称）", en: "only a line (id, number or title)" },
      completes: "line",
      many: true,
    },
    {
      flags: "--unit <unit>",
      about: { zh: "只看某单位承担任何角色的", en: "only a unit, in any role" },
      completes: "unit",
      many: true,
    },
  ],
  formats: listFormats,
  examples: [
    "stats",
    "stats --line qiye",
    "stats --since 2024-07-01 --until 2024-09-30",
    "stats --unit 市国资委 --format json",
  ],
  async run(call) {
    const { ledger, setting } = await call.open();
    const day = (option: string) => {
      const text = call.text(option);
      return text === null ? null : dayOption(option, text);
    };
    const since = day("since");
    const until = day("until") ?? setting.asOf;
    checkedSpan(since, until, setting.asOf);
    const scope = scopeOf(ledger, {
      since,
      until,
      lines: call.list("line").map((word) => findLine(ledger, word).id),
      units: call.list("unit").map((word) => findUnit(ledger, word)),
    });
    return { report: statsReport({ ...setting, asOf: until }, scope), exit: 0 };
  },
};
export default stats;
