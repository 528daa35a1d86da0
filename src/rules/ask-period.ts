import { everyOf } from "../derive/period-named.ts";
import { reportingPeriodNamed } from "../derive/reporting.ts";
import type { Text } from "../model/language.ts";
import type { Ask } from "../model/records.ts";
import type { Rule } from "./rule.ts";

function wrongPeriod({ period, asked }: Ask): { readonly what: Text; readonly fix: Text } | null {
  const every = everyOf(period);
  const begin = every && reportingPeriodNamed({ every }, period)?.begin;
  if (!begin)
    return {
      what: { zh: `没有 \`${period}\` 这一期`, en: `there is no period \`${period}\`` },
      fix: {
        zh: '写日历上有的一期，如 `"2024-09"`、`"2024-Q3"`、`"2024-W39"`',
        en: 'write one of the calendar, as in `"2024-09"`, `"2024-Q3"`, `"2024-W39"`',
      },
    };
  if (begin <= asked) return null;
  return {
    what: {
      zh: `\`${period}\` 这一期 ${begin} 才开始，${asked} 就要单位报`,
      en: `the period \`${period}\` begins on ${begin}, but was asked for on ${asked}`,
    },
    fix: {
      zh: "改成所要的那一期，或改发出日 `asked`",
      en: "write the period that is meant, or mend the day `asked`",
    },
  };
}

const rule: Rule = {
  id: "ask-period",
  severity: "error",
  about: { zh: "要单位报的一期确有其期，发出时已经开始", en: "what is asked for is a period that had begun" },
  why: {
    zh: "没有的一期谁也报不了，单位却一直显示未报",
    en: "nobody can report for a period that is none, and the unit would stay listed as silent",
  },
  check: ({ registry }) =>
    registry.asks.flatMap(({ file, record }) => {
      const wrong = wrongPeriod(record);
      return wrong ? [{ file, path: ["period"], ...wrong }] : [];
    }),
};
export default rule;
