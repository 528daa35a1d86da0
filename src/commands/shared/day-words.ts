import { addWorkdays } from "../../derive/working-days.ts";
import { readDeadline } from "../../intake/deadline.ts";
import { type Day, parseDay, yearOf } from "../../model/day.ts";
import type { Text } from "../../model/language.ts";
import { Refusal } from "../../model/refusal.ts";
import type { Opened } from "../command.ts";
import { offWords } from "./deadline-words.ts";

/** A day as typed, or as its words are read; `read` says how, where there were words. */
interface DayMeant {
  readonly day: Day;
  readonly read: Text | null;
}

/** In which registry, and on which day, somebody names a day. */
interface Speaking {
  readonly opened: Opened;
  readonly on: Day;
}

/** The last day that words name, 2024年6月底前 → 2024-06-30; null where they name none. */
export function dayMeant(words: string, { opened, on }: Speaking): DayMeant | null {
  const typed = parseDay(words);
  if (typed) return { day: typed, read: null };
  const { calendar } = opened.ledger;
  const { due, every } = readDeadline(words, {
    year: yearOf(on),
    issued: null,
    workingDays: (from, count) => addWorkdays(calendar, from, count),
  });
  if (due === null || every !== null) return null;
  const off = offWords(opened, due);
  return {
    day: due,
    read: { zh: `${words} → ${due}，当日含${off.zh}`, en: `${words} → ${due}, inclusive${off.en}` },
  };
}

/** What is wrong with words that should name a day, or null. */
export const wrongDay = (words: string, scene: Speaking): Text | null =>
  dayMeant(words, scene) === null
    ? {
        zh: `\`${words}\` 读不出是哪一天`,
        en: `\`${words}\` names no day that can be read`,
      }
    : null;

/** The day that an option names, in digits or in words; anything else is refused. */
export function dayNamed(option: string, words: string, scene: Speaking): DayMeant {
  const meant = dayMeant(words, scene);
  if (meant) return meant;
  throw new Refusal(
    {
      zh: `\`--${option} ${words}\` 读不出是哪一天`,
      en: `\`--${option} ${words}\` names no day that can be read`,
    },
    {
      zh: `写成 2024-07-31，或“2024年7月底前”；\`duban when ${words}\` 说明怎样读`,
      en: `write it as 2024-07-31, or as in 2024年7月底前; \`duban when ${words}\` says how it is read`,
    },
  );
}
