import { allSeries } from "../../../derive/series.ts";
import type { Meeting } from "../../../model/records.ts";
import { Refusal } from "../../../model/refusal.ts";
import type { Call, Opened } from "../../command.ts";
import { refuseAsOf } from "../days.ts";
import { findMeeting } from "../find.ts";

const byDay = (a: Meeting, b: Meeting): number =>
  a.day !== b.day ? (a.day < b.day ? -1 : 1) : a.id < b.id ? -1 : 1;

/** The meetings whose day has come, the latest first. */
export const meetingsSat = ({ ledger, today }: Opened): readonly Meeting[] =>
  [...ledger.meetings.values()]
    .filter(({ day }) => day <= today)
    .sort(byDay)
    .reverse();

/** The last meeting of a series that is named by its id or title. */
function lastOf(opened: Opened, word: string): Meeting | null {
  const series = allSeries(opened.ledger).find(({ id, title }) => id === word || title?.zh === word);
  return meetingsSat(opened).find((meeting) => meeting.series === series?.id) ?? null;
}

/**
 * The meeting that decided: by its id, its day, or its series, whose last one is meant. One that is yet to come has
 * decided nothing.
 */
export function meetingMeant(opened: Opened, call: Call, word: string): Meeting {
  refuseAsOf(call, {
    zh: "去掉它：议定事项的日子就是会议那天",
    en: "leave it out: a decision's day is that of its meeting",
  });
  const meeting = lastOf(opened, word) ?? findMeeting(opened.ledger, word);
  if (meeting.day <= opened.today) return meeting;
  throw new Refusal(
    {
      zh: `会议 \`${meeting.id}\` 在 ${meeting.day}，还没有开，今天是 ${opened.today}`,
      en: `the meeting \`${meeting.id}\` is on ${meeting.day} and yet to come; today is ${opened.today}`,
    },
    {
      zh: `开过再记；现在可以 \`duban brief ${meeting.id} --kind agenda\`。提前开了的，\`duban add meeting ${meeting.series} --day <哪天>\` 另建一份`,
      en: `write it when the meeting is over; for now \`duban brief ${meeting.id} --kind agenda\`. If it was held earlier, add it under its day: \`duban add meeting ${meeting.series} --day <day>\``,
    },
    {
      why: {
        zh: "还没开的会定不了事；任务的依据要对得上开过的会",
        en: "a meeting yet to come decides nothing, and a task has to rest on one that was held",
      },
    },
  );
}
