import type { Sitting } from "../../derive/sitting.ts";
import type { Report } from "../../model/report.ts";
import { seriesTitle, sittingFacts } from "../brief/heading.ts";
import { letterEvents } from "../calendar/letters.ts";
import { meetingEvents } from "../calendar/meetings.ts";
import { taskEvents } from "../calendar/tasks.ts";
import { framed, type Setting } from "../parts/frame.ts";

/** The days that a sitting's tasks are waited for, the meetings to come, and the answers that letters want. */
export function packetCalendar(setting: Setting, sitting: Sitting): Report {
  const { ledger, asOf, lang } = setting;
  const { now, series } = sitting;
  const ids = new Set(now.map(({ task }) => task.id));
  const meetings = [...ledger.meetings.values()].filter(
    (meeting) => meeting.day >= asOf && (series.line === null || meeting.series === series.id),
  );
  const letters = [...ledger.letters.values()].filter(
    ({ tasks = [] }) => series.line === null || tasks.some((id) => ids.has(id)),
  );
  const title = seriesTitle(sitting, setting);
  return framed(setting, {
    kind: "packet",
    title: lang === "zh" ? `${title}日程` : `${title}: calendar`,
    blocks: [],
    facts: sittingFacts(sitting),
    events: () => [
      ...taskEvents(setting, now),
      ...meetingEvents(setting, meetings),
      ...letterEvents(setting, letters),
    ],
  });
}
