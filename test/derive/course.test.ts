import fc from "fast-check";
import { expect, test } from "vitest";
import { countClosings, countPaces, countStages } from "../../src/derive/counts.ts";
import { countLamp, courseOf, courseUntil, lampsOf } from "../../src/derive/course.ts";
import { monthEndsIn, monthEndWords } from "../../src/derive/month-ends.ts";
import { statesOn } from "../../src/derive/task-state.ts";
import type { Day } from "../../src/model/day.ts";
import { anyCityDay, city } from "../reports/city.ts";

const day = (text: string) => text as Day;

test("month ends: the last day of a span ends it; of a long one the last twelve", () => {
  expect(monthEndsIn({ since: day("2024-01-18"), until: day("2024-03-10") })).toEqual([
    "2024-01-31",
    "2024-02-29",
    "2024-03-10",
  ]);
  const long = monthEndsIn({ since: day("2022-05-01"), until: day("2024-02-29") });
  expect([long.length, long[0], long.at(-1)]).toEqual([12, "2023-03-31", "2024-02-29"]);
  expect(["2024-02-29", "2024-03-10"].map((each) => monthEndWords(day(each)))).toEqual([
    "2024-02",
    "2024-03-10",
  ]);
});

test("each point is the day's own totals, whatever day the course is told on", () => {
  fc.assert(
    fc.property(anyCityDay, (asOf) => {
      for (const point of courseUntil(city, statesOn(city, asOf), asOf)) {
        const states = statesOn(city, point.day);
        const count = (key: string) => point.standing.classes.find((each) => each.key === key)?.count;
        const stages = new Map(countStages(states).classes.map(({ key, count: n }) => [key, n]));
        const closings = new Map(countClosings(states).classes.map(({ key, count: n }) => [key, n]));
        const paces = countPaces(states);
        const overdue = paces.classes.find(({ key }) => key === "overdue")?.count ?? 0;
        expect(point.standing.total).toBe(states.length);
        expect(["on-time", "late", "no-deadline"].map(count)).toEqual(
          (["on-time", "late", "no-deadline"] as const).map((key) => closings.get(key)),
        );
        expect(count("overdue")).toBe(overdue);
        expect(count("open")).toBe(paces.total - overdue);
        expect(count("halted")).toBe((stages.get("suspended") ?? 0) + (stages.get("cancelled") ?? 0));
        const lamps = lampsOf(city, [point]).map((lamp) => countLamp(point, lamp));
        const dark = point.lamps.filter((lamp) => lamp === null).length;
        expect(lamps.reduce((sum, each) => sum + each, dark)).toBe(paces.total);
      }
    }),
    { numRuns: 12 },
  );
});

test("tasks that were not assigned yet are in no point", () => {
  const points = courseOf(city, [...city.accounts.values()], {
    since: day("2024-01-01"),
    until: day("2024-02-29"),
  });
  expect(points.map(({ standing }) => standing.total)).toEqual([
    statesOn(city, day("2024-01-31")).length,
    statesOn(city, day("2024-02-29")).length,
  ]);
});
