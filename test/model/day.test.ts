import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  type Day,
  dateOf,
  dayFromNumber,
  dayNumber,
  dayOf,
  daysBetween,
  daysInMonth,
  isoWeek,
  isoWeekStart,
  maxDay,
  minDay,
  monthEnd,
  monthOf,
  monthStart,
  parseDay,
  weekday,
  yearOf,
} from "../../src/model/day.ts";
import { lastOfMonth, shifted, weekdayOf, weekOf } from "../derive/naive-calendar.ts";

const [first, last] = ["0001-01-01", "9999-12-31"].map((text) => dayNumber(text as Day)) as [number, number];
const dayBetween = (min: number, max: number) => fc.integer({ min, max }).map(dayFromNumber);
const anyDay = fc.oneof(
  dayBetween(first, last),
  dayBetween(dayNumber("1990-01-01" as Day), dayNumber("2040-12-31" as Day)),
  fc.integer({ min: 1, max: 9999 }).chain((year) => fc.constantFrom(dayOf(year, 2, 28), dayOf(year, 3, 1))),
);
const dateFrom = (day: string) => new Date(`${day}T00:00:00Z`);
const inYears = (day: Day, days: number) => dayNumber(day) + days >= first && dayNumber(day) + days <= last;

describe("against JavaScript's Date, from 0001 to 9999", () => {
  it("a day has the number that milliseconds give", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dayNumber(day)).toBe(dateFrom(day).getTime() / 86_400_000);
        expect(dayFromNumber(dayNumber(day))).toBe(day);
      }),
      { numRuns: 1000 },
    );
  });
  it("every day of every 97th year follows the one before it", () => {
    for (let year = 1; year <= 9999; year += 97) {
      for (let n = dayNumber(dayOf(year, 1, 1)); n <= dayNumber(dayOf(year, 12, 31)); n += 1)
        if (new Date(n * 86_400_000).toISOString().slice(0, 10) !== dayFromNumber(n)) expect(n).toBe(year);
    }
  });
  it("adding days, parts, weekday and ISO week", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        fc.pre(inYears(day, days) && inYears(day, 7) && inYears(day, -7));
        const date = dateFrom(day);
        expect(addDays(day, days)).toBe(shifted(day, days));
        expect(daysBetween(day, addDays(day, days))).toBe(days);
        expect([yearOf(day), monthOf(day), dateOf(day)]).toEqual([
          date.getUTCFullYear(),
          date.getUTCMonth() + 1,
          date.getUTCDate(),
        ]);
        expect(weekday(day)).toBe(weekdayOf(day));
      }),
      { numRuns: 1000 },
    );
  });
  it("ISO weeks", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        fc.pre(inYears(day, 7) && inYears(day, -400));
        const { year, week, monday } = isoWeek(day);
        expect(`${String(year).padStart(4, "0")}-W${String(week).padStart(2, "0")}`).toBe(weekOf(day));
        expect(weekday(monday)).toBe(1);
        expect(daysBetween(monday, day)).toBe(weekday(day) - 1);
        expect(isoWeekStart(year, week)).toBe(monday);
      }),
      { numRuns: 300 },
    );
  });
  it("text is parsed where Date knows the same day, and nowhere else", () => {
    const number = (max: number, width: number) => fc.nat(max).map((n) => String(n).padStart(width, "0"));
    fc.assert(
      fc.property(number(9999, 4), number(14, 2), number(33, 2), (year, month, date) => {
        const text = `${year}-${month}-${date}`;
        const known = dateFrom(text);
        const exists =
          year !== "0000" && !Number.isNaN(known.getTime()) && known.toISOString().startsWith(text);
        expect(parseDay(text)).toBe(exists ? text : null);
      }),
      { numRuns: 2000 },
    );
  });
  it("a month's length", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const length = lastOfMonth(year, month);
        expect(daysInMonth(year, month)).toBe(length);
        expect(monthEnd(year, month)).toBe(addDays(monthStart(year, month), length - 1));
      }),
    );
  });
  it("text order is the order of days", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : a > b ? -1 : 0);
        expect([minDay(a, b), maxDay(a, b)]).toEqual([a, b].sort());
      }),
    );
  });
});

describe("months later", () => {
  it.each([
    ["2024-01-31", 1, "2024-02-29"],
    ["2023-01-31", 1, "2023-02-28"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", -12, "2023-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2024-03-31", -1, "2024-02-29"],
    ["2024-12-15", 1, "2025-01-15"],
    ["2024-01-15", -1, "2023-12-15"],
    ["2024-05-31", 0, "2024-05-31"],
  ])("%s and %i months: %s", (day, months, later) => {
    expect(addMonths(day as Day, months)).toBe(later);
  });
  it("the date stays, or becomes the last of a shorter month", () => {
    const some = dayBetween(dayNumber("0200-01-01" as Day), dayNumber("9800-01-01" as Day));
    fc.assert(
      fc.property(some, fc.integer({ min: -2000, max: 2000 }), (day, months) => {
        const later = addMonths(day, months);
        const passed = (yearOf(later) - yearOf(day)) * 12 + monthOf(later) - monthOf(day);
        expect(passed).toBe(months);
        expect(dateOf(later)).toBe(Math.min(dateOf(day), daysInMonth(yearOf(later), monthOf(later))));
      }),
    );
  });
});

describe("what is no day", () => {
  it.each([
    "2023-02-29",
    "1900-02-29",
    "2024-13-01",
    "2024-00-10",
    "2024-01-00",
    "2024-04-31",
    "0000-01-01",
    "20240101",
    "2024-1-1",
    "2024-01-01 ",
    "2024-01-01T00:00",
    "12024-01-01",
    "-024-01-01",
    "２０２４-01-01",
    "",
  ])("%j", (text) => {
    expect(parseDay(text)).toBeNull();
  });
  it("neither a date that a month lacks nor a day beyond 9999 can be made", () => {
    expect(parseDay("2000-02-29")).toBe("2000-02-29");
    expect(() => dayOf(2023, 2, 29)).toThrow("no such day: 2023-02-29");
    expect(() => addDays("9999-12-31" as Day, 1)).toThrow("no such day");
    expect(() => addDays("0001-01-01" as Day, -1)).toThrow("no such day");
  });
});

describe("ISO weeks at the ends of years", () => {
  it.each([
    ["2020-12-31", 2020, 53, "2020-12-28"],
    ["2021-01-03", 2020, 53, "2020-12-28"],
    ["2021-01-04", 2021, 1, "2021-01-04"],
    ["2024-12-29", 2024, 52, "2024-12-23"],
    ["2024-12-30", 2025, 1, "2024-12-30"],
    ["2027-01-01", 2026, 53, "2026-12-28"],
  ])("%s lies in %i, week %i, from %s", (day, year, week, monday) => {
    expect(isoWeek(day as Day)).toEqual({ year, week, monday });
  });
});
