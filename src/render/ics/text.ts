import type { CalendarEvent } from "../../model/calendar-event.ts";
import { addDays, type Day } from "../../model/day.ts";
import type { Report } from "../../model/report.ts";
import type { Style } from "../renderer.ts";
import { preambleOf, titleOf } from "../tabular/found.ts";
import { oneLine, spelt } from "../text/clean.ts";
import { folded } from "./fold.ts";

/** A property as ical.js has it: name, parameters, type, values. */
type Property = readonly [string, Readonly<Record<string, string>>, string, ...unknown[]];

const text = (name: string, ...values: readonly string[]): Property => [name, {}, "text", ...values];
const day = (name: string, value: Day): Property => [name, {}, "date", value];

/** Names that calendars read without knowing their type: no parameter may stand with them, so they are escaped here. */
const unregistered = (name: string, value: string): Property => [
  name,
  {},
  "unknown",
  value.replace(/[\\;,]/g, "\\$&"),
];

/** More would make calendars slow, and nobody reads it there. */
const longest = 2_000;

const shortened = (words: string): string =>
  words.length <= longest ? words : `${words.slice(0, longest).replace(/[\ud800-\udbff]$/, "")}…`;

function eventProperties(event: CalendarEvent, stamp: Day): readonly Property[] {
  const { uid, on, dailyUntil, title, told, categories, changes } = event;
  return [
    text("uid", uid),
    ["dtstamp", {}, "date-time", `${stamp}T00:00:00Z`],
    day("dtstart", on),
    day("dtend", addDays(on, 1)),
    ...(dailyUntil === undefined
      ? []
      : ([["rrule", {}, "recur", { freq: "DAILY", until: dailyUntil }]] as const)),
    text("summary", shortened(oneLine(title))),
    ...(told.length === 0 ? [] : [text("description", shortened(spelt(told.join("\n"))))]),
    text("categories", ...categories.map(oneLine)),
    ["sequence", {}, "integer", changes],
    text("transp", "TRANSPARENT"),
  ];
}

/** The stamp is the day that the report speaks of: the same report is the same calendar, byte by byte. */
export async function calendarText(report: Report, { lang }: Style): Promise<string> {
  const { asOf } = report;
  if (asOf === null) throw new Error("a calendar is made for a day");
  const { default: ical } = await import("ical.js");
  const drawn = (property: Property): string =>
    folded(ical.stringify.property([...property], ical.design.icalendar, true));
  const lines = [
    "BEGIN:VCALENDAR",
    ...[
      text("version", "2.0"),
      text("prodid", `-//duban//duban//${lang.toUpperCase()}`),
      text("calscale", "GREGORIAN"),
      text("method", "PUBLISH"),
      unregistered("x-wr-calname", oneLine(titleOf(report))),
      unregistered("x-wr-caldesc", oneLine(preambleOf(report).join(" "))),
    ].map(drawn),
    ...(report.events?.() ?? []).flatMap((event) => [
      "BEGIN:VEVENT",
      ...eventProperties(event, asOf).map(drawn),
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return `${lines.join("\r\n")}\r\n`;
}
