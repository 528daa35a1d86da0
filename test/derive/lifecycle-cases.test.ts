import { describe, expect, it } from "vitest";
import { shares } from "../../src/derive/share.ts";
import type { Day } from "../../src/model/day.ts";
import type { Task } from "../../src/model/records.ts";
import { dated, type Move, stateOf, taskOf } from "./made-up.ts";

const paper = { paper: "批复" };
const evidence = [{ title: "材料" }];

/** What the ten cases speak of, short. */
function seen(task: Task, moves: readonly Move[], day: string) {
  const state = stateOf(task, moves, day);
  return {
    stage: state.stage,
    pace: state.pace,
    late: state.late?.days ?? null,
    original: state.originalLate?.days ?? null,
    extensions: state.due.extensions,
    actual: state.actual,
    planned: state.planned === null ? null : Math.round(state.planned.percent * 10) / 10,
  };
}

const twice: readonly Move[] = [
  { by: "a", on: "2024-06-20", kind: "extension-requested", id: "r1", to: "2024-07-31", reason: "x" },
  {
    by: "office",
    on: "2024-06-25",
    kind: "extension-approved",
    id: "p1",
    refers: "r1",
    to: "2024-07-31",
    approved: paper,
  },
  { by: "a", on: "2024-07-25", kind: "extension-requested", id: "r2", to: "2024-08-31", reason: "x" },
  {
    by: "office",
    on: "2024-07-28",
    kind: "extension-approved",
    id: "p2",
    refers: "r2",
    to: "2024-08-31",
    approved: paper,
  },
];

describe("1. extended twice, returned, closed, reopened", () => {
  const task = taskOf({ deadline: dated("2024-06-30"), assigned: "2024-03-01" as Day });
  const moves: readonly Move[] = [
    ...twice,
    { by: "a", on: "2024-08-28", kind: "claim", id: "c1", evidence },
    { by: "jiwei", on: "2024-09-03", kind: "returned", refers: "c1", reason: "x" },
    { by: "a", on: "2024-09-10", kind: "claim", id: "c2", evidence },
    { by: "jiwei", on: "2024-09-18", kind: "accepted", refers: ["c2"] },
    { by: "jiwei", on: "2024-11-05", kind: "reopened", reason: "x", percent: 60 },
  ];
  it.each([
    ["2024-08-30", "claimed", 0, 59],
    ["2024-09-05", "under-way", 5, 67],
    ["2024-09-20", "closed", 10, 72],
    ["2024-11-06", "under-way", 67, 129],
  ])("on %s: %s, %i days late, %i on the original", (day, stage, late, original) => {
    expect(seen(task, moves, day)).toMatchObject({ stage, late, original, extensions: 2 });
  });
});

const quarterly = taskOf({
  deadline: { text: "每季度次月10日前", type: "recurring", every: "quarter", by: "next-m1-10" },
});
const quarters: readonly Move[] = [
  { by: "a", on: "2024-04-08", kind: "fulfilled", period: "2024-Q1", evidence },
  { by: "a", on: "2024-07-05", kind: "report", period: "2024-Q2", text: "尚未开展" },
];

describe("2. a quarterly duty, one of three fulfilled", () => {
  it("owes two, the oldest 102 days", () => {
    const state = stateOf(quarterly, quarters, "2024-10-20");
    expect(state.owed.map(({ period, daysLate }) => [period, daysLate])).toEqual([
      ["2024-Q2", 102],
      ["2024-Q3", 10],
    ]);
    expect(state.actual).toBeCloseTo(33.3, 1);
    expect(state.pace).toBe("overdue");
  });
});

describe("3. one decision, two leads", () => {
  const task = taskOf({ deadline: dated("2024-06-14"), assigned: "2024-05-15" as Day, lead: ["a", "b"] });
  const moves: readonly Move[] = [
    { by: "a", on: "2024-06-01", kind: "report" },
    { by: "a", on: "2024-06-12", kind: "claim", id: "ca", evidence },
    { by: "b", on: "2024-06-20", kind: "report" },
    { by: "b", on: "2024-06-25", kind: "claim", id: "cb", evidence },
    { by: "jiwei", on: "2024-06-28", kind: "accepted", refers: ["ca", "cb"] },
  ];
  it("06-15: under way, 1 day late, b not heard of", () => {
    const state = stateOf(task, moves, "2024-06-15");
    expect(state.stage).toBe("under-way");
    expect(state.late?.days).toBe(1);
    expect(state.leads.map(({ unit, heard }) => [unit, heard])).toEqual([
      ["a", true],
      ["b", false],
    ]);
  });
  it("06-29: closed 11 days late; a on time, b 11", () => {
    const state = stateOf(task, moves, "2024-06-29");
    expect(state.stage).toBe("closed");
    expect(state.late?.days).toBe(11);
    expect(state.leads.map(({ late }) => late?.days)).toEqual([0, 11]);
  });
});

it("4. shares of 222 add to 100.0", () => {
  expect(shares([17, 10, 24, 9, 162])).toEqual([7.7, 4.5, 10.8, 4.0, 73.0]);
});

