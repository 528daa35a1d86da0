import { shortNamesOn } from "../../derive/names.ts";
import { seriesOf } from "../../derive/series.ts";
import type { CalendarEvent } from "../../model/calendar-event.ts";
import type { Meeting } from "../../model/records.ts";
import type { Setting } from "../parts/frame.ts";
import { told, uidOf } from "./words.ts";

/** Meetings with their chair, who attends, and their agenda. */
export function meetingEvents(setting: Setting, meetings: readonly Meeting[]): readonly CalendarEvent[] {
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  return [...meetings]
    .sort((a, b) => (a.day !== b.day ? (a.day < b.day ? -1 : 1) : a.id < b.id ? -1 : 1))
    .map((meeting) => {
      const series = seriesOf(ledger, meeting.series);
      return {
        uid: uidOf(setting, "meeting", meeting.id),
        on: meeting.day,
        title: series.title?.[lang] ?? meeting.series,
        told: [
          ...told(setting, { zh: "主持", en: "Chair" }, meeting.chair ?? ""),
          ...told(
            setting,
            { zh: "参加单位", en: "Attending" },
            shortNamesOn(ledger, meeting.attending ?? [], asOf),
          ),
          ...(meeting.agenda ?? []).map(
            ({ n, text }) => `${zh ? "议题" : "Item "}${n}${zh ? "：" : ": "}${text}`,
          ),
        ],
        categories: [series.line?.title ?? ledger.programme.title, zh ? "会议" : "meeting"],
        changes: 0,
      };
    });
}
