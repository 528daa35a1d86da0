import { describe, expect, it } from "vitest";
import { type Period, periodAfter, periodOn } from "../../src/derive/periods.ts";
import type { Day } from "../../src/model/day.ts";
import { type WeeklyRhythm, weeklyPage } from "../../src/reports/weekly/page.ts";
import { shortReport } from "../../src/reports/weekly/short.ts";
import { weeklyReport } from "../../src/reports/weekly.ts";
import { city, factsOf, on, wordsOf } from "./city.ts";

const [first, last] = ["2024-01-22" as Day, "2024-12-31" as Day];

/** The periods of a rhythm over the city's year. */
function yearBy(every: WeeklyRhythm): readonly Period[] {
  const periods: Period[] = [];
  for (
    let period = periodOn(every, first, first);
    period.begin <= last;
    period = periodAfter(every, period, first)
  )
    periods.push(period);
  return periods;
}

const pageOf = (every: WeeklyRhythm, period: Period) => weeklyPage(on(last), { every, period }, null);

describe("the year's status texts", () => {
  it("fit one screen of a chat", () => {
    for (const every of ["week", "month", "quarter"] as const) {
      for (const period of yearBy(every)) {
        const words = wordsOf(shortReport(pageOf(every, period)));
        expect([...words].length, period.id).toBeLessThanOrEqual(560);
        expect(words.split("\n").length, period.id).toBeLessThanOrEqual(15);
      }
    }
  });

  it("start where the last one ended", () => {
    for (const every of ["week", "month"] as const) {
      const flows = yearBy(every).map((period) => factsOf(weeklyReport(pageOf(every, period))).flow);
      for (const [n, flow] of flows.entries())
        for (const count of ["open", "overdue", "behind"])
          if (n > 0) expect(flow[count].before).toBe(flows[n - 1][count].after);
    }
  });

  it("add up: the quarters' entries are those of their months", () => {
    const counts = [
      "claimed",
      "returned",
      "reopened",
      "fulfilled",
      "raised",
      "resolved",
      "meetings",
      "letters",
    ];
    const sums = (every: WeeklyRhythm) =>
      counts.map((key) =>
        yearBy(every).reduce(
          (sum, period) => sum + factsOf(weeklyReport(pageOf(every, period)))[key].length,
          0,
        ),
      );
    expect(sums("quarter")).toEqual(sums("month"));
    const claims = city.registry.progress.flatMap(({ record }) =>
      record.filter(({ kind }) => kind === "claim"),
    );
    expect(sums("month")[0]).toBe(claims.length);
  });

  it("say the same when written again", () => {
    const [period] = yearBy("month").slice(8);
    if (period === undefined) throw new Error("September is there");
    expect(weeklyReport(pageOf("month", period))).toEqual(weeklyReport(pageOf("month", period)));
  });
});

it("what was recorded in a week but happened before it stands there, what git does not know does not", () => {
  const period = periodOn("week", "2024-06-12" as Day, first);
  const entry = city.registry.progress.find(({ task, unit }) => task === "qiye-z490v6" && unit === "guozi")
    ?.record[0];
  if (entry === undefined) throw new Error("the entry is there");
  const late = (day: string) =>
    factsOf(
      weeklyReport(
        weeklyPage(on(last), { every: "week", period }, new Map([[`qiye-z490v6/${entry.id}`, day as Day]])),
      ),
    ).recordedLate;
  expect(entry.on).toBe("2024-05-31");
  expect(late("2024-06-11")).toEqual([
    {
      task: "qiye-z490v6",
      unit: "guozi",
      id: entry.id,
      on: "2024-05-31",
      kind: "report",
      recordedOn: "2024-06-11",
    },
  ]);
  expect([late("2024-06-09"), late("2024-06-17")]).toEqual([[], []]);
  expect(
    factsOf(weeklyReport(weeklyPage(on(last), { every: "week", period }, null))).recordedLate,
  ).toBeNull();
});
