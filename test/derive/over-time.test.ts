import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { parse } from "yaml";
import type { Ledger, PolicySet } from "../../src/derive/ledger.ts";
import { type TaskState, taskState } from "../../src/derive/task-state.ts";
import { addDays, type Day, dayOf, daysInMonth, maxDay, monthOf, yearOf } from "../../src/model/day.ts";
import type { Policy } from "../../src/model/records.ts";
import { anyStory, ledgerOfStories, type Story, storyWithDay } from "./histories.ts";

const shipped: Policy = parse(
  readFileSync(new URL("../../registry/qinglian-yunze/policy.yaml", import.meta.url), "utf8"),
);

/** The shipped policy from long ago on, with a lamp for leads who have not reported. */
const policies: readonly PolicySet[] = shipped.sets.map((set) => ({
  ...set,
  effective: "2020-01-01" as Day,
  lamps: [
    ...(set.lamps ?? []).slice(0, 3),
    { colour: "orange", word: "漏报", when: { misses: { min: 2 } } },
    ...(set.lamps ?? []).slice(3),
  ],
}));

/** The days of the month that `day` lies in on which the task exists, cut where an entry is dated. */
function quietStretches({ task, moves }: Story, day: Day): readonly (readonly Day[])[] {
  const [year, month] = [yearOf(day), monthOf(day)];
  const stretches: Day[][] = [[]];
  for (let date = 1; date <= daysInMonth(year, month); date += 1) {
    const each = dayOf(year, month, date);
    if (each < task.assigned) continue;
    if (moves.some((move) => move.on === each)) stretches.push([]);
    stretches.at(-1)?.push(each);
  }
  return stretches;
}

const statesOver = (story: Story, days: readonly Day[]): readonly TaskState[] => {
  const ledger: Ledger = { ...ledgerOfStories([story]), policies };
  const account = ledger.accounts.get(story.task.id);
  return account ? days.map((day) => taskState(ledger, account, day)) : [];
};

/** Each value with the one after it. */
const pairs = <T>(list: readonly T[]): readonly (readonly [T, T])[] =>
  list.slice(1).map((next, n) => [list[n] as T, next]);

const lampIndex = ({ lamp }: TaskState): number =>
  (policies[0]?.lamps ?? []).findIndex(({ colour, word }) => lamp?.colour === colour && lamp.word === word);

it("the shipped policy names its lamps apart, the worst first", () => {
  const lamps = policies[0]?.lamps ?? [];
  expect(new Set(lamps.map(({ colour, word }) => `${colour} ${word}`)).size).toBe(lamps.length);
  expect(lamps.map(({ colour }) => colour)).toEqual([
    "red",
    "red",
    "yellow",
    "orange",
    "blue",
    "grey",
    "green",
  ]);
});

it("within a month and without entries a lamp never improves", () => {
  const worsened = new Set<string>();
  fc.assert(
    fc.property(storyWithDay(), ([story, day]) => {
      for (const days of quietStretches(story, day)) {
        for (const [before, after] of pairs(statesOver(story, days))) {
          expect(lampIndex(after)).toBeLessThanOrEqual(lampIndex(before));
          if (lampIndex(after) < lampIndex(before)) worsened.add(`${before.lamp?.word} ${after.lamp?.word}`);
        }
      }
    }),
    { numRuns: 150 },
  );
  expect(worsened.size).toBeGreaterThan(1);
});

it("without entries lateness never falls, nor does the number of owed occurrences or missed milestones", () => {
  fc.assert(
    fc.property(anyStory(), fc.integer({ min: 1, max: 40 }), (story, step) => {
      const last = story.moves.map(({ on }) => on as Day).reduce(maxDay, story.task.assigned);
      const days = Array.from({ length: 20 }, (_, n) => addDays(last, n * step));
      for (const [before, after] of pairs(statesOver(story, days))) {
        expect(after.stage).toBe(before.stage);
        expect(after.late?.days ?? -1).toBeGreaterThanOrEqual(before.late?.days ?? -1);
        expect(after.originalLate?.days ?? -1).toBeGreaterThanOrEqual(before.originalLate?.days ?? -1);
        expect(after.owed.length).toBeGreaterThanOrEqual(before.owed.length);
        expect(after.missedMilestones.length).toBeGreaterThanOrEqual(before.missedMilestones.length);
      }
    }),
    { numRuns: 200 },
  );
});

it("a day late is a day after the effective due, and a task due today is not late", () => {
  fc.assert(
    fc.property(storyWithDay(), ([story, day]) => {
      for (const { late, due, leads } of statesOver(story, [day])) {
        if (due.effective === null) expect(late).toBeNull();
        else if (day <= due.effective) expect(late?.days).toBe(0);
        for (const lead of leads) expect(lead.late?.days ?? 0).toBeLessThanOrEqual(late?.days ?? 0);
        expect(late?.workdays ?? 0).toBeLessThanOrEqual(late?.days ?? 0);
      }
    }),
    { numRuns: 300 },
  );
});
