import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  answeredPercent,
  dutyStart,
  occurrenceStates,
  occurrencesOf,
  owedOccurrences,
} from "../../src/derive/occurrences.ts";
import { addDays, type Day, maxDay } from "../../src/model/day.ts";
import type { Every, Task } from "../../src/model/records.ts";
import { anyDuty, anyTask } from "./any-task.ts";
import { anyDayOf, ledgerOfStories, type Story, storyWithDay } from "./histories.ts";
import { type Move, taskOf } from "./made-up.ts";
import { lastOfMonth, periodName, shifted, weekdayOf } from "./naive-calendar.ts";

/** The day that one part of `by` names among the days of a period, by the reference of deadline notations. */
function named(every: Every, part: string, days: readonly Day[]): Day {
  const last = days.at(-1) ?? ("" as Day);
  const inMonth = (month: string, date: string): Day => {
    const [year, number] = month.split("-").map(Number);
    const end = lastOfMonth(year ?? 0, number ?? 0);
    const wanted = date === "last" ? end : Math.min(Number(date), end);
    return `${month}-${String(wanted).padStart(2, "0")}` as Day;
  };
  const months = [...new Set(days.map((each) => each.slice(0, 7)))];
  const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
  if (weekdays.includes(part))
    return days.findLast((each) => weekdayOf(each) === weekdays.indexOf(part) + 1) ?? last;
  if (every === "month") return inMonth(months[0] ?? "", part);
  if (every === "year") {
    const month = `${last.slice(0, 4)}-${part.slice(0, 2)}`;
    return inMonth(month, part.endsWith("(last)") ? "last" : part.slice(3, 5));
  }
  const [, number, date] = /^m(\d)-(.+)$/.exec(part) ?? [];
  return number && date ? inMonth(months[Number(number) - 1] ?? "", date) : last;
}

interface Plain {
  readonly period: string;
  readonly due: string;
}

/**
 * LIFECYCLE, word by word: each period that ends and falls due on or after `from` (else `start`, else `assigned`)
 * and begins on or before `deadline.due`, among those begun by `through`; day by day over the calendar.
 */
function owedNaively(task: Task, through: Day): readonly Plain[] {
  const { every, by, due: seriesEnd } = task.deadline;
  if (!every) return [];
  const first = task.deadline.from ?? task.start ?? task.assigned;
  const periods = new Map<string, Day[]>();
  for (let day = shifted(first, -400); day <= shifted(maxDay(through, first), 800); day = shifted(day, 1)) {
    const name = periodName(every, day, first);
    periods.set(name, [...(periods.get(name) ?? []), day]);
  }
  const all = [...periods.entries()];
  return all.flatMap(([name, days], n) => {
    const [begin, end] = [days[0] ?? "", days.at(-1) ?? ""];
    if (n === 0 || begin > through || (seriesEnd && begin > seriesEnd) || end < first) return [];
    const parts = by ? by.split("|") : [null];
    return parts.flatMap((part, index) => {
      const due =
        part === null
          ? end
          : part.startsWith("next-")
            ? named(every, part.slice(5), all[n + 1]?.[1] ?? [])
            : named(every, part, days);
      const period = parts.length > 1 ? `${name}-${"ab"[index]}` : name;
      return due >= first ? [{ period, due }] : [];
    });
  });
}

const dutyWithDay = anyTask(anyDuty).chain((task) =>
  fc.tuple(fc.constant(task), anyDayOf({ task, moves: [] })),
);

it("the occurrences of a duty are those that the lifecycle owes", () => {
  fc.assert(
    fc.property(dutyWithDay, ([task, through]) => {
      const found = occurrencesOf(task, through).map(({ period, due }) => ({ period, due }));
      expect(found).toEqual(owedNaively(task, through));
    }),
    { numRuns: 150 },
  );
});

it("each has its own name, begins after the one before it and falls due in or after its period", () => {
  fc.assert(
    fc.property(dutyWithDay, ([task, through]) => {
      const found = occurrencesOf(task, through);
      expect(new Set(found.map(({ period }) => period)).size).toBe(found.length);
      found.forEach(({ begin, end, due }, n) => {
        const next = found[n + 1];
        expect(begin <= end && begin <= through && due >= begin && due >= dutyStart(task)).toBe(true);
        if (next === undefined) return;
        const sameTurn = next.begin === begin;
        expect(sameTurn || next.begin > end).toBe(true);
        if (!sameTurn && !task.deadline.by?.includes("|")) expect(next.due > due).toBe(true);
      });
    }),
    { numRuns: 300 },
  );
});

