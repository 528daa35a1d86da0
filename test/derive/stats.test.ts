import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countStages } from "../../src/derive/counts.ts";
import { type Ledger, ledgerOf } from "../../src/derive/ledger.ts";
import { issueStats, letterFates, letterStats, median } from "../../src/derive/stats/answering.ts";
import { closingStats } from "../../src/derive/stats/closings.ts";
import { claimStats, extensionStats, reopeningStats } from "../../src/derive/stats/deciding.ts";
import { eventKinds, eventsByMonth } from "../../src/derive/stats/events.ts";
import { returnStats } from "../../src/derive/stats/returns.ts";
import { type Scope, scopeOf } from "../../src/derive/stats/scope.ts";
import { workloads } from "../../src/derive/stats/workload.ts";
import type { Day } from "../../src/model/day.ts";
import type { Letter, Line } from "../../src/model/records.ts";
import { anyDay } from "./any-task.ts";
import { anyStories, ledgerOfStories } from "./histories.ts";
import { dated, ledgerWith, type Move, taskOf } from "./made-up.ts";

const evidence = [{ title: "材料" }];
const whole = (ledger: Ledger, until: string, since: string | null = null): Scope =>
  scopeOf(ledger, { since: since as Day | null, until: until as Day, lines: [], units: [] });
const counted = (count: { readonly classes: readonly { readonly key: string; readonly count: number }[] }) =>
  Object.fromEntries(count.classes.map(({ key, count: n }) => [key, n]));

describe("closings, claims and extensions of one task", () => {
  const moves: readonly Move[] = [
    { by: "a", on: "2024-06-20", kind: "extension-requested", id: "r1", to: "2024-07-31", reason: "x" },
    {
      by: "office",
      on: "2024-06-25",
      kind: "extension-approved",
      id: "p1",
      refers: "r1",
      to: "2024-07-31",
      approved: { paper: "批复" },
    },
    { by: "a", on: "2024-07-25", kind: "extension-requested", id: "r2", to: "2024-08-31", reason: "x" },
    { by: "office", on: "2024-07-28", kind: "extension-refused", id: "p2", refers: "r2", reason: "x" },
    { by: "a", on: "2024-07-30", kind: "claim", id: "c1", evidence },
    { by: "jiwei", on: "2024-08-03", kind: "returned", refers: "c1", reason: "x" },
    { by: "a", on: "2024-08-10", kind: "claim", id: "c2", evidence },
    { by: "jiwei", on: "2024-08-18", kind: "accepted", refers: ["c2"] },
    { by: "jiwei", on: "2024-10-05", kind: "reopened", reason: "x", percent: 60 },
    { by: "a", on: "2024-10-20", kind: "claim", id: "c3", evidence },
  ];
  const ledger = ledgerWith([taskOf({ deadline: dated("2024-06-30") })], { "qiye-1": moves });

  it("closed late on both days; before + closed − undone = now", () => {
    const closed = closingStats(whole(ledger, "2024-09-30"));
    expect(closed).toMatchObject({ before: 0, closed: 1, undone: 0, now: 1 });
    expect([counted(closed.effective), counted(closed.original)]).toEqual([
      { "on-time": 0, late: 1, "no-deadline": 0 },
      { "on-time": 0, late: 1, "no-deadline": 0 },
    ]);
    expect(closingStats(whole(ledger, "2024-10-31", "2024-09-01"))).toMatchObject({
      before: 1,
      closed: 0,
      undone: 1,
      now: 0,
    });
  });
  it("claims by their verdict, and the first one did not pass", () => {
    const claims = claimStats(whole(ledger, "2024-10-31"));
    expect(counted(claims.claims)).toEqual({ accepted: 1, returned: 1, pending: 1, lapsed: 0 });
    expect(counted(claims.firstTime)).toEqual({ accepted: 0, returned: 1 });
    expect(reopeningStats(whole(ledger, "2024-10-31"))).toEqual({ times: 1, tasks: 1 });
  });
  it("extensions by their decision, as known on the last day", () => {
    const requests = (until: string) => extensionStats(whole(ledger, until));
    expect(counted(requests("2024-07-26").requests)).toEqual({ approved: 1, refused: 0, pending: 1 });
    expect(counted(requests("2024-09-30").requests)).toEqual({ approved: 1, refused: 1, pending: 0 });
    expect(requests("2024-09-30").nth).toEqual([1]);
  });
  it("events stand in their months; what is dated 不晚于 in none", () => {
    const vague = [
      ...moves,
      { by: "a", on: "2024-09-09", kind: "issue", asks: ["b"], dating: "no-later" } as const,
    ];
    const { rows, total } = eventsByMonth(
      whole(ledgerWith([taskOf({ deadline: dated("2024-06-30") })], { "qiye-1": vague }), "2024-10-31"),
    );
    const month = (wanted: string | null) => rows.find((row) => row.month === wanted)?.counts;
    expect(rows.map((row) => row.month)).toEqual([
      ...["01", "02", "03", "04", "05", "06", "07", "08", "09", "10"].map((n) => `2024-${n}`),
      null,
    ]);
    expect(month("2024-08")).toMatchObject({ claim: 1, returned: 1, closed: 1 });
    expect(month("2024-09")?.raised).toBe(0);
    expect(month(null)?.raised).toBe(1);
    expect(total).toMatchObject({ assigned: 1, claim: 3, closed: 1, reopened: 1, extended: 1, raised: 1 });
  });
});

