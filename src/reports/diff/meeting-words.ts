import type { MeetingNews } from "../../derive/difference/news.ts";
import type { Meeting } from "../../model/records.ts";
import { fateWords } from "../paper/outcome.ts";
import { dayIn, sentence, type Telling } from "./telling.ts";

/** How many outcomes of each kind there are, then the decisions in their own words. */
function outcomeClauses(
  { setting: { lang } }: Telling,
  outcomes: NonNullable<Meeting["outcomes"]>,
): readonly string[] {
  const zh = lang === "zh";
  const count = (kind: string) => outcomes.filter((each) => each.kind === kind).length;
  const [decided, told, carried] = [count("decision"), count("information"), count("carried-over")];
  const counts = [
    zh ? `议定${decided}项` : `${decided} decided`,
    ...(told > 0 ? [zh ? `通报${told}项` : `${told} for information`] : []),
    ...(carried > 0 ? [zh ? `移下次${carried}项` : `${carried} carried over`] : []),
  ].join(zh ? "、" : ", ");
  const decisions = outcomes.filter(({ kind }) => kind === "decision");
  return [counts, ...decisions.map(({ n, text }) => (zh ? `第${n}项：${text}` : `${n}: ${text}`))];
}

/** What became of a meeting, as a sentence that stands under its name. */
export function meetingSentence(telling: Telling, news: MeetingNews): string {
  const zh = telling.setting.lang === "zh";
  switch (news.kind) {
    case "planned": {
      const { day, agenda = [] } = news.meeting;
      return sentence(telling, [
        zh ? `拟于${dayIn(telling, day)}召开` : `planned for ${day}`,
        zh ? `议程${agenda.length}项` : `${agenda.length} on the agenda`,
      ]);
    }
    case "settled": {
      const { n, text, fate } = news.decision;
      return sentence(telling, [
        zh ? `议定的第${n}项${fateWords[fate].zh}：${text}` : `decision ${n} ${fateWords[fate].en}: ${text}`,
      ]);
    }
    case "held":
      return sentence(telling, [
        zh ? `${dayIn(telling, news.meeting.day)}召开` : `held on ${news.meeting.day}`,
        ...outcomeClauses(telling, news.meeting.outcomes ?? []),
      ]);
    case "minuted":
      return sentence(telling, outcomeClauses(telling, news.outcomes));
  }
}
