import fc from "fast-check";
import { expect, it } from "vitest";
import { averageOf } from "../../src/derive/average.ts";
import { changesBetween } from "../../src/derive/changes.ts";
import { everything, filterStates } from "../../src/derive/filter.ts";
import { indicatorStates } from "../../src/derive/indicators.ts";
import { openIssues } from "../../src/derive/issues.ts";
import { wasRedThisPeriod } from "../../src/derive/lamp-history.ts";
import { dueSoon, overdueItems } from "../../src/derive/overdue.ts";
import { asksOf, lastEndedPeriod } from "../../src/derive/reporting.ts";
import { statesOn } from "../../src/derive/task-state.ts";
import { addDays, type Day } from "../../src/model/day.ts";
import { anyDated, anyDay } from "./any-task.ts";
import { anyStories, ledgerOfStories, reordered, type Story, storyWithDay, told } from "./histories.ts";
import { anyLawlessStory, anyMove } from "./lawless.ts";
import { type Move, stateOf } from "./made-up.ts";

const on = ({ task, moves }: Story, day: Day) => stateOf(task, moves, day);

it("the order of tasks, files and lines does not matter", () => {
  fc.assert(
    fc.property(anyStories, anyDay, fc.nat(), (stories, day, turn) => {
      const ledger = ledgerOfStories(stories);
      const orders = [
        <T>(list: readonly T[]) => [...list].reverse(),
        <T>(list: readonly T[]) => {
          const cut = turn % Math.max(1, list.length);
          return [...list.slice(cut), ...list.slice(0, cut)];
        },
      ];
      const states = statesOn(ledger, day).map(told);
      for (const order of orders) expect(statesOn(reordered(ledger, order), day).map(told)).toEqual(states);
    }),
  );
});

/** All that is derived for reports, of one registry on one day and since an earlier one. */
function deriveAll(story: Story, day: Day): unknown {
  const ledger = ledgerOfStories([story]);
  const states = statesOn(ledger, day);
  const accounts = [...ledger.accounts.values()];
  const rhythm = { every: "month", dueWorkdays: 3 } as const;
  const period = lastEndedPeriod(rhythm, day);
  return [
    states.map(told),
    averageOf(states),
    changesBetween(statesOn(ledger, addDays(day, -30)), states),
    overdueItems(ledger, states),
    overdueItems(ledger, states, true),
    dueSoon(ledger, states, 30),
    filterStates(ledger, states, { ...everything, dueBefore: day, units: ["a"] }),
    states.map((state) => [
      indicatorStates(state),
      openIssues(state.account.history, state.entries),
      wasRedThisPeriod(ledger, state),
    ]),
    asksOf(ledger, accounts, { rhythm, period, asOf: day }),
  ];
}

function hasNaN(value: unknown, seen = new Set<unknown>()): boolean {
  if (Number.isNaN(value)) return true;
  if (typeof value !== "object" || value === null || seen.has(value)) return false;
  seen.add(value);
  return Object.values(value).some((each) => hasNaN(each, seen));
}

it("the fold never fails, whatever the entries say", () => {
  fc.assert(
    fc.property(anyLawlessStory, anyDay, (story, day) => {
      expect(hasNaN(deriveAll(story, day))).toBe(false);
      for (const { late } of statesOn(ledgerOfStories([story]), day))
        expect(late?.suspendedDays ?? 0).toBeLessThanOrEqual(late?.days ?? 0);
    }),
    { numRuns: 1000 },
  );
});

it("an entry dated after the day changes nothing on it, unless it corrects one", () => {
  const later = fc.tuple(anyMove, fc.integer({ min: 1, max: 300 }));
  fc.assert(
    fc.property(storyWithDay(), later, ([story, day], [{ corrects: _, ...move }, days]) => {
      const added = { ...move, id: "later", on: addDays(day, days) } as Move;
      expect(told(on({ ...story, moves: [...story.moves, added] }, day))).toEqual(told(on(story, day)));
    }),
    { numRuns: 300 },
  );
});

it("a correction stands for what it corrects, also where others refer to that", () => {
  fc.assert(
    fc.property(storyWithDay(), ([{ task, moves }, day]) => {
      const correction = new Map(moves.map((move) => [move["corrects"], move["id"]]));
      const standing = (id: unknown): unknown => (correction.has(id) ? standing(correction.get(id)) : id);
      const rewritten = moves
        .filter(({ id }) => !correction.has(id))
        .map(({ corrects: _, ...move }) => {
          const refers = [move["refers"]].flat().map(standing);
          return { ...move, ...(move["refers"] ? { refers } : {}) } as Move;
        });
      expect(told(stateOf(task, rewritten, day))).toEqual(told(stateOf(task, moves, day)));
    }),
    { numRuns: 300 },
  );
});

/** Whether a lead's last claim was accepted and the task not reopened since, by LIFECYCLE read line by line. */
function lastClaimAccepted(lead: string, entries: readonly Move[]): boolean {
  const claim = entries.findLast((move) => move.kind === "claim" && move.by === lead);
  if (claim === undefined) return false;
  const verdict = entries.findLast(
    ({ kind, refers }) => (kind === "accepted" || kind === "returned") && [refers].flat().includes(claim.id),
  );
  const reopened = entries.slice(entries.indexOf(claim)).some(({ kind }) => kind === "reopened");
  return verdict?.kind === "accepted" && !reopened;
}

/** A story's claims, verdicts and reopenings that count by a day, in the order of the fold. */
function verdictsOf({ moves }: Story, day: Day): readonly Move[] {
  const kinds = ["claim", "returned", "accepted", "reopened"];
  const corrected = new Set(moves.map((move) => move["corrects"]));
  const key = (move: Move) => `${move.on} ${kinds.indexOf(move.kind)} ${move.id}`;
  return moves
    .filter((move) => kinds.includes(move.kind) && move.on <= day && !corrected.has(move.id))
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

it("closed: every lead's last claim accepted and not reopened since", () => {
  let closed = 0;
  fc.assert(
    fc.property(storyWithDay(anyDated), ([story, day]) => {
      const state = on(story, day);
      fc.pre(state.stage !== "cancelled" && state.stage !== "suspended");
      const verdicts = verdictsOf(story, day);
      const accepted = state.roles.lead.map((lead) => lastClaimAccepted(lead, verdicts));
      expect(state.stage === "closed").toBe(accepted.every(Boolean));
      if (state.stage === "closed") closed += 1;
    }),
    { numRuns: 300 },
  );
  expect(closed).toBeGreaterThan(0);
});

it("without an extension and a reopening that sets a day, both latenesses agree", () => {
  const moved = (move: Move) => move.kind === "extension-approved" || move["due"] !== undefined;
  fc.assert(
    fc.property(storyWithDay(), ([story, day]) => {
      const state = on({ ...story, moves: story.moves.filter((move) => !moved(move)) }, day);
      expect(state.late).toEqual(state.originalLate);
      expect(state.due.effective).toBe(state.due.original);
      expect(state.planned).toEqual(state.originalPlanned);
      for (const { late, originalLate } of state.leads) expect(late).toEqual(originalLate);
      for (const each of state.occurrences) expect(each.daysLate).toBe(each.originalDaysLate);
    }),
    { numRuns: 300 },
  );
});