describe("5. the slower lead counts", () => {
  const moves: readonly Move[] = [
    { by: "a", on: "2024-06-01", kind: "report", percent: 50 },
    { by: "b", on: "2024-06-05", kind: "report", percent: 20 },
    { by: "a", on: "2024-06-12", kind: "claim", id: "ca", evidence },
    { by: "b", on: "2024-06-13", kind: "claim", id: "cb", evidence },
  ];
  const task = (due: string) =>
    taskOf({
      deadline: dated(due),
      assigned: "2024-05-15" as Day,
      start: "2024-05-15" as Day,
      lead: ["a", "b"],
    });
  it("b's claim returned", () => {
    const returned: Move = { by: "jiwei", on: "2024-06-20", kind: "returned", refers: "cb", reason: "x" };
    expect(seen(task("2024-09-30"), [...moves, returned], "2024-06-25")).toMatchObject({
      stage: "under-way",
      actual: 20,
      planned: 20,
      pace: "on-pace",
    });
  });
  it("a's claim accepted, b's pending", () => {
    const accepted: Move = { by: "jiwei", on: "2024-06-18", kind: "accepted", refers: "ca" };
    expect(seen(task("2024-06-14"), [...moves, accepted], "2024-06-25")).toMatchObject({
      stage: "claimed",
      late: 0,
    });
  });
});

it("6. suspended days of the late ones stand beside them", () => {
  const moves: readonly Move[] = [
    { by: "office", on: "2024-06-20", kind: "suspended", id: "s1", reason: "x", approved: paper },
    { by: "office", on: "2024-07-10", kind: "resumed", refers: "s1" },
  ];
  const state = stateOf(taskOf({ deadline: dated("2024-06-30") }), moves, "2024-07-15");
  expect(state.late).toMatchObject({ days: 15, suspendedDays: 9 });
});

describe("7. one occurrence extended", () => {
  const moves: readonly Move[] = [
    ...quarters,
    {
      by: "a",
      on: "2024-07-08",
      kind: "extension-requested",
      id: "r1",
      to: "2024-07-31",
      reason: "x",
      period: "2024-Q2",
    },
    {
      by: "office",
      on: "2024-07-12",
      kind: "extension-approved",
      refers: "r1",
      to: "2024-07-31",
      approved: paper,
    },
    { by: "a", on: "2024-08-05", kind: "fulfilled", period: "2024-Q2", evidence },
  ];
  const owed = (day: string) =>
    stateOf(quarterly, moves, day).owed.map(({ daysLate, originalDaysLate }) => [daysLate, originalDaysLate]);
  it("counts on both days", () => {
    expect(owed("2024-07-11")).toEqual([[1, 1]]);
    expect(owed("2024-07-15")).toEqual([]);
    expect(stateOf(quarterly, moves, "2024-07-15").actual).toBe(100);
    expect(owed("2024-08-03")).toEqual([[3, 24]]);
    const answered = stateOf(quarterly, moves, "2024-08-06").occurrences.find(
      ({ period }) => period === "2024-Q2",
    );
    expect([answered?.daysLate, answered?.originalDaysLate]).toEqual([5, 26]);
  });
});

it("8. a new lead starts from nothing", () => {
  const moves: readonly Move[] = [
    { by: "a", on: "2024-05-10", kind: "report", percent: 50 },
    { by: "a", on: "2024-06-10", kind: "claim", evidence },
    {
      by: "office",
      on: "2024-06-20",
      kind: "reassigned",
      role: "lead",
      from: ["a"],
      to: ["b"],
      approved: paper,
    },
  ];
  const task = taskOf({ deadline: dated("2024-09-30"), assigned: "2024-03-01" as Day });
  expect(seen(task, moves, "2024-06-25")).toMatchObject({
    stage: "under-way",
    actual: 0,
    planned: 42.9,
    pace: "behind",
  });
});

describe("9. extended after a reopening", () => {
  const task = taskOf({ deadline: dated("2024-06-30"), assigned: "2024-03-01" as Day });
  const moves: readonly Move[] = [
    ...twice,
    { by: "a", on: "2024-08-28", kind: "claim", id: "c1", evidence },
    { by: "jiwei", on: "2024-09-18", kind: "accepted", refers: "c1" },
    { by: "jiwei", on: "2024-11-05", kind: "reopened", reason: "x", percent: 60, due: "2024-12-10" },
    { by: "a", on: "2024-12-05", kind: "extension-requested", id: "r3", to: "2024-12-31", reason: "x" },
    {
      by: "office",
      on: "2024-12-08",
      kind: "extension-approved",
      refers: "r3",
      to: "2024-12-31",
      approved: paper,
    },
  ];
  it("11-06", () =>
    expect(seen(task, moves, "2024-11-06")).toMatchObject({ late: 0, original: 129, planned: 80 }));
  it("12-09", () =>
    expect(seen(task, moves, "2024-12-09")).toMatchObject({
      extensions: 3,
      original: 162,
      planned: 90,
      pace: "behind",
    }));
});

describe("10. a correction counts on the fact's day", () => {
  const task = taskOf({ deadline: dated("2024-12-31"), start: "2024-01-01" as Day });
  const report: Move = { by: "a", on: "2024-06-05", kind: "report", id: "e1", percent: 20 };
  const correction: Move = { ...report, id: "e2", percent: 45, corrects: "e1" };
  it("corrected: on pace", () =>
    expect(seen(task, [report, correction], "2024-06-30")).toMatchObject({ planned: 50, pace: "on-pace" }));
  it("uncorrected: behind", () =>
    expect(seen(task, [report], "2024-06-30")).toMatchObject({ pace: "behind" }));
});