it("a later day only adds occurrences", () => {
  fc.assert(
    fc.property(dutyWithDay, fc.nat(200), ([task, through], more) => {
      const before = occurrencesOf(task, through);
      expect(occurrencesOf(task, addDays(through, more)).slice(0, before.length)).toEqual(before);
    }),
  );
});

it("no rhythm, no occurrence", () => {
  const task = taskOf({ deadline: { text: "定期", type: "recurring", every: null } });
  expect(occurrencesOf(task, "2024-12-31" as Day)).toEqual([]);
});

describe("of stories", () => {
  const accountOf = (story: Story) => {
    const account = ledgerOfStories([story]).accounts.get(story.task.id);
    if (account === undefined) throw new Error("no account");
    return account;
  };
  const duties = storyWithDay(anyDuty);
  it("an occurrence is answered on the first day on which all who lead have fulfilled it", () => {
    let answered = 0;
    fc.assert(
      fc.property(duties, ([story, day]) => {
        const corrected = new Set(story.moves.map((move) => move["corrects"]));
        const moves = story.moves.filter((move) => move.on <= day && !corrected.has(move.id));
        const leadsOn = (on: string) =>
          moves
            .filter((move) => move.kind === "reassigned" && move.on <= on)
            .sort((a, b) => (`${a.on} ${a["id"]}` < `${b.on} ${b["id"]}` ? -1 : 1))
            .reduce<readonly unknown[]>((leads, move) => {
              const [from, to] = [[move["from"]].flat(), [move["to"]].flat()];
              return [...leads.filter((unit) => !from.includes(unit)), ...to];
            }, story.task.lead);
        for (const state of occurrenceStates(accountOf(story), day)) {
          const done = moves.filter((move) => move.kind === "fulfilled" && move["period"] === state.period);
          const isDone = (on: string) =>
            leadsOn(on).every((lead) => done.some((move) => move.by === lead && move.on <= on));
          const days = moves.map(({ on }) => on).sort();
          const first = done.length > 0 ? (days.find(isDone) ?? null) : null;
          expect(state.answeredOn).toBe(first);
          if (first) answered += 1;
        }
      }),
      { numRuns: 200 },
    );
    expect(answered).toBeGreaterThan(0);
  });
  it("a cancelled duty gets no later", () => {
    const task = taskOf({ deadline: { text: "每月10日前", type: "recurring", every: "month", by: "10" } });
    const moves: readonly Move[] = [
      { by: "office", on: "2024-02-15", kind: "cancelled", id: "x", reason: "x" },
    ];
    const late = (day: string) =>
      occurrenceStates(accountOf({ task, moves }), day as Day)
        .slice(0, 3)
        .map(({ daysLate }) => daysLate);
    expect(late("2024-02-14")).toEqual([35, 4]);
    expect(late("2024-06-30")).toEqual([36, 5, 0]);
  });
  it("what is owed is unanswered and late, oldest first; the percentage counts what fell due before the day", () => {
    fc.assert(
      fc.property(duties, ([story, day]) => {
        const states = occurrenceStates(accountOf(story), day);
        const owed = owedOccurrences(states);
        const isOwed = states.filter(({ answeredOn, moved }) => answeredOn === null && moved.effective < day);
        fc.pre(!story.moves.some(({ kind }) => kind === "cancelled"));
        expect(new Set(owed)).toEqual(new Set(isOwed));
        expect(owed.map(({ due }) => due)).toEqual(owed.map(({ due }) => due).sort());
        const fallen = states.filter(({ moved }) => moved.effective < day);
        const percent = answeredPercent(states, day);
        if (fallen.length === 0) expect(percent).toBeNull();
        else expect(percent).toBeCloseTo(100 - (owed.length * 100) / fallen.length, 9);
      }),
      { numRuns: 300 },
    );
  });
});
