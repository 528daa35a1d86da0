import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountsByUnit, askHistory, asksFor, missesInARow } from "../../src/derive/ask-history.ts";
import { type Ledger, ledgerOf } from "../../src/derive/ledger.ts";
import type { Ask } from "../../src/derive/reporting.ts";
import type { Day } from "../../src/model/day.ts";
import type { Line, Task } from "../../src/model/records.ts";
import { anyDay } from "./any-task.ts";
import { anyStories, ledgerOfStories, reordered } from "./histories.ts";
import { dated, ledgerWith, type Move, taskOf } from "./made-up.ts";

const asOf = "2024-09-30" as Day;
const task = (fields: Partial<Task> = {}): Task => taskOf({ deadline: dated("2024-12-31"), ...fields });
const report = (by: string, on: string, more: Partial<Move> = {}): Move => ({
  by,
  on,
  kind: "report",
  ...more,
});

const asksIn = (ledger: Ledger, periodId: string | null = null, day = asOf): readonly Ask[] =>
  asksFor(ledger, { periodId, asOf: day }).flatMap(({ asks }) => asks);

const seen = (asks: readonly Ask[]) =>
  asks.map(({ unit, state, awaited, completedOn, workdaysLate, lastBy }) => ({
    unit,
    state,
    awaits: awaited.map(({ own, responsible }) => [...(own ? ["own"] : []), ...responsible]),
    on: completedOn,
    late: workdaysLate,
    lastBy,
  }));

/** The asks of August 2024, due on 4 September, of one task that a leads and b answers for. */
const august = (moves: readonly Move[]) =>
  seen(asksIn(ledgerWith([task({ responsible: ["b"] })], { "qiye-1": moves }), "2024-08"));

describe("a lead's return waits for its responsible units", () => {
  it("nobody reported", () => {
    expect(august([])).toEqual([
      { unit: "a", state: "missing", awaits: [["own", "b"]], on: null, late: 18, lastBy: [] },
      { unit: "b", state: "missing", awaits: [["own"]], on: null, late: 18, lastBy: [] },
    ]);
  });
  it("only the lead did: it is partly answered and says whom it awaits", () => {
    expect(august([report("a", "2024-08-30")])).toMatchObject([
      { unit: "a", state: "partial", awaits: [["b"]], on: null },
      { unit: "b", state: "missing" },
    ]);
  });
  it("only the responsible unit did: the lead has not reported", () => {
    expect(august([report("b", "2024-08-30")])).toMatchObject([
      { unit: "a", state: "missing", awaits: [["own"]] },
      { unit: "b", state: "reported", on: "2024-08-30", late: 0 },
    ]);
  });
  it("the last needed report makes the day, and the lateness", () => {
    const moves = [report("a", "2024-08-30"), report("b", "2024-09-06", { period: "2024-08" })];
    expect(august(moves)).toEqual([
      { unit: "a", state: "late", awaits: [], on: "2024-09-06", late: 2, lastBy: ["b"] },
      { unit: "b", state: "late", awaits: [], on: "2024-09-06", late: 2, lastBy: ["b"] },
    ]);
  });
  it("on the due day itself it is in time; a second report changes nothing", () => {
    const moves = [
      report("a", "2024-09-04", { period: "2024-08" }),
      report("a", "2024-09-20", { period: "2024-08" }),
      report("b", "2024-08-31"),
    ];
    expect(august(moves).map(({ state, on }) => [state, on])).toEqual([
      ["reported", "2024-09-04"],
      ["reported", "2024-08-31"],
    ]);
  });
});

it("two leads do not wait for each other", () => {
  const ledger = ledgerWith([task({ lead: ["a", "b"] })], { "qiye-1": [report("a", "2024-08-30")] });
  expect(seen(asksIn(ledger)).map(({ unit, state }) => [unit, state])).toEqual([
    ["a", "reported"],
    ["b", "missing"],
  ]);
});

