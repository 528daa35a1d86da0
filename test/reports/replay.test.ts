import fc from "fast-check";
import { expect, test } from "vitest";
import { replayOf } from "../../src/derive/board/replay.ts";
import type { Ledger, PolicySet } from "../../src/derive/ledger.ts";
import { statesOn, type TaskState, taskState } from "../../src/derive/task-state.ts";
import { addDays, type Day } from "../../src/model/day.ts";
import { boardState, toldApart } from "../../src/reports/board/state.ts";
import type { Setting } from "../../src/reports/parts/frame.ts";
import { ledgerOfStories, storyWithDay } from "../derive/histories.ts";
import { anyCityDay, city, on } from "./city.ts";

/** The states of a task day by day, told where the chart's words differ. */
function dayByDay(setting: Setting, { account, asOf }: TaskState) {
  const told: { readonly since: Day; readonly is: string }[] = [];
  for (let day = account.task.assigned; day <= asOf; day = addDays(day, 1)) {
    const is = JSON.stringify(boardState(setting, taskState(setting.ledger, account, day)));
    if (told.at(-1)?.is !== is) told.push({ since: day, is });
  }
  return told;
}

const replayed = (setting: Setting, state: TaskState) =>
  replayOf(setting.ledger, state, (before, after) => toldApart(setting, before, after)).map(
    ({ since, is }) => ({ since, is: JSON.stringify(boardState(setting, is)) }),
  );

test("every task of the city replays as it stood day by day", () => {
  fc.assert(
    fc.property(anyCityDay, fc.nat(), (asOf, n) => {
      const states = statesOn(city, asOf);
      const state = states[n % Math.max(1, states.length)];
      if (state === undefined) return;
      expect(replayed(on(asOf), state)).toEqual(dayByDay(on(asOf), state));
    }),
    { numRuns: 25 },
  );
});

/** Lamps that come and go by themselves: near the day, on it, after it, by points, by returns that are missing. */
const policies = (ledger: Ledger): readonly PolicySet[] =>
  ledger.policies.map((set) => ({
    ...set,
    effective: "2022-12-01" as Day,
    lamps: [
      { colour: "blue", word: "将到", when: { daysLeft: { min: 3, max: 9 } } },
      { colour: "orange", word: "当天", when: { daysLeft: 0 } },
      { colour: "orange", word: "迟一周", when: { daysLate: { min: 5, max: 7 } } },
      { colour: "red", word: "久迟", when: { daysLate: { min: 40 } } },
      { colour: "yellow", word: "落后", when: { pointsBehind: { min: 30 } } },
      { colour: "grey", word: "漏报", when: { misses: { min: 2, max: 3 } } },
      { colour: "green", word: "其余" },
    ],
  }));

test("whatever happened to a task, it replays as it stood day by day", () => {
  fc.assert(
    fc.property(storyWithDay(), ([story, day]) => {
      const plain = ledgerOfStories([story]);
      const ledger: Ledger = { ...plain, policies: policies(plain) };
      const setting = on(day, ledger);
      for (const state of statesOn(ledger, setting.asOf))
        expect(replayed(setting, state)).toEqual(dayByDay(setting, state));
    }),
    { numRuns: 12 },
  );
});
