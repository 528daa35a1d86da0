import { askId } from "../derive/form-asks.ts";
import { dutyStart } from "../derive/occurrences.ts";
import { beginOf, periodNamed } from "../derive/period-named.ts";
import { reportingPeriodOn, rhythmOf } from "../derive/reporting.ts";
import type { Reporting } from "../model/records.ts";
import { everyWords } from "../model/words.ts";
import type { Rule } from "./rule.ts";
import { countedEntries, placeOf } from "./shared/every-entry.ts";

/** Whether a rhythm asks for a period of this id. */
function isAskedFor(rhythm: Reporting, period: string): boolean {
  const begin = beginOf(period);
  return begin !== null && reportingPeriodOn(rhythm, begin).id === period;
}

const rule: Rule = {
  id: "period-fits",
  severity: "warning",
  about: { zh: "进展的期写法与报送周期一致", en: "a report names its period in the rhythm of reporting" },
  why: {
    zh: "期写错了，催报时会算到别的一期，报了也显示未报",
    en: "a period of another rhythm answers nothing by its name, and a unit that reported is chased",
  },
  check: (ledger) => {
    const known = new Map<string, boolean>();
    return countedEntries(ledger, "report").flatMap(({ account: { task }, recorded }) => {
      const { entry } = recorded;
      const rhythm = rhythmOf(ledger, task);
      if (entry.period === undefined || rhythm === null) return [];
      const key = `${rhythm.every} ${entry.period}`;
      const asked = known.get(key) ?? isAskedFor(rhythm, entry.period);
      known.set(key, asked);
      const own = task.deadline.every;
      if (ledger.asks.has(askId({ unit: recorded.unit, period: entry.period }))) return [];
      if (asked || (own && periodNamed(own, entry.period, dutyStart(task)))) return [];
      const counts = reportingPeriodOn(rhythm, entry.on).id;
      const named = beginOf(entry.period);
      const meant = named === null || named > entry.on ? counts : reportingPeriodOn(rhythm, named).id;
      return [
        {
          ...placeOf(recorded, "period"),
          what: {
            zh: `\`${entry.id}\` 的 \`period: ${entry.period}\` 不合${everyWords[rhythm.every].zh}报送的周期，只按日期 ${entry.on} 算作 \`${counts}\``,
            en: `\`period: ${entry.period}\` of \`${entry.id}\` is not of the rhythm (${everyWords[rhythm.every].en}); by its day ${entry.on} it counts for \`${counts}\``,
          },
          fix:
            meant === counts
              ? { zh: `写 \`period: "${counts}"\``, en: `write \`period: "${counts}"\`` }
              : {
                  zh: `写 \`period: "${counts}"\`；说的是较早一期的，如 \`"${meant}"\``,
                  en: `write \`period: "${counts}"\`, or an earlier one if that is meant, such as \`"${meant}"\``,
                },
        },
      ];
    });
  },
};

export default rule;