it("one ask a unit, however many tasks and roles", () => {
  const tasks = [task({ id: "t-1", lead: ["b"] }), task({ id: "t-2", responsible: ["b"] })];
  const ledger = ledgerWith(tasks, { "t-1": [report("b", "2024-08-30")] });
  expect(
    asksIn(ledger).map(({ unit, state, tasks: ids, unanswered }) => [unit, state, ids, unanswered]),
  ).toEqual([
    ["a", "missing", ["t-2"], ["t-2"]],
    ["b", "partial", ["t-1", "t-2"], ["t-2"]],
  ]);
});

it("a period names its own, whatever day the report has; one of another rhythm counts by its day", () => {
  const moves = [
    report("a", "2024-09-20", { period: "2024-07" }),
    report("a", "2024-08-20", { period: "2024-Q2" }),
  ];
  const ledger = ledgerWith([task()], { "qiye-1": moves });
  expect(["2024-06", "2024-07", "2024-08", "2024-09"].map((id) => asksIn(ledger, id)[0]?.state)).toEqual([
    "missing",
    "late",
    "reported",
    "missing",
  ]);
});

it("closed by the period's last day is not asked, closed the day after is", () => {
  const closed = (on: string): readonly Move[] => [
    { by: "a", on: "2024-08-20", kind: "claim", id: "c1", evidence: [{ title: "材料" }] },
    { by: "jiwei", on, kind: "accepted", refers: "c1" },
  ];
  const asked = (on: string) => asksIn(ledgerWith([task()], { "qiye-1": closed(on) }), "2024-08").length;
  expect([asked("2024-08-31"), asked("2024-09-01")]).toEqual([0, 1]);
});

it("of a period that still runs, the as-of day decides, and nothing is past its day", () => {
  const [ask] = asksIn(ledgerWith([task()], {}), "2024-09", "2024-09-12" as Day);
  expect(ask).toMatchObject({ state: "missing", pastDue: false, due: "2024-10-10" });
});

/** A ledger with two lines whose returns are due after 3 and after 5 working days, and a collective unit all = b, c. */
function withLines(tasks: readonly Task[], moves: Readonly<Record<string, readonly Move[]>>): Ledger {
  const { registry, calendar } = ledgerWith(tasks, moves);
  const line = (
    id: string,
    number: number,
    dueWorkdays: number,
    every: "month" | "week" = "month",
  ): Line => ({
    id,
    number,
    title: id,
    leads: ["a"],
    reporting: { every, dueWorkdays },
  });
  const all = {
    id: "all",
    name: "各单位",
    kind: "collective",
    level: "municipal",
    expands: ["b", "c"],
  } as const;
  return ledgerOf(
    {
      ...registry,
      lines: [line("x", 1, 3), line("y", 2, 5), line("w", 3, 0, "week")].map((record) => ({
        file: `lines/${record.id}.yaml`,
        record,
      })),
      units: [...registry.units, { file: "units/all.yaml", record: all }],
    },
    calendar,
  );
}

it("lines of one rhythm make one ask, due on the latest of their days", () => {
  const tasks = [task({ id: "t-1", line: "x" }), task({ id: "t-2", line: "y" })];
  const [group, ...rest] = asksFor(withLines(tasks, {}), { periodId: "2024-08", asOf });
  expect(rest).toEqual([]);
  expect(group?.dues).toEqual(["2024-09-04", "2024-09-06"]);
  expect(group?.asks.map(({ unit, due, tasks: ids }) => [unit, due, ids])).toEqual([
    ["a", "2024-09-06", ["t-1", "t-2"]],
  ]);
});

it("another rhythm is another ask; an id finds the rhythm that has it", () => {
  const tasks = [task({ id: "t-1", line: "x" }), task({ id: "t-2", line: "w" })];
  const ledger = withLines(tasks, {});
  const periods = (periodId: string | null) =>
    asksFor(ledger, { periodId, asOf }).map(({ every, period }) => [every, period.id]);
  expect(periods(null)).toEqual([
    ["week", "2024-W39"],
    ["month", "2024-08"],
  ]);
  expect(periods("2024-W30")).toEqual([["week", "2024-W30"]]);
  expect(periods("2024-Q2")).toEqual([]);
});

