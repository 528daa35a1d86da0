import { type Day, parseDay } from "../../model/day.ts";
import type { Text } from "../../model/language.ts";
import { Refusal } from "../../model/refusal.ts";
import type { Call } from "../command.ts";

/** A day as typed after an option, `2024-09-30`; anything else is refused with the option's name. */
export function dayOption(option: string, text: string): Day {
  const day = parseDay(text);
  if (day !== null) return day;
  throw new Refusal(
    {
      zh: `\`--${option} ${text}\` 不是日期，或没有这一天`,
      en: `\`--${option} ${text}\` is no day that exists`,
    },
    { zh: "写成 2024-09-30 这样", en: "write it as 2024-09-30" },
  );
}

/** A number of days as typed, `14`, `14d`, `2w`. */
export function daysOption(option: string, text: string): number {
  const match = /^(\d{1,4})(d|天|w|周)?$/.exec(text);
  if (match) return Number(match[1]) * (match[2] === "w" || match[2] === "周" ? 7 : 1);
  throw new Refusal(
    { zh: `\`--${option} ${text}\` 不是天数`, en: `\`--${option} ${text}\` is no number of days` },
    { zh: "写成 14d（14天）或 2w（两周）", en: "write 14d (14 days) or 2w (two weeks)" },
  );
}

/** A year as typed, `2024`. */
export function yearOption(text: string): number {
  if (/^\d{4}$/.test(text) && text !== "0000") return Number(text);
  throw new Refusal(
    { zh: `\`${text}\` 不是年份`, en: `\`${text}\` is no year` },
    { zh: "写成四位数，如 2024", en: "write four digits, as in 2024" },
  );
}

/** The as-of day that was typed, as it was typed; null where none was. */
export const givenDay = (call: Call): string | null => call.text("as-of") ?? call.text("today");

/** Refuses `--as-of`, which is for reading, where something is written; `way` is what to do instead. */
export function refuseAsOf(call: Call, way: Text): void {
  if (givenDay(call) === null) return;
  throw new Refusal(
    {
      zh: "`--as-of` 是查看用的，写入不认它",
      en: "`--as-of` is for reading; what is written has its own day",
    },
    way,
  );
}
