import { accountsOf, asksFor, byRhythm } from "../../../derive/ask-history.ts";
import type { Ledger } from "../../../derive/ledger.ts";
import { shortNameOn } from "../../../derive/names.ts";
import { everyOf } from "../../../derive/period-named.ts";
import {
  type Ask,
  asksOf,
  lastEndedPeriod,
  reportingPeriodNamed,
  reportingPeriodOn,
} from "../../../derive/reporting.ts";
import type { Day } from "../../../model/day.ts";
import { Refusal } from "../../../model/refusal.ts";
import { periodMeant } from "../periods.ts";

/** Whether a unit has tasks in it of its own that it has not reported on. */
export const owes = ({ awaited }: Ask): boolean => awaited.some(({ own }) => own);

/**
 * What a unit is asked for where no period is named: the period that ended last while it owes it, else the one that
 * runs; the shortest rhythm first. Null where no rhythm asks it.
 */
export function askDue(ledger: Ledger, unit: string, asOf: Day): Ask | null {
  const accounts = accountsOf(ledger, unit);
  const turns = [...byRhythm(ledger, accounts)].map(([every, mine]) => {
    const rhythm = { every };
    const of = (period: ReturnType<typeof reportingPeriodOn>) =>
      asksOf(ledger, mine, { rhythm, period, asOf }).find((ask) => ask.unit === unit) ?? null;
    return { ended: of(lastEndedPeriod(rhythm, asOf)), running: of(reportingPeriodOn(rhythm, asOf)) };
  });
  const owed = turns.flatMap(({ ended }) => (ended && owes(ended) ? [ended] : []));
  const running = turns.flatMap(({ running: ask }) => ask ?? []);
  return owed[0] ?? running[0] ?? null;
}

const notYet = (word: string, begin: Day): Refusal =>
  new Refusal(
    { zh: `\`${word}\` 这一期 ${begin} 才开始`, en: `the period \`${word}\` begins only on ${begin}` },
    {
      zh: "写已经开始的一期；不写就是该报的一期",
      en: "write one that has begun, or none for the one that is due",
    },
  );

const noPeriod = (word: string): Refusal =>
  new Refusal(
    { zh: `没有 \`${word}\` 这一期`, en: `there is no period \`${word}\`` },
    {
      zh: "写 2024-09、2024-Q3、2024-W39、上月、三季度 这样",
      en: "write it as 2024-09, 2024-Q3, 2024-W39",
    },
  );

/** What a unit is asked for a named period: its return, or, outside every rhythm, all that it has open then. Null for nothing. */
export function askFor(
  ledger: Ledger,
  unit: string,
  on: { readonly word: string; readonly asOf: Day },
): Ask | null {
  const { word, asOf } = on;
  const id = periodMeant(word, asOf);
  const every = everyOf(id);
  const period = every && reportingPeriodNamed({ every }, id);
  if (!every || !period) throw noPeriod(word);
  if (period.begin > asOf) throw notYet(id, period.begin);
  const accounts = accountsOf(ledger, unit);
  const groups = asksFor(ledger, { periodId: id, asOf, accounts });
  const asks =
    groups.length > 0
      ? groups.flatMap((group) => group.asks)
      : asksOf(ledger, accounts, { rhythm: { every }, period, asOf });
  return asks.find((ask) => ask.unit === unit) ?? null;
}

/** Nothing is asked of a unit. */
export const nothingAsked = (ledger: Ledger, unit: string, asOf: Day): Refusal => {
  const name = shortNameOn(ledger, unit, asOf);
  return new Refusal(
    {
      zh: `${name}（\`${unit}\`）到 ${asOf} 没有要报的任务`,
      en: `${name} (\`${unit}\`) has nothing to report on by ${asOf}`,
    },
    {
      zh: `\`duban unit ${unit}\` 看它承担什么；牵头和责任单位才要报送`,
      en: `\`duban unit ${unit}\` shows what it holds; leads and responsible units report`,
    },
  );
};
