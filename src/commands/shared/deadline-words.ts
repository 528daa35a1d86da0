import { policyOn } from "../../derive/ledger.ts";
import { addWorkdays, isWorkingDay } from "../../derive/working-days.ts";
import { readDeadline } from "../../intake/deadline.ts";
import { addDays, type Day, weekday, yearOf } from "../../model/day.ts";
import type { Lang, Text } from "../../model/language.ts";
import type { Deadline } from "../../model/records.ts";
import { Refusal } from "../../model/refusal.ts";
import { deadlineWords, everyWords } from "../../model/words.ts";
import { byWords } from "../../reports/parts/by-words.ts";
import type { Opened } from "../command.ts";

const weekdays: readonly Text[] = [
  { zh: "周一", en: "a Monday" },
  { zh: "周二", en: "a Tuesday" },
  { zh: "周三", en: "a Wednesday" },
  { zh: "周四", en: "a Thursday" },
  { zh: "周五", en: "a Friday" },
  { zh: "周六", en: "a Saturday" },
  { zh: "周日", en: "a Sunday" },
];

/** A deadline as it will stand in a record, and how its words were read. */
interface DeadlineMeant {
  readonly deadline: Deadline;
  readonly read: Text;
}

/** A day off is named, never moved: 6月底前 is 30 June, whatever day that is. */
export function offWords({ ledger }: Pick<Opened, "ledger">, due: Day): Text {
  if (isWorkingDay(ledger.calendar, due) !== false) return { zh: "", en: "" };
  const day = weekdays[weekday(due) - 1];
  return { zh: `；这一天是${day?.zh}，不上班，不顺延`, en: `; that is ${day?.en}, a day off, and not moved` };
}

/**
 * A deadline's words with their reading; words that name no time are refused with the reason. `undated` are words that
 * are known to set no day: they stand as `none`, a listed defect; null where that may not be.
 */
export function deadlineMeant(
  opened: Opened,
  { words, on, undated }: { readonly words: string; readonly on: Day; readonly undated: boolean | null },
): DeadlineMeant {
  if (undated)
    return {
      deadline: { text: words, type: "none" },
      read: { zh: `${words} → 没有日子，列为缺项`, en: `${words} → no day; a listed defect` },
    };
  const { calendar } = opened.ledger;
  const { type, from, due, every, by, why } = readDeadline(words, {
    year: yearOf(on),
    issued: opened.ledger.programme.paper?.issued ?? null,
    workingDays: (start, count) => addWorkdays(calendar, start, count),
  });
  if (type === "none" || (type === "relative" && due === null)) {
    throw new Refusal(
      {
        zh: `时限“${words}”读不出日子${why ? `：${why.zh}` : ""}`,
        en: `no day can be read from “${words}”${why ? `: ${why.en}` : ""}`,
      },
      {
        zh: `写成“2024年6月底前”“每月25日前”“长期坚持”“立行立改”这样${undated === null ? "" : "；确实没有日子的，加 `--undated`"}`,
        en: `write it as 2024年6月底前, 每月25日前, 长期坚持 or 立行立改${undated === null ? "" : "; if there is no day at all, add `--undated`"}`,
      },
    );
  }
  const off = due === null ? { zh: "", en: "" } : offWords(opened, due);
  const within = type === "immediate" ? policyOn(opened.ledger, on)?.immediate : undefined;
  const said = (lang: Lang): string => {
    const zh = lang === "zh";
    const last = by ? [`${zh ? "截止" : "by "}${byWords(by, lang)}`] : [];
    const rhythm = every === null ? [] : [everyWords[every][lang], ...last];
    if (within !== undefined)
      return `${addDays(on, within)}${zh ? `（${within}天内）` : ` (within ${within} days)`}`;
    const span = due === null ? [] : [`${from && from !== due ? `${from}—` : ""}${due}`];
    return [...rhythm, ...span].join(zh ? "，" : ", ") || deadlineWords[type][lang];
  };
  return {
    deadline: {
      text: words,
      type,
      ...(from ? { from } : {}),
      ...(due ? { due } : {}),
      ...(every ? { every } : {}),
      ...(by ? { by } : {}),
    },
    read: {
      zh: `${words} → ${said("zh")}${due ? "，当日含" : ""}${off.zh}`,
      en: `${words} → ${said("en")}${due ? ", inclusive" : ""}${off.en}`,
    },
  };
}
