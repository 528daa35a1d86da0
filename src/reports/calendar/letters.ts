import { answerDue, answers, wantsAnswer } from "../../derive/letters.ts";
import { shortNameOn } from "../../derive/names.ts";
import type { CalendarEvent } from "../../model/calendar-event.ts";
import type { Letter } from "../../model/records.ts";
import { letterWords } from "../../model/words.ts";
import type { Setting } from "../parts/frame.ts";
import { bracketed } from "../parts/words.ts";
import { told, uidOf } from "./words.ts";

/** The days by which letters that are not answered yet want their answer. */
export function letterEvents(setting: Setting, letters: readonly Letter[]): readonly CalendarEvent[] {
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  const answered = answers(ledger, asOf);
  return letters.flatMap((letter): readonly CalendarEvent[] => {
    const due = answerDue(ledger, letter);
    const open = wantsAnswer(ledger, letter) && !answered.has(letter.id) && letter.lifted === undefined;
    if (due === null || !open || letter.issued > asOf) return [];
    const name = letterWords[letter.step][lang] + bracketed(letter.number ?? letter.id, lang);
    const titles = (letter.tasks ?? []).map((id) => ledger.accounts.get(id)?.task.title ?? id);
    return [
      {
        uid: uidOf(setting, "letter", letter.id),
        on: due,
        title: zh ? `回复：${name}` : `Answer: ${name}`,
        told: [
          ...told(setting, { zh: "收函单位", en: "To" }, shortNameOn(ledger, letter.unit, asOf)),
          ...told(setting, { zh: "发函单位", en: "From" }, shortNameOn(ledger, letter.issuer, asOf)),
          ...told(setting, { zh: "所涉任务", en: "Tasks" }, titles.join(zh ? "、" : ", ")),
          ...told(setting, { zh: "内容", en: "Text" }, letter.text ?? ""),
        ],
        categories: [ledger.programme.title, zh ? "函件" : "letter"],
        changes: 0,
      },
    ];
  });
}
