import { announced } from "duban:calendar";
import fc from "fast-check";
import { HolidayUtil } from "lunar-javascript";
import { LegalHoliday } from "tyme4ts";
import { describe, expect, it } from "vitest";
import {
  addWorkdays,
  isWorkingDay,
  workdaysBetween,
  workingCalendar,
} from "../../src/derive/working-days.ts";
import { addDays, type Day, dayFromNumber, dayNumber, daysBetween } from "../../src/model/day.ts";
import type { Calendar } from "../../src/model/records.ts";
import { shifted, weekdayOf } from "./naive-calendar.ts";

const day = (text: string) => text as Day;
const calendar = workingCalendar(announced, []);
const years = Array.from({ length: 2026 - 2004 + 1 }, (_, n) => 2004 + n);

function daysOf(year: number): readonly Day[] {
  const days: Day[] = [];
  for (let each = day(`${year}-01-01`); each.startsWith(`${year}`); each = shifted(each, 1)) days.push(each);
  return days;
}

const worked = (on: Day, notice: { isWork(): boolean } | null) =>
  notice === null ? weekdayOf(on) <= 5 : notice.isWork();
const byLunar = (on: Day) => worked(on, HolidayUtil.getHoliday(on));
const byTyme = (on: Day) => {
  const [year, month, date] = on.split("-").map(Number);
  return worked(on, LegalHoliday.fromYmd(year ?? 0, month ?? 0, date ?? 0));
};

/**
 * Days on which the sources disagree. The notice for 2013 (国办发明电〔2012〕33号) has both make-up days, which the two
 * others lack; that for 2006 has the last day of 2005 worked, which chinese-days lacks.
 */
const known: readonly { readonly on: string; readonly ours: boolean; readonly theirs: boolean }[] = [
  { on: "2005-12-31", ours: false, theirs: true },
  { on: "2013-04-07", ours: true, theirs: false },
  { on: "2013-10-12", ours: true, theirs: false },
];

describe("the announced years", () => {
  it("are 2004 to 2026", () => {
    expect([...calendar.years].sort()).toEqual(years);
  });
  it.each(years)(
    "%i: three independent sources say the same of every day, the known differences aside",
    (year) => {
      const differing = daysOf(year)
        .map((on) => ({ on, ours: isWorkingDay(calendar, on), theirs: byLunar(on), tyme: byTyme(on) }))
        .filter(({ ours, theirs, tyme }) => ours !== theirs || theirs !== tyme);
      const expected = known
        .filter(({ on }) => on.startsWith(`${year}`))
        .map(({ on, ours, theirs }) => ({ on, ours, theirs, tyme: theirs }));
      expect(differing).toEqual(expected);
    },
  );
  it.each([
    ["2024-02-09", true],
    ["2024-02-10", false],
    ["2024-02-17", false],
    ["2024-02-18", true],
    ["2024-09-29", true],
    ["2024-10-01", false],
    ["2024-10-12", true],
    ["2015-09-03", false],
    ["2020-01-31", false],
    ["2026-02-14", true],
    ["2026-02-23", false],
  ])("%s worked: %s", (on, is) => {
    expect(isWorkingDay(calendar, day(on))).toBe(is);
  });
});

describe("a year that is not announced", () => {
  it("has no working days and no days off", () => {
    expect(isWorkingDay(calendar, day("2027-01-04"))).toBeNull();
    expect(isWorkingDay(calendar, day("2027-10-01"))).toBeNull();
    expect(isWorkingDay(calendar, day("2003-12-31"))).toBeNull();
  });
  it.each([
    ["2026-12-30", "2026-12-31", 1],
    ["2026-12-31", "2027-01-01", null],
    ["2026-12-31", "2027-06-01", null],
    ["2027-01-01", "2027-01-02", null],
    ["2027-01-02", "2027-01-02", 0],
    ["2003-12-31", "2004-01-02", 1],
    ["2003-12-30", "2004-01-02", null],
  ])("between %s and %s: %s", (from, to, count) => {
    expect(workdaysBetween(calendar, day(from), day(to))).toBe(count);
  });
  it("ends counting on from a year before it", () => {
    expect(addWorkdays(calendar, day("2026-12-30"), 1)).toBe("2026-12-31");
    expect(addWorkdays(calendar, day("2026-12-30"), 2)).toBeNull();
    expect(addWorkdays(calendar, day("2027-05-05"), 0)).toBe("2027-05-05");
  });
});

