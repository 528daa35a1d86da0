import { seriesOf } from "../../derive/series.ts";
import type { Setting } from "./frame.ts";
import { wholeDayWords } from "./words.ts";

/** A meeting as people name it: 2024年9月18日清廉云泽建设总专班调度会; one that is not on file by its id. */
export function meetingWords({ ledger, lang }: Setting, id: string): string {
  const meeting = ledger.meetings.get(id);
  if (meeting === undefined) return id;
  const title = seriesOf(ledger, meeting.series).title?.[lang] ?? meeting.series;
  return lang === "zh" ? `${wholeDayWords(meeting.day, lang)}${title}` : `${title}, ${meeting.day}`;
}
