import { describe, expect, it } from "vitest";
import { periodDue, reportFor } from "../../src/commands/shared/entry/return-period.ts";
import type { Day } from "../../src/model/day.ts";
import { dated, ledgerWith, type Move, taskOf } from "../derive/made-up.ts";

const task = taskOf({
  deadline: dated("2024-12-31"),
  lead: ["a"],
  responsible: ["b"],
  supporting: ["c"],
  assigned: "2024-03-10" as Day,
});

function at(moves: readonly Move[]) {
  const ledger = ledgerWith([task], { [task.id]: moves });
  const account = ledger.accounts.get(task.id);
  if (!account) throw new Error("no account");
  return { ledger, account };
}

const report = (by: string, on: string, period?: string): Move => ({
  by,
  on,
  kind: "report",
  ...(period ? { period } : {}),
});
const evidence = [{ title: "材料" }];

describe("the period of a report that names none", () => {
  it.each<[string, readonly Move[], string, string, string]>([
    ["the one that ended, while it is asked of the unit", [], "a", "2024-10-08", "2024-09"],
    ["also long after its return was due", [], "a", "2024-09-30", "2024-08"],
    [
      "the running one, once the unit has reported it",
      [report("a", "2024-10-05", "2024-09")],
      "a",
      "2024-10-08",
      "2024-10",
    ],
    [
      "a report of that month answers without naming it",
      [report("a", "2024-09-29")],
      "a",
      "2024-10-08",
      "2024-10",
    ],
    [
      "a report made later without a period does not",
      [report("a", "2024-10-02")],
      "a",
      "2024-10-08",
      "2024-09",
    ],
    ["another unit's report does not answer", [report("b", "2024-09-29")], "a", "2024-10-08", "2024-09"],
    ["a responsible unit is asked, too", [report("a", "2024-09-29")], "b", "2024-10-08", "2024-09"],
    ["a supporting unit is asked for nothing: the running one", [], "c", "2024-10-08", "2024-10"],
    ["the running one, in the month of assignment", [], "a", "2024-03-20", "2024-03"],
    ["the month of assignment is asked for", [], "a", "2024-04-02", "2024-03"],
    [
      "the running one, where the task was closed on the period's last day",
      [
        { by: "a", on: "2024-09-20", kind: "claim", id: "c00001", evidence },
        { by: "office", on: "2024-09-25", kind: "accepted", refers: "c00001" },
      ],
      "a",
      "2024-10-08",
      "2024-10",
    ],
  ])("%s", (_, moves, unit, on, period) => {
    const { ledger, account } = at(moves);
    expect(periodDue(ledger, account, { unit, on: on as Day })).toBe(period);
  });
});

describe("the report that a period has", () => {
  it.each<[string, readonly Move[], string, boolean]>([
    ["none", [], "2024-09", false],
    ["one that names it", [report("a", "2024-10-05", "2024-09")], "2024-09", true],
    ["one dated in it", [report("a", "2024-09-29")], "2024-09", true],
    ["not one that names another", [report("a", "2024-09-03", "2024-08")], "2024-09", false],
    ["one of another rhythm counts by its day", [report("a", "2024-09-03", "2024-Q2")], "2024-09", true],
    ["not another unit's", [report("b", "2024-09-29")], "2024-09", false],
    ["not one of a later day", [report("a", "2024-10-09", "2024-09")], "2024-09", false],
  ])("%s", (_, moves, period, found) => {
    const { ledger, account } = at(moves);
    const on = "2024-10-08" as Day;
    expect(reportFor(ledger, account, { unit: "a", on, period }) !== null).toBe(found);
  });
});
