import type { Asked } from "../../derive/asks.ts";
import { sentOn } from "../../derive/form-asks.ts";
import { shortNameOn } from "../../derive/names.ts";
import { letterWords } from "../../model/words.ts";
import { numberedItems, type Part, paragraph } from "../paper/outline.ts";
import type { Setting } from "../parts/frame.ts";
import { bracketed, dayWords, periodWords, plural, unended } from "../parts/words.ts";
import type { UnitPage } from "./page.ts";

/** One time that it was asked: when, and for what. */
function askedItem({ ledger, asOf, lang }: Setting, each: Asked): string {
  const zh = lang === "zh";
  const on = dayWords(each.on, asOf, lang);
  switch (each.kind) {
    case "return":
      return zh
        ? `${on}，报${periodWords(each.ask.period.id, lang)}进展（${each.ask.tasks.length}项任务，一并报）`
        : `${on}: return for ${each.ask.period.id} (${each.ask.tasks.length} tasks in one)`;
    case "form": {
      const { period, tasks } = each.record;
      return zh
        ? `${on}，另填${periodWords(period, lang)}的表（${tasks.length}项任务）`
        : `${on}: a form for ${period} beside the returns (${plural(tasks.length, "task")})`;
    }
    case "letter": {
      const name = letterWords[each.letter.step][lang] + bracketed(each.letter.number ?? "", lang);
      return zh ? `${on}，答复${name}` : `${on}: answer ${name}`;
    }
    case "issue":
      return zh
        ? `${on}，${shortNameOn(ledger, each.by, asOf)}请协调：${unended(each.text ?? "")}`
        : `${on}: ${shortNameOn(ledger, each.by, asOf)} asks: ${unended(each.text ?? "")}`;
  }
}

/** How often it was asked this month, for what, and what is asked next; null for nothing at all. */
export function askedPart(setting: Setting, { asked, month, running }: UnitPage): Part | null {
  if (asked.length === 0 && running.every(({ asks }) => asks.length === 0)) return null;
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  const name = periodWords(month.id, lang);
  const items = asked.map((each) => askedItem(setting, each));
  const next = running.flatMap(({ period, asks }) =>
    asks.map((ask) => {
      const due = ask.due ? (zh ? `${dayWords(ask.due, asOf, lang)}前` : `by ${ask.due}`) : "";
      const day = sentOn(ledger, ask);
      const sent =
        day === null ? "" : zh ? `表已于${dayWords(day, asOf, lang)}发出，` : `form sent on ${day}, `;
      const given = ask.tasks.length - ask.unanswered.length;
      return zh
        ? `接下来要报：${periodWords(period.id, lang)}进展，${due}，${sent}${ask.tasks.length}项任务，已报${given}项。`
        : `Next return: ${period.id}, ${due}, ${sent}${ask.tasks.length} tasks, ${given} given.`;
    }),
  );
  return {
    title: { zh: `${name}被要求${asked.length}次`, en: `Asked in ${name}: ${asked.length}` },
    blocks: [...numberedItems(items), ...next.map(paragraph)],
  };
}
