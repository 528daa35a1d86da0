import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { averageOf } from "../../src/derive/average.ts";
import { type Count, countClosings, countPaces, countStages } from "../../src/derive/counts.ts";
import { oneDecimal, shares } from "../../src/derive/share.ts";
import { isOpen } from "../../src/derive/stage.ts";
import { statesOn } from "../../src/derive/task-state.ts";
import { anyDay } from "./any-task.ts";
import { anyStories, ledgerOfStories } from "./histories.ts";

const tenths = (percents: readonly number[]): number =>
  percents.reduce((sum, percent) => sum + Math.round(percent * 10), 0);

describe("shares", () => {
  const anyCounts = fc.array(fc.nat(20_000), { minLength: 1, maxLength: 12 });
  it("add to exactly 100.0, or are all 0", () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const whole = counts.reduce((sum, count) => sum + count, 0);
        expect(tenths(shares(counts))).toBe(whole === 0 ? 0 : 1000);
      }),
    );
  });
  it("are less than a tenth off, and a larger class never has the smaller share", () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const whole = counts.reduce((sum, count) => sum + count, 0);
        fc.pre(whole > 0);
        const percents = shares(counts);
        counts.forEach((count, n) => {
          expect(Math.abs((percents[n] ?? 0) - (count * 100) / whole)).toBeLessThan(0.1 + 1e-9);
          counts.forEach((other, m) => {
            if (count > other) expect(percents[n]).toBeGreaterThanOrEqual(percents[m] ?? 0);
          });
        });
      }),
    );
  });
  it.each([
    [[], []],
    [
      [0, 0],
      [0, 0],
    ],
    [[5], [100]],
    [
      [1, 1, 1],
      [33.4, 33.3, 33.3],
    ],
    [
      [0, 3, 0],
      [0, 100, 0],
    ],
    [
      [1, 1999],
      [0.1, 99.9],
    ],
  ])("of %j are %j", (counts, percents) => {
    expect(shares(counts)).toEqual(percents);
  });
});

it.each([
  [66.666, 66.7],
  [33.35, 33.4],
  [0.05, 0.1],
  [1.005, 1],
  [99.95, 100],
  [0, 0],
])("%d is printed as %d", (value, printed) => {
  expect(oneDecimal(value)).toBe(printed);
});

it("every task is in one class of each count, and the classes add up", () => {
  const adds = <K extends string>({ total, classes }: Count<K>, of: number) => {
    expect(total).toBe(of);
    expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    expect(tenths(classes.map(({ percent }) => percent))).toBe(total === 0 ? 0 : 1000);
  };
  fc.assert(
    fc.property(anyStories, anyDay, (stories, day) => {
      const states = statesOn(ledgerOfStories(stories), day);
      adds(countStages(states), states.length);
      adds(countPaces(states), states.filter(({ stage }) => isOpen(stage)).length);
      adds(countClosings(states), states.filter(({ stage }) => stage === "closed").length);
    }),
  );
});

it("an average of planned and actual lies within 0 and 100", () => {
  fc.assert(
    fc.property(anyStories, anyDay, (stories, day) => {
      const average = averageOf(statesOn(ledgerOfStories(stories), day));
      for (const value of average ? [average.planned, average.actual] : []) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(100 + 1e-9);
      }
    }),
  );
});
