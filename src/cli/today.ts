import { dayOption } from "../commands/shared/days.ts";
import { type Day, dayFromNumber, parseDay } from "../model/day.ts";
import { Refusal } from "../model/refusal.ts";
import type { World } from "../model/world.ts";

/** Zones without summer time whose offset is fixed, in hours; any other asks Intl, which costs start-up time. */
const fixedHours: Readonly<Record<string, number>> = {
  "Asia/Shanghai": 8,
  "Asia/Chongqing": 8,
  "Asia/Hong_Kong": 8,
  UTC: 0,
};

/** The day of a moment (milliseconds since 1970 in UTC) in a time zone. */
export function clockDay(now: number, timezone: string): Day {
  const hours = fixedHours[timezone];
  if (hours !== undefined) return dayFromNumber(Math.floor((now + hours * 3_600_000) / 86_400_000));
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: timezone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  const day = parseDay(parts.format(now));
  if (day === null) throw new Error(`no day in ${timezone}`);
  return day;
}

/** `DUBAN_TODAY`, else the default given (a fictional programme's), else the clock in the zone. */
export function todayOf(
  world: World,
  { timezone, ownDay }: { readonly timezone: string; readonly ownDay: Day | null },
): Day {
  const given = world.env("DUBAN_TODAY");
  if (given) {
    const day = parseDay(given);
    if (day) return day;
    throw new Refusal(
      {
        zh: `环境变量 DUBAN_TODAY 的 \`${given}\` 不是日期`,
        en: `\`${given}\` in DUBAN_TODAY is no day that exists`,
      },
      { zh: "写成 2024-09-30 这样", en: "write it as 2024-09-30" },
    );
  }
  return ownDay ?? clockDay(world.now(), timezone);
}

/** The as-of day: the option's, else today. */
export const asOfDay = (option: string | null, today: () => Day): Day =>
  option === null ? today() : dayOption("as-of", option);