describe("a registry's own calendar, in holiday-cn's form", () => {
  const own: Calendar = {
    year: 2027,
    papers: ["https://example.org/2027"],
    days: [
      { name: "元旦", date: day("2027-01-01"), isOffDay: true },
      { name: "元旦", date: day("2027-01-03"), isOffDay: false },
      { name: "元旦", date: day("2026-12-31"), isOffDay: true },
    ],
  };
  it("adds a year, and the days that its notice takes from the one before", () => {
    const both = workingCalendar(announced, [own]);
    expect(isWorkingDay(both, day("2027-01-01"))).toBe(false);
    expect(isWorkingDay(both, day("2027-01-02"))).toBe(false);
    expect(isWorkingDay(both, day("2027-01-03"))).toBe(true);
    expect(isWorkingDay(both, day("2027-01-04"))).toBe(true);
    expect(isWorkingDay(both, day("2026-12-31"))).toBe(false);
    expect(workdaysBetween(both, day("2026-12-30"), day("2027-01-05"))).toBe(3);
    expect(isWorkingDay(both, day("2028-01-03"))).toBeNull();
  });
  it("is put over an announced year day by day, both ways", () => {
    const over = workingCalendar(announced, [
      {
        year: 2024,
        days: [
          { name: "调整", date: day("2024-10-07"), isOffDay: false },
          { name: "调整", date: day("2024-10-12"), isOffDay: true },
        ],
      },
    ]);
    expect(isWorkingDay(over, day("2024-10-07"))).toBe(true);
    expect(isWorkingDay(over, day("2024-10-12"))).toBe(false);
    expect(isWorkingDay(over, day("2024-10-06"))).toBe(false);
    expect(isWorkingDay(calendar, day("2024-10-07"))).toBe(false);
  });
});

describe("counting", () => {
  it.each([
    ["2024-06-05", "2024-06-05", 0],
    ["2024-06-05", "2024-06-04", 0],
    ["2024-06-05", "2024-06-06", 1],
    ["2024-06-07", "2024-06-11", 1],
    ["2024-09-28", "2024-09-29", 1],
    ["2024-09-30", "2024-10-07", 0],
    ["2024-09-30", "2024-10-12", 5],
    ["2023-12-29", "2024-01-02", 1],
  ])("after %s up to %s: %i", (from, to, count) => {
    expect(workdaysBetween(calendar, day(from), day(to))).toBe(count);
  });
  it.each([
    ["2024-06-05", 0, "2024-06-05"],
    ["2024-10-05", 0, "2024-10-05"],
    ["2024-06-07", 1, "2024-06-11"],
    ["2024-09-30", 1, "2024-10-08"],
    ["2024-09-30", 5, "2024-10-12"],
    ["2024-02-09", 1, "2024-02-18"],
    ["2024-05-31", 3, "2024-06-05"],
  ])("%s and %i working days: %s", (from, count, to) => {
    expect(addWorkdays(calendar, day(from), count)).toBe(to);
  });
  const anyDay = fc
    .integer({ min: dayNumber(day("2004-01-01")), max: dayNumber(day("2026-06-30")) })
    .map(dayFromNumber);
  it("the n-th working day is a working day with n working days up to it", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const to = addWorkdays(calendar, from, count);
        expect(to && isWorkingDay(calendar, to)).toBe(true);
        expect(to && workdaysBetween(calendar, from, to)).toBe(count);
        expect(to && workdaysBetween(calendar, from, addDays(to, -1))).toBe(count - 1);
      }),
    );
  });
  it("spans add up and are never more than their days", () => {
    fc.assert(
      fc.property(anyDay, fc.nat(80), fc.nat(80), (from, first, second) => {
        const [middle, to] = [addDays(from, first), addDays(from, first + second)];
        const [a, b] = [workdaysBetween(calendar, from, middle), workdaysBetween(calendar, middle, to)];
        expect(workdaysBetween(calendar, from, to)).toBe((a ?? 0) + (b ?? 0));
        expect(a).toBeLessThanOrEqual(daysBetween(from, middle));
      }),
    );
  });
});