it("issues: resolved and open, with the median of days", () => {
  const issue = (id: string, on: string): Move => ({ by: "a", on, kind: "issue", id, asks: ["office"] });
  const settle = (refers: string, on: string): Move => ({ by: "office", on, kind: "resolved", refers });
  const moves = [
    issue("i1", "2024-03-01"),
    issue("i2", "2024-03-01"),
    issue("i3", "2024-03-01"),
    settle("i1", "2024-03-05"),
    settle("i2", "2024-03-12"),
  ];
  const ledger = ledgerWith([taskOf({ deadline: dated("2024-12-31") })], { "qiye-1": moves });
  expect(issueStats(whole(ledger, "2024-09-30"))).toEqual({
    raised: 3,
    resolved: 2,
    open: 1,
    medianDays: 7.5,
  });
});

it.each([
  [[], null],
  [[4], 4],
  [[9, 1], 5],
  [[9, 1, 2], 2],
])("the median of %j is %s", (values, middle) => {
  expect(median(values)).toBe(middle);
});

it("letters by how they were answered, by the day of an entry too", () => {
  const letter = (id: string, fields: Partial<Letter>): Letter => ({
    id,
    step: "reminder",
    unit: "a",
    issuer: "office",
    issued: "2024-09-02" as Day,
    answerDue: "2024-09-10" as Day,
    ...fields,
  });
  const letters = [
    letter("l-1", { answered: "2024-09-10" as Day }),
    letter("l-2", { answered: "2024-09-11" as Day }),
    letter("l-3", {}),
    letter("l-4", { answerDue: "2024-09-30" as Day, step: "chase" }),
    { ...letter("l-5", { step: "circular" }), answerDue: undefined } as unknown as Letter,
    letter("l-6", { tasks: ["qiye-1"] }),
  ];
  const answer: Move = { by: "a", on: "2024-09-05", kind: "answered", refers: "l-6" };
  const { registry, calendar } = ledgerWith([taskOf({ deadline: dated("2024-12-31") })], {
    "qiye-1": [answer],
  });
  const ledger = ledgerOf(
    { ...registry, letters: letters.map((record) => ({ file: `letters/${record.id}.yaml`, record })) },
    calendar,
  );
  const stats = letterStats(whole(ledger, "2024-09-30"));
  expect(stats.counts).toEqual({ "in-time": 2, late: 1, not: 1, due: 1, none: 1 });
  expect(stats.rows.map(({ step, total }) => [step, total])).toEqual([
    ["reminder", 4],
    ["chase", 1],
    ["circular", 1],
  ]);
});

