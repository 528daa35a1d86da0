import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import type { CalendarEvent } from "../../src/model/calendar-event.ts";
import type { Day } from "../../src/model/day.ts";
import ics from "../../src/render/ics.ts";
import { pipe, reportOf } from "./samples.ts";

const due: CalendarEvent = {
  uid: "due-qiye-7k3m2q@qinglian-yunze.duban",
  on: "2024-06-30" as Day,
  title: "到期：出台市属国有企业违规经营投资责任追究实施办法（试行），并组织一次专题培训；报市政府",
  told: ["任务：出台办法（qiye-7k3m2q）", "原定 2024-05-31，延至 2024-06-30（第1次）", "a,b;c\\d"],
  categories: ["廉洁企业建设行动", "完成时限"],
  changes: 1,
};

const calendarOf = async (...events: readonly CalendarEvent[]): Promise<string> => {
  const title = { type: "heading", level: 1, text: "任务清单，第1页" } as const;
  return String(
    await ics.report?.({ ...reportOf(title), asOf: "2024-09-30" as Day, events: () => events }, pipe),
  );
};

const read = (text: string) => new ICAL.Component(ICAL.parse(text));
const eventsIn = (text: string) =>
  read(text)
    .getAllSubcomponents("vevent")
    .map((each) => new ICAL.Event(each));

describe("a calendar", () => {
  it("is read back whole by ical.js", async () => {
    const [event] = eventsIn(await calendarOf(due));
    expect(event?.uid).toBe(due.uid);
    expect(event?.summary).toBe(due.title);
    expect(event?.description).toBe(due.told.join("\n"));
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.startDate.toString()).toBe("2024-06-30");
    expect(event?.endDate.toString()).toBe("2024-07-01");
    expect(event?.sequence).toBe(1);
    expect(event?.component.getFirstProperty("categories")?.getValues()).toEqual(due.categories);
  });

  it("has the day of the report for its stamp, no zone, and the same bytes twice", async () => {
    const text = await calendarOf(due);
    expect(text).toContain("\r\nDTSTAMP:20240930T000000Z\r\n");
    expect(text).toContain("\r\nDTSTART;VALUE=DATE:20240630\r\n");
    expect(text).not.toMatch(/TZID|VTIMEZONE/);
    expect(await calendarOf(due)).toBe(text);
  });

  it("names itself, without a parameter that calendars do not expect there", async () => {
    expect(await calendarOf()).toBe(
      [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//duban//duban//ZH",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:任务清单，第1页",
        "X-WR-CALDESC:",
        "END:VCALENDAR",
        "",
      ].join("\r\n"),
    );
  });

  it.each(["督", "é", "a", "😀", "督a", "\\", ",", "\n"])(
    "folds %j after 75 bytes, never inside a character",
    async (char) => {
      const long: CalendarEvent = { ...due, title: char.repeat(200), told: [char.repeat(199)] };
      const bytes = new TextEncoder().encode(await calendarOf(long));
      const lines: number[][] = [[]];
      bytes.forEach((byte, n) => {
        if (byte === 0x0a) expect(bytes[n - 1]).toBe(0x0d);
        if (byte === 0x0a) lines.push([]);
        else if (byte !== 0x0d) lines.at(-1)?.push(byte);
      });
      for (const line of lines) {
        expect(line.length).toBeLessThanOrEqual(75);
        expect(() => new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(line))).not.toThrow();
      }
      expect(eventsIn(await calendarOf(long))[0]?.description).toBe(char.repeat(199));
    },
  );

  it("what comes every day comes until its last day", async () => {
    const text = await calendarOf({ ...due, dailyUntil: "2024-07-02" as Day });
    const [event] = eventsIn(text);
    const turns = event?.iterator();
    expect([1, 2, 3, 4].map(() => turns?.next()?.toString())).toEqual([
      "2024-06-30",
      "2024-07-01",
      "2024-07-02",
      undefined,
    ]);
  });
});
