import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asksFor } from "../../src/derive/ask-history.ts";
import { fateOf, isUnsettled, openingOf } from "../../src/derive/decisions.ts";
import { openFlow, paceFlow } from "../../src/derive/flow.ts";
import { happenedIn } from "../../src/derive/happened.ts";
import { overdueItems } from "../../src/derive/overdue.ts";
import { allSeries, heldBefore } from "../../src/derive/series.ts";
import { nextSitting, recordedSitting } from "../../src/derive/sitting.ts";
import { isOpen } from "../../src/derive/stage.ts";
import { statesOn } from "../../src/derive/task-state.ts";
import { addDays, maxDay, minDay } from "../../src/model/day.ts";
import { agenda } from "../../src/reports/brief/agenda.ts";
import { materials } from "../../src/reports/brief/materials.ts";
import { linesReport } from "../../src/reports/lines.ts";
import { overdueReport } from "../../src/reports/overdue.ts";
import { unitReport } from "../../src/reports/unit.ts";
import { anyDay } from "../derive/any-task.ts";
import { anyStories, ledgerOfStories } from "../derive/histories.ts";
import { anyCityDay, city, factsOf, on, wordsOf } from "./city.ts";
import { anyMeetings } from "./meetings.ts";

/** Few runs where each reads the whole city. */
const few = { numRuns: 25 };
const anySeries = fc.constantFrom(...allSeries(city));
const tasksOf = (decision: { readonly meeting: { readonly id: string }; readonly n: number }) =>
  `${decision.meeting.id} ${decision.n}`;

describe("decisions", () => {
  /** Worked out from the records alone: decisions of the series' meetings with a task that is not closed or cancelled. */
  const openByRecords = (series: string, day: string): readonly string[] =>
    heldBefore(city, series, addDays(on(day).asOf, 1)).flatMap(({ id, outcomes = [] }) =>
      outcomes
        .filter(({ kind, n }) => {
          if (kind !== "decision") return false;
          const tasks = statesOn(city, on(day).asOf).filter(
            ({ task: { origin } }) => origin.kind === "meeting" && origin.meeting === id && origin.item === n,
          );
          return tasks.some(({ stage }) => stage !== "closed" && stage !== "cancelled");
        })
        .map(({ text }) => text.replace(/[。；]$/, "")),
    );

  it("every open decision of a series stands in its next brief, word by word", () => {
    fc.assert(
      fc.property(anySeries, anyCityDay, (series, day) => {
        const words = wordsOf(materials(on(day), nextSitting(city, series, day)));
        for (const text of openByRecords(series.id, day)) expect(words).toContain(text);
      }),
      few,
    );
  });

  it("none drops out before its end has been told, and none is told again after it", () => {
    for (const series of allSeries(city)) {
      const held = heldBefore(city, series.id, on("2025-01-01").asOf);
      const ended = new Set<string>();
      const owed = new Set<string>();
      for (const meeting of held) {
        const eve = addDays(meeting.day, -1);
        const { ofLast, unsettled, settledSince } = openingOf(city, {
          series: series.id,
          day: meeting.day,
          asOf: eve,
        });
        const told = [...ofLast, ...unsettled, ...settledSince];
        const names = told.map(tasksOf);
        expect(new Set(names).size).toBe(names.length);
        for (const name of owed) expect(names).toContain(name);
        for (const decision of told) {
          const name = tasksOf(decision);
          // After its end only what was reopened comes back.
          if (ended.has(name)) expect(isUnsettled(decision)).toBe(true);
          (isUnsettled(decision) ? owed : ended).add(name);
          (isUnsettled(decision) ? ended : owed).delete(name);
        }
        for (const { n, kind } of meeting.outcomes ?? [])
          if (kind === "decision") owed.add(tasksOf({ meeting, n }));
      }
    }
  });

  it("holds for meetings, decisions and histories made up at random", () => {
    fc.assert(
      fc.property(anyMeetings, anyDay, (ledger, day) => {
        const { last, ofLast, unsettled, settledSince, older } = openingOf(ledger, {
          series: "dispatch",
          day,
          asOf: day,
        });
        const held = heldBefore(ledger, "dispatch", day);
        expect(last?.id ?? null).toBe(held.at(-1)?.id ?? null);
        const told = new Set([...ofLast, ...unsettled, ...settledSince].map(tasksOf));
        expect(told.size).toBe(ofLast.length + unsettled.length + settledSince.length);
        expect(older).toBeGreaterThanOrEqual(unsettled.length + settledSince.length);
        for (const { task, ...state } of statesOn(ledger, day)) {
          const { origin } = task;
          if (origin.kind !== "meeting" || !held.some(({ id }) => id === origin.meeting)) continue;
          if (!isOpen(state.stage) && state.stage !== "suspended") continue;
          expect(told).toContain(`${origin.meeting} ${origin.item}`);
        }
      }),
    );
  });

  it("each has exactly one fate, that of the task that speaks for it", () => {
    fc.assert(
      fc.property(anyMeetings, anyDay, (ledger, day) => {
        const { ofLast } = openingOf(ledger, { series: "dispatch", day, asOf: day });
        for (const { fate, tasks } of ofLast) {
          const own = tasks.map(fateOf);
          expect(own.length === 0 ? "open" : own).toContain(fate);
          if (own.includes("overdue")) expect(fate).toBe("overdue");
          if (own.some((each) => each !== "cancelled")) expect(fate).not.toBe("cancelled");
        }
      }),
    );
  });

  it("the papers of every meeting of the year can be written, and say the same again", () => {
    for (const meeting of city.meetings.values()) {
      const eve = addDays(meeting.day, -1);
      const sitting = recordedSitting(city, meeting, eve);
      const paper = materials(on(eve), sitting);
      const again = materials(on(eve), recordedSitting(city, meeting, eve));
      expect(JSON.stringify(paper)).toBe(JSON.stringify(again));
      expect(wordsOf(paper) + wordsOf(agenda(on(eve), sitting))).not.toMatch(/undefined|NaN|null/);
    }
  });
});

