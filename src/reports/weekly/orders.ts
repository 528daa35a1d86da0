import { decisionsOf } from "../../derive/decisions.ts";
import { type Happened, happenedIn, within } from "../../derive/happened.ts";
import { shortNameOn } from "../../derive/names.ts";
import { seriesOf } from "../../derive/series.ts";
import type { Letter, Meeting } from "../../model/records.ts";
import { letterWords } from "../../model/words.ts";
import { numberedItems, type Part } from "../paper/outline.ts";
import { entryWords } from "../parts/entry-words.ts";
import { bracketed, dayWords } from "../parts/words.ts";
import { byWhom, type WeeklyPage } from "./page.ts";

const changing = [
  "extension-requested",
  "extension-approved",
  "extension-refused",
  "reassigned",
  "adjusted",
  "suspended",
  "resumed",
  "cancelled",
] as const;

export const changesIn = ({ now, span }: WeeklyPage) => happenedIn(now, span, ...changing);

/** Of a period longer than a week only what was decided: a request is told when it is answered. */
const isTold = ({ every }: WeeklyPage, { recorded }: Happened): boolean =>
  every === "week" || recorded.entry.kind !== "extension-requested";

const byDayAndId =
  <T extends { readonly id: string }>(day: (each: T) => string) =>
  (a: T, b: T): number =>
    day(a) !== day(b) ? (day(a) < day(b) ? -1 : 1) : a.id < b.id ? -1 : 1;

export const meetingsIn = ({ setting: { ledger }, span }: WeeklyPage): readonly Meeting[] =>
  [...ledger.meetings.values()]
    .filter(({ held, day }) => held && within(span, day))
    .sort(byDayAndId((meeting) => meeting.day));

export const lettersIn = ({ setting: { ledger }, span }: WeeklyPage): readonly Letter[] =>
  [...ledger.letters.values()]
    .filter(({ issued }) => within(span, issued))
    .sort(byDayAndId((letter) => letter.issued));

/** What was moved by decision: deadlines, who leads, targets, halts; null for nothing. */
export function changesPart(page: WeeklyPage): Part | null {
  const zh = page.setting.lang === "zh";
  const changes = changesIn(page).filter((each) => isTold(page, each));
  if (changes.length === 0) return null;
  const items = changes.map(({ state, recorded }) => {
    const words = entryWords(page.setting, recorded.entry).replace(/[。.]$/, "");
    return `${state.task.title}${zh ? "：" : ": "}${byWhom(page, recorded)}${zh ? "" : ": "}${words}${zh ? "。" : "."}`;
  });
  return { title: { zh: "延期和调整", en: "Extensions and changes" }, blocks: numberedItems(items) };
}

/** Meetings held and letters issued; null for none. */
export function ordersPart(page: WeeklyPage): Part | null {
  const { setting, now } = page;
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  const meetings = meetingsIn(page).map((meeting) => {
    const title = seriesOf(ledger, meeting.series).title?.[lang] ?? meeting.series;
    const count = decisionsOf(meeting, now).length;
    const day = dayWords(meeting.day, asOf, lang);
    return zh ? `${day}${title}，议定${count}项。` : `${title}, ${day}: ${count} decisions.`;
  });
  const letters = lettersIn(page).map((letter) => {
    const { step, unit, issuer, number, issued, answerDue, tasks = [] } = letter;
    const titles = tasks.map((id) => ledger.accounts.get(id)?.task.title ?? id).join(zh ? "、" : ", ");
    const [to, from] = [shortNameOn(ledger, unit, asOf), shortNameOn(ledger, issuer, asOf)];
    const due = answerDue
      ? zh
        ? `，${dayWords(answerDue, asOf, lang)}前回复`
        : `, answer due ${answerDue}`
      : "";
    const name = letterWords[step][lang] + bracketed(number ?? "", lang);
    return zh
      ? `${dayWords(issued, asOf, lang)}${from}向${to}发${name}：${titles}${due}。`
      : `${issued}: ${from} to ${to}, ${name}: ${titles}${due}.`;
  });
  const items = [...meetings, ...letters];
  return items.length === 0
    ? null
    : { title: { zh: "会议和函件", en: "Meetings and letters" }, blocks: numberedItems(items) };
}
