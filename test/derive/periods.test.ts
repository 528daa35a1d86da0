import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueDaysOf, isPeriodOf, periodAfter, periodBefore, periodOn } from "../../src/derive/periods.ts";
import { addDays, type Day, dayFromNumber, dayNumber } from "../../src/model/day.ts";
import type { Every } from "../../src/model/records.ts";
import { everyEvery } from "./any-task.ts";
import { periodName } from "./naive-calendar.ts";

const day = (text: string) => text as Day;
const anyDay = fc
  .integer({ min: dayNumber(day("1990-01-01")), max: dayNumber(day("2040-12-31")) })
  .map(dayFromNumber);

describe.each(everyEvery)("periods of %s", (every) => {
  it("tile the calendar without a gap", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (on, anchor) => {
        const period = periodOn(every, on, anchor);
        const next = periodAfter(every, period, anchor);
        expect(period.begin <= on && on <= period.end).toBe(true);
        expect(next.begin).toBe(addDays(period.end, 1));
        expect(periodBefore(every, next, anchor)).toEqual(period);
        expect(periodOn(every, period.begin, anchor)).toEqual(period);
        expect(periodOn(every, period.end, anchor)).toEqual(period);
        expect(next.id > period.id).toBe(true);
      }),
    );
  });
  it("are named as the lifecycle names them", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (on, anchor) => {
        const { id } = periodOn(every, on, anchor);
        expect(id).toBe(periodName(every, on, anchor));
        expect(isPeriodOf(every, id)).toBe(true);
        expect(isPeriodOf(every, `${id}-b`)).toBe(true);
        expect(isPeriodOf(every, `${id}-c`)).toBe(false);
      }),
    );
  });
});

describe("weeks at the ends of years", () => {
  it.each([
    ["2020-12-27", "2020-W52"],
    ["2020-12-28", "2020-W53"],
    ["2021-01-03", "2020-W53"],
    ["2021-01-04", "2021-W01"],
    ["2024-12-29", "2024-W52"],
    ["2024-12-30", "2025-W01"],
    ["2025-12-29", "2026-W01"],
    ["2026-12-31", "2026-W53"],
    ["2027-01-03", "2026-W53"],
  ])("%s lies in %s", (on, id) => {
    expect(periodOn("week", day(on), day(on)).id).toBe(id);
  });
});

describe("two-weekly periods start with the week of the first day", () => {
  it.each([
    ["2024-06-05", "2024-06-05", "2024-W23", "2024-06-03", "2024-06-16"],
    ["2024-06-05", "2024-06-16", "2024-W23", "2024-06-03", "2024-06-16"],
    ["2024-06-05", "2024-06-17", "2024-W25", "2024-06-17", "2024-06-30"],
    ["2024-06-12", "2024-06-17", "2024-W24", "2024-06-10", "2024-06-23"],
    ["2024-06-12", "2024-06-09", "2024-W22", "2024-05-27", "2024-06-09"],
    ["2020-12-14", "2021-01-05", "2020-W53", "2020-12-28", "2021-01-10"],
    ["2020-12-21", "2021-01-05", "2021-W01", "2021-01-04", "2021-01-17"],
  ])("from %s, %s lies in %s", (anchor, on, id, begin, end) => {
    expect(periodOn("2weeks", day(on), day(anchor))).toEqual({ id, begin, end });
  });
});

describe("the last days that `by` sets", () => {
  const rows: readonly (readonly [Every, string | null, string, readonly string[] | null])[] = [
    ["month", null, "2024-02-10", ["2024-02-29"]],
    ["month", "25", "2024-02-10", ["2024-02-25"]],
    ["month", "5", "2024-02-10", ["2024-02-05"]],
    ["month", "05", "2024-02-10", ["2024-02-05"]],
    ["month", "31", "2024-02-10", ["2024-02-29"]],
    ["month", "30", "2023-02-10", ["2023-02-28"]],
    ["month", "last", "2023-02-10", ["2023-02-28"]],
    ["month", "next-5", "2024-12-10", ["2025-01-05"]],
    ["month", "next-31", "2024-01-10", ["2024-02-29"]],
    ["month", "10|25", "2024-02-10", ["2024-02-10", "2024-02-25"]],
    ["month", "15|next-5", "2024-02-10", ["2024-02-15", "2024-03-05"]],
    ["month", "32", "2024-02-10", null],
    ["month", "0", "2024-02-10", null],
    ["month", "tue", "2024-02-10", null],
    ["month", "m1-5", "2024-02-10", null],
    ["month", "5|15|25", "2024-02-10", null],
    ["month", "5|x", "2024-02-10", null],
    ["2months", null, "2024-02-10", ["2024-02-29"]],
    ["2months", "m1-25", "2024-02-10", ["2024-01-25"]],
    ["2months", "m2-31", "2024-02-10", ["2024-02-29"]],
    ["2months", "m3-1", "2024-02-10", null],
    ["quarter", "m3-25", "2024-02-10", ["2024-03-25"]],
    ["quarter", "m2-last", "2023-02-10", ["2023-02-28"]],
    ["quarter", "last", "2024-02-10", ["2024-03-31"]],
    ["quarter", "next-m1-10", "2024-11-10", ["2025-01-10"]],
    ["quarter", "m4-1", "2024-02-10", null],
    ["quarter", "25", "2024-02-10", null],
    ["halfyear", "m6-25", "2024-02-10", ["2024-06-25"]],
    ["halfyear", "m6-25", "2024-07-01", ["2024-12-25"]],
    ["halfyear", "next-m1-31", "2024-07-01", ["2025-01-31"]],
    ["year", null, "2024-02-10", ["2024-12-31"]],
    ["year", "06-30", "2024-02-10", ["2024-06-30"]],
    ["year", "02-29", "2024-06-10", ["2024-02-29"]],
    ["year", "02-29", "2023-06-10", ["2023-02-28"]],
    ["year", "02-28", "2024-06-10", ["2024-02-28"]],
    ["year", "02-28(last)", "2024-06-10", ["2024-02-29"]],
    ["year", "02-28(last)", "2023-06-10", ["2023-02-28"]],
    ["year", "next-01-31", "2024-06-10", ["2025-01-31"]],
    ["year", "next-02-29", "2023-06-10", ["2024-02-29"]],
    ["year", "06-30|12-31", "2024-02-10", ["2024-06-30", "2024-12-31"]],
    ["year", "13-01", "2024-02-10", null],
    ["year", "6-30", "2024-02-10", null],
    ["week", null, "2024-06-05", ["2024-06-09"]],
    ["week", "tue", "2024-06-05", ["2024-06-04"]],
    ["week", "next-mon", "2024-12-31", ["2025-01-06"]],
    ["week", "tue|fri", "2024-06-05", ["2024-06-04", "2024-06-07"]],
    ["week", "周二", "2024-06-05", null],
    ["2weeks", "fri", "2024-06-05", ["2024-06-14"]],
    ["2weeks", "next-fri", "2024-06-05", ["2024-06-28"]],
    ["day", null, "2024-02-29", ["2024-02-29"]],
    ["day", "5", "2024-02-29", null],
  ];
  it.each(rows)("every %s by %s, on %s: %j", (every, by, on, due) => {
    const anchor = day("2024-06-05");
    expect(dueDaysOf(every, by, periodOn(every, day(on), anchor), anchor)).toEqual(due);
  });
});