/** The same stories with every third task in line x, every third in y and the rest in none. */
function inLines(ledger: Ledger): Ledger {
  const line = (id: string, number: number): Line => ({ id, number, title: id, leads: ["a"] });
  const { registry, calendar } = ledger;
  return ledgerOf(
    {
      ...registry,
      lines: [line("x", 1), line("y", 2), line("z", 3)].map((record) => ({
        file: `lines/${record.id}.yaml`,
        record,
      })),
      tasks: registry.tasks.map(({ file, record }, n) => ({
        file,
        record: { ...record, line: ["x", "y", "z"][n % 3] ?? null },
      })),
    },
    calendar,
  );
}

/** All that adds up over disjoint sets of tasks. (Returns do not: a unit is asked once, whatever its lines.) */
const numbers = (scope: Scope): readonly number[] => [
  scope.states.length,
  ...countStages(scope.states).classes.map(({ count }) => count),
  ...Object.values(eventsByMonth(scope).total),
  ...Object.values(counted(claimStats(scope).claims)),
  ...Object.values(counted(extensionStats(scope).requests)),
  ...Object.values(issueStats(scope)).slice(0, 3).map(Number),
  ...[closingStats(scope)].flatMap(({ before, closed, undone, now }) => [before, closed, undone, now]),
  reopeningStats(scope).times,
  letterStats(scope).total,
];

describe("what adds up", () => {
  const anySpan = fc.tuple(anyDay, anyDay).map((two) => [...two].sort() as [Day, Day]);
  it("disjoint lines sum to the programme", () => {
    fc.assert(
      fc.property(anyStories, anySpan, (stories, [since, until]) => {
        const ledger = inLines(ledgerOfStories(stories));
        const of = (lines: readonly string[]) => numbers(scopeOf(ledger, { since, until, lines, units: [] }));
        const parts = ["x", "y", "z"].map((line) => of([line]));
        const sum = parts.reduce((all, part) => all.map((n, index) => n + (part[index] ?? 0)));
        expect(sum).toEqual(of([]));
      }),
    );
  });
  it("months sum to the total, closings balance, letters and returns have one state each", () => {
    fc.assert(
      fc.property(anyStories, anySpan, (stories, [since, until]) => {
        const scope = scopeOf(ledgerOfStories(stories), { since, until, lines: [], units: [] });
        const { rows, total } = eventsByMonth(scope);
        for (const kind of eventKinds)
          expect(rows.reduce((sum, { counts }) => sum + counts[kind], 0)).toBe(total[kind]);
        const { before, closed, undone, now, effective, original } = closingStats(scope);
        expect(before + closed - undone).toBe(now);
        expect(effective.total).toBe(original.total);
        expect(effective.total).toBeLessThanOrEqual(now);
        const returns = returnStats(scope);
        expect(returns.rows.reduce((sum, { asked }) => sum + asked, 0)).toBe(returns.asked);
        for (const { asked, counts } of [...returns.rows, returns])
          expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(asked);
        const letters = letterStats(scope);
        expect(letterFates.reduce((sum, fate) => sum + letters.counts[fate], 0)).toBe(letters.total);
      }),
    );
  });
  it("units are in the order of their ids, and none has more open tasks than tasks", () => {
    fc.assert(
      fc.property(anyStories, anyDay, (stories, until) => {
        const loads = workloads(
          scopeOf(ledgerOfStories(stories), { since: null, until, lines: [], units: [] }),
        );
        expect(loads.map(({ unit }) => unit)).toEqual(loads.map(({ unit }) => unit).sort());
        for (const { leads, responsible, open, overdue } of loads) {
          expect(open).toBeLessThanOrEqual(leads + responsible);
          expect(overdue).toBeLessThanOrEqual(open);
        }
      }),
    );
  });
});
