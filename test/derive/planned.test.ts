import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plannedOn } from "../../src/derive/planned.ts";
import { addDays, type Day, dayOf, monthEnd } from "../../src/model/day.ts";
import type { Task } from "../../src/model/records.ts";
import { anyDated, anyDay, anyTask } from "./any-task.ts";
import { dated, taskOf } from "./made-up.ts";

const planned = (task: Task, asOf: Day, due: Day | null = task.deadline.due ?? null) =>
  plannedOn(task, asOf, { due, milestones: task.milestones });

it("for a fixed due day the plan never falls, and stays within 0 and 100", () => {
  fc.assert(
    fc.property(anyTask(anyDated), anyDay, fc.nat(400), (task, day, later) => {
      const [before, after] = [planned(task, day), planned(task, addDays(day, later))];
      expect(before?.basis).toBe(after?.basis);
      expect(before?.percent ?? 0).toBeGreaterThanOrEqual(0);
      expect(after?.percent ?? 0).toBeGreaterThanOrEqual(before?.percent ?? 0);
      expect(after?.percent ?? 0).toBeLessThanOrEqual(100);
    }),
    { numRuns: 1000 },
  );
});

it("without steps of its own a task is planned at 100 from its due day's month end on, at 0 before its span", () => {
  fc.assert(
    fc.property(anyTask(anyDated), ({ milestones: _, quarterly: __, ...task }) => {
      const due = task.deadline.due ?? null;
      const start = task.start ?? task.deadline.from ?? task.assigned;
      fc.pre(due !== null && start <= due);
      const [year, month] = due.split("-").map(Number);
      expect(planned(task, monthEnd(year ?? 0, month ?? 0))?.percent).toBe(100);
      expect(planned(task, addDays(start, -1))?.percent).toBe(0);
      if (planned(task, due)?.basis === "days") expect(planned(task, due)?.percent).toBe(100);
    }),
  );
});

describe("by calendar months", () => {
  const year = taskOf({ deadline: dated("2024-12-31"), assigned: "2024-01-01" as Day });
  it.each([
    ["2024-01-30", 0],
    ["2024-01-31", 8.3],
    ["2024-02-28", 8.3],
    ["2024-02-29", 16.7],
    ["2024-08-31", 66.7],
    ["2024-11-30", 91.7],
    ["2024-12-30", 91.7],
    ["2024-12-31", 100],
    ["2025-06-01", 100],
  ])("a year's plan on %s is %d", (day, percent) => {
    expect(planned(year, day as Day)?.percent).toBeCloseTo(percent, 1);
  });
  it("two months count by days, and three by months", () => {
    const two = taskOf({ deadline: dated("2024-04-10"), assigned: "2024-03-12" as Day });
    expect(planned(two, dayOf(2024, 3, 26))).toEqual({ percent: 50, basis: "days" });
    const three = taskOf({ deadline: dated("2024-05-01"), assigned: "2024-03-31" as Day });
    expect(planned(three, dayOf(2024, 3, 31))?.basis).toBe("months");
    expect(planned(three, dayOf(2024, 3, 31))?.percent).toBeCloseTo(33.3, 1);
  });
  it("a span over new year, and one that has no end or ends before it begins", () => {
    const over = taskOf({ deadline: dated("2025-02-28"), assigned: "2024-11-15" as Day });
    expect(planned(over, dayOf(2024, 12, 31))?.percent).toBe(50);
    expect(planned(over, dayOf(2024, 12, 31), null)).toBeNull();
    expect(planned(over, dayOf(2024, 12, 31), dayOf(2024, 10, 1))).toBeNull();
  });
});

describe("by quarters, from that of the start on", () => {
  const task = taskOf({
    deadline: dated("2025-06-30"),
    assigned: "2024-08-20" as Day,
    quarterly: [10, 35, 70, 100],
  });
  it.each([
    ["2024-09-29", 0],
    ["2024-09-30", 10],
    ["2024-12-31", 35],
    ["2025-03-30", 35],
    ["2025-03-31", 70],
    ["2025-06-30", 100],
    ["2026-01-01", 100],
  ])("on %s: %d", (day, percent) => {
    expect(planned(task, day as Day)).toEqual({ percent, basis: "quarterly" });
  });
});

describe("by milestones", () => {
  const milestones = [
    { id: "m1", title: "初稿", due: "2024-03-31" as Day, percent: 30 },
    { id: "m2", title: "走访" },
    { id: "m3", title: "印发", due: "2024-05-31" as Day, percent: 100 },
  ];
  const task = taskOf({ deadline: dated("2024-06-30"), milestones, quarterly: [50, 100] });
  it.each([
    ["2024-03-30", 0],
    ["2024-03-31", 30],
    ["2024-05-30", 30],
    ["2024-05-31", 100],
  ])("a step on each one's day, before the quarterly plan: %s is %d", (day, percent) => {
    expect(planned(task, day as Day)).toEqual({ percent, basis: "milestones" });
  });
});