it("a collective unit is asked and awaited through its members", () => {
  const ledger = withLines([task({ responsible: ["all"] })], { "qiye-1": [report("a", "2024-08-30")] });
  expect(seen(asksIn(ledger)).map(({ unit, state, awaits }) => [unit, state, awaits])).toEqual([
    ["a", "partial", [["b", "c"]]],
    ["b", "missing", [["own"]]],
    ["c", "missing", [["own"]]],
  ]);
});

it("a history goes back over periods that did not ask, and counts misses in a row", () => {
  const moves = [report("a", "2024-06-30"), report("a", "2024-09-30", { period: "2024-05" })];
  const ledger = ledgerWith([task({ assigned: "2024-05-10" as Day })], { "qiye-1": moves });
  const [history] = askHistory(ledger, "a", { asOf, periods: 6 });
  expect(history?.turns.map(({ period, ask }) => [period.id, ask?.state ?? null])).toEqual([
    ["2024-03", null],
    ["2024-04", null],
    ["2024-05", "late"],
    ["2024-06", "reported"],
    ["2024-07", "missing"],
    ["2024-08", "missing"],
  ]);
  expect(history && missesInARow(history)).toBe(2);
  const early = askHistory(ledger, "a", { asOf: "2024-09-03" as Day, periods: 2 })[0];
  expect(early && missesInARow(early)).toBe(1);
});

describe("properties", () => {
  it("a period's asks are those of its units; states partition them and fit the answers", () => {
    fc.assert(
      fc.property(anyStories, anyDay, (stories, day) => {
        const ledger = ledgerOfStories(stories);
        const index = accountsByUnit(ledger);
        for (const { every, asks } of asksFor(ledger, { periodId: null, asOf: day })) {
          expect(new Set(asks.map(({ unit }) => unit)).size).toBe(asks.length);
          const own = [...index.keys()].flatMap((unit) => {
            const histories = askHistory(ledger, unit, { asOf: day, periods: 1 });
            return histories
              .filter((each) => each.every === every)
              .flatMap(({ turns }) => turns[0]?.ask ?? []);
          });
          expect(own.sort((a, b) => (a.unit < b.unit ? -1 : 1))).toEqual(asks);
          for (const ask of asks) {
            const complete = ask.unanswered.length === 0;
            expect(complete).toBe(ask.completedOn !== null);
            expect(complete).toBe(ask.state === "reported" || ask.state === "late");
            expect(ask.unanswered.every((id) => ask.tasks.includes(id))).toBe(true);
            expect(ask.awaited.map((each) => each.task)).toEqual(ask.unanswered);
            if (ask.state === "missing") expect(ask.awaited.every(({ own: mine }) => mine)).toBe(true);
          }
        }
      }),
    );
  });
  it("nobody waits for a unit that has itself answered all", () => {
    fc.assert(
      fc.property(anyStories, anyDay, (stories, day) => {
        const asks = asksIn(ledgerOfStories(stories), null, day);
        for (const { awaited } of asks)
          for (const { task: id, responsible } of awaited)
            for (const unit of responsible)
              expect(asks.find((ask) => ask.unit === unit)?.awaited).toContainEqual(
                expect.objectContaining({ task: id, own: true }),
              );
      }),
    );
  });
  it("the order of files does not matter", () => {
    fc.assert(
      fc.property(anyStories, anyDay, (stories, day) => {
        const ledger = ledgerOfStories(stories);
        const turned = reordered(ledger, (list) => [...list].reverse());
        expect(asksIn(turned, null, day)).toEqual(asksIn(ledger, null, day));
      }),
    );
  });
});