it("every overdue item of a line's page is in overdue, and overdue is in one page", () => {
  fc.assert(
    fc.property(anyCityDay, (day) => {
      const pages = factsOf(linesReport(on(day), { lines: [], since: addDays(day, -30) })).lines;
      const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
      const all = factsOf(
        overdueReport(on(day), statesOn(city, day), { each: false, within: null, by: null }),
      );
      const paged = pages.flatMap(({ overdue }: { overdue: readonly { id: string }[] }) => ids(overdue));
      expect([...paged].sort()).toEqual([...ids(all.tasks)].sort());
    }),
    few,
  );
});

describe("sums", () => {
  it("what is open came from what was: before, added and returned, less closed and halted", () => {
    fc.assert(
      fc.property(anyStories, anyDay, anyDay, (stories, a, b) => {
        const ledger = ledgerOfStories(stories);
        const [before, now] = [statesOn(ledger, minDay(a, b)), statesOn(ledger, maxDay(a, b))];
        const { before: then, added, returned, closed, halted, after } = openFlow(before, now);
        expect(then + added + returned - closed - halted).toBe(after);
        for (const pace of ["overdue", "behind"] as const) {
          const flow = paceFlow(pace, before, now);
          expect(flow.before + flow.newly - flow.ended).toBe(flow.after);
        }
      }),
    );
  });

  it("what happened in two spans that meet is what happened in both together", () => {
    fc.assert(
      fc.property(anyStories, anyDay, anyDay, anyDay, (stories, ...days) => {
        const [from, middle, to] = days.sort() as [(typeof days)[0], (typeof days)[0], (typeof days)[0]];
        const states = statesOn(ledgerOfStories(stories), to);
        const count = (a: typeof from, b: typeof to) =>
          happenedIn(states, { from: a, to: b }, "report", "claim", "accepted", "returned", "issue").length;
        expect(count(from, middle) + count(addDays(middle, 1), to)).toBe(count(from, to));
      }),
    );
  });

  it("a period's claims, reports and issues are the sum of its units'", () => {
    fc.assert(
      fc.property(anyCityDay, anyCityDay, (a, b) => {
        const span = { from: minDay(a, b), to: maxDay(a, b) };
        const states = statesOn(city, span.to);
        for (const kind of ["report", "claim", "issue", "fulfilled"] as const) {
          const all = happenedIn(states, span, kind);
          const files = city.registry.progress.map(
            ({ unit, task }) =>
              all.filter(({ recorded, state }) => recorded.unit === unit && state.task.id === task).length,
          );
          expect(files.reduce((sum, count) => sum + count, 0)).toBe(all.length);
        }
      }),
      few,
    );
  });

  it("a period's returns are the sum of its units', and each unit's page says the same", () => {
    fc.assert(
      fc.property(anyCityDay, (day) => {
        const all = asksFor(city, { periodId: null, asOf: day }).flatMap(({ asks }) => asks);
        for (const ask of all) {
          const unit = city.units.get(ask.unit);
          if (unit === undefined) throw new Error("a unit that is asked is there");
          const mine = factsOf(unitReport(on(day), unit)).returns;
          expect(mine).toMatchObject([{ unit: ask.unit, state: ask.state, unanswered: ask.unanswered }]);
        }
      }),
      { numRuns: 4 },
    );
  });

  it("what is overdue stands on the page of every unit that leads it", () => {
    fc.assert(
      fc.property(anyCityDay, (day) => {
        const late = overdueItems(city, statesOn(city, day));
        for (const { state } of late) {
          for (const lead of state.roles.lead) {
            const unit = city.units.get(lead);
            if (unit) expect(factsOf(unitReport(on(day), unit)).overdue).toContain(state.task.id);
          }
        }
      }),
      { numRuns: 4 },
    );
  });
});
