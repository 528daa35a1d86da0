import { describe, expect, it } from "vitest";
import type { Ledger } from "../../src/derive/ledger.ts";
import { ledgerOf } from "../../src/derive/ledger.ts";
import type { Day } from "../../src/model/day.ts";
import type { Letter, Policy, Task, Unit } from "../../src/model/records.ts";
import type { Registry } from "../../src/model/registry.ts";
import adjustedFrom from "../../src/rules/adjusted-from.ts";
import afterCancellation from "../../src/rules/after-cancellation.ts";
import afterClosing from "../../src/rules/after-closing.ts";
import answeredLetter from "../../src/rules/answered-letter.ts";
import approvalIsNamed from "../../src/rules/approval-is-named.ts";
import claimBeforeResponsible from "../../src/rules/claim-before-responsible.ts";
import claimHasEvidence from "../../src/rules/claim-has-evidence.ts";
import claimStillStands from "../../src/rules/claim-still-stands.ts";
import correction from "../../src/rules/correction.ts";
import entriesInOrder from "../../src/rules/entries-in-order.ts";
import entryDay from "../../src/rules/entry-day.ts";
import entryRefers from "../../src/rules/entry-refers.ts";
import entryWriter from "../../src/rules/entry-writer.ts";
import extensionInTime from "../../src/rules/extension-in-time.ts";
import fulfilledPeriod from "../../src/rules/fulfilled-period.ts";
import indicatorCertified from "../../src/rules/indicator-certified.ts";
import issueAsks from "../../src/rules/issue-asks.ts";
import meetingCameFirst from "../../src/rules/meeting-came-first.ts";
import onePercentADay from "../../src/rules/one-percent-a-day.ts";
import percentFalls from "../../src/rules/percent-falls.ts";
import periodFits from "../../src/rules/period-fits.ts";
import reassignedFrom from "../../src/rules/reassigned-from.ts";
import reopening from "../../src/rules/reopening.ts";
import { judge } from "../../src/rules/shared/judge.ts";
import verdictIsIndependent from "../../src/rules/verdict-is-independent.ts";
import whileSuspended from "../../src/rules/while-suspended.ts";
import { dated, ledgerWith, type Move, taskOf } from "../derive/made-up.ts";

const rules = [
  adjustedFrom,
  afterCancellation,
  afterClosing,
  answeredLetter,
  approvalIsNamed,
  claimBeforeResponsible,
  claimHasEvidence,
  claimStillStands,
  correction,
  entriesInOrder,
  entryDay,
  entryRefers,
  entryWriter,
  extensionInTime,
  fulfilledPeriod,
  indicatorCertified,
  issueAsks,
  meetingCameFirst,
  onePercentADay,
  percentFalls,
  periodFits,
  reassignedFrom,
  reopening,
  verdictIsIndependent,
  whileSuspended,
];

const evidence = [{ title: "材料" }];
const approved = { paper: "复函1号" };
const due = (text: string): Partial<Task> & Pick<Task, "deadline"> => ({ deadline: dated(text) });

/** What the rules of this file find: code and the entry's place, notes aside. */
const foundIn = (ledger: Ledger): readonly string[] =>
  judge(rules, ledger)
    .filter(({ severity }) => severity !== "note")
    .map(
      ({ code, place }) =>
        `${code} ${place.file.split("/").at(-1)?.replace(".yaml", "")}/${"path" in place ? place.path?.[0] : ""}`,
    )
    .sort();

const found = (task: Task, moves: readonly Move[]): readonly string[] =>
  foundIn(ledgerWith([task], { [task.id]: moves }));

/** A ledger with some of its registry's records changed. */
const changed = (ledger: Ledger, change: (registry: Registry) => Partial<Registry>): Ledger =>
  ledgerOf({ ...ledger.registry, ...change(ledger.registry) }, ledger.calendar);

const withUnits = (ledger: Ledger, ...units: readonly Partial<Unit>[]): Ledger =>
  changed(ledger, (registry) => ({
    units: [
      ...registry.units.filter(({ record }) => units.every(({ id }) => id !== record.id)),
      ...units.map((unit) => ({
        file: `units/${unit.id}.yaml`,
        record: { name: "单位", kind: "department", level: "municipal", ...unit } as Unit,
      })),
    ],
  }));

const claim = (by: string, on: string, id: string): Move => ({ by, on, kind: "claim", id, evidence });
const accepted = (on: string, refers: string | readonly string[], id = "vaaaaa"): Move => ({
  by: "office",
  on,
  kind: "accepted",
  id,
  refers,
});

describe("the lifecycle's own cases break no rule", () => {
  it("requests, approvals, a returned claim and a reopening (case 1)", () => {
    expect(
      found(taskOf(due("2024-06-30")), [
        {
          by: "a",
          on: "2024-06-20",
          kind: "extension-requested",
          id: "xaaaaa",
          to: "2024-07-31",
          reason: "r",
        },
        {
          by: "office",
          on: "2024-06-25",
          kind: "extension-approved",
          refers: "xaaaaa",
          to: "2024-07-31",
          approved,
        },
        {
          by: "a",
          on: "2024-07-25",
          kind: "extension-requested",
          id: "xbbbbb",
          to: "2024-08-31",
          reason: "r",
        },
        {
          by: "office",
          on: "2024-07-28",
          kind: "extension-approved",
          refers: "xbbbbb",
          to: "2024-08-31",
          approved,
        },
        claim("a", "2024-08-28", "kaaaaa"),
        { by: "office", on: "2024-09-03", kind: "returned", refers: "kaaaaa", reason: "r" },
        claim("a", "2024-09-10", "kbbbbb"),
        accepted("2024-09-18", "kbbbbb"),
        { by: "office", on: "2024-11-05", kind: "reopened", reason: "r", percent: 60 },
        { by: "a", on: "2024-11-20", kind: "report", percent: 70, text: "t" },
      ]),
    ).toEqual([]);
  });

  it("a duty's report for a quarter, and an extension of one occurrence (cases 2 and 7)", () => {
    const task = taskOf({
      deadline: { text: "每季度", type: "recurring", every: "quarter", by: "next-m1-10" },
    });
    expect(
      found(task, [
        { by: "a", on: "2024-04-08", kind: "fulfilled", period: "2024-Q1", evidence },
        { by: "a", on: "2024-07-05", kind: "report", period: "2024-Q2", text: "尚未开展" },
        {
          by: "a",
          on: "2024-07-10",
          kind: "extension-requested",
          id: "xaaaaa",
          period: "2024-Q2",
          to: "2024-07-31",
          reason: "r",
        },
        {
          by: "office",
          on: "2024-07-12",
          kind: "extension-approved",
          refers: "xaaaaa",
          to: "2024-07-31",
          approved,
        },
        { by: "a", on: "2024-08-05", kind: "fulfilled", period: "2024-Q2", evidence },
      ]),
    ).toEqual([]);
  });

  it("one acceptance of two leads' claims, and a correction (cases 3 and 10)", () => {
    expect(
      found(taskOf({ ...due("2024-06-14"), lead: ["a", "b"] }), [
        { by: "a", on: "2024-06-01", kind: "report", id: "raaaaa", percent: 20, text: "t" },
        { by: "a", on: "2024-06-01", kind: "report", percent: 45, corrects: "raaaaa" },
        claim("a", "2024-06-12", "kaaaaa"),
        { by: "b", on: "2024-06-20", kind: "report", text: "t" },
        claim("b", "2024-06-25", "kbbbbb"),
        accepted("2024-06-28", ["kaaaaa", "kbbbbb"]),
      ]),
    ).toEqual([]);
  });

  it("suspended and resumed, the lead handed over (cases 6 and 8)", () => {
    expect(
      found(taskOf(due("2024-09-30")), [
        { by: "a", on: "2024-05-10", kind: "report", percent: 50 },
        claim("a", "2024-06-10", "kaaaaa"),
        {
          by: "office",
          on: "2024-06-20",
          kind: "reassigned",
          role: "lead",
          from: ["a"],
          to: ["b"],
          approved,
        },
        { by: "office", on: "2024-07-01", kind: "suspended", id: "saaaaa", reason: "r", approved },
        { by: "b", on: "2024-07-05", kind: "report", text: "停工待料" },
        {
          by: "b",
          on: "2024-07-06",
          kind: "extension-requested",
          id: "xaaaaa",
          to: "2024-10-31",
          reason: "r",
        },
        { by: "office", on: "2024-07-10", kind: "resumed", refers: "saaaaa" },
        claim("b", "2024-07-10", "kbbbbb"),
      ]),
    ).toEqual([]);
  });
});

describe("who may write", () => {
  const task = taskOf({ ...due("2024-09-30"), responsible: ["quxian"] });

  it("a collective acts through its members, not itself", () => {
    const ledger = (by: string) =>
      withUnits(ledgerWith([task], { [task.id]: [{ by, on: "2024-05-10", kind: "report", text: "t" }] }), {
        id: "quxian",
        kind: "collective",
        expands: ["b", "c"],
      });
    expect(foundIn(ledger("b"))).toEqual([]);
    expect(foundIn(ledger("quxian"))).toEqual(["entry-writer quxian/0"]);
  });

  it("the policy in force on the day says who approves; without a list the office does", () => {
    const sets = (approvers: Policy["sets"][number]["approvers"]): Policy["sets"] => [
      { effective: "2024-01-01" as Day, source: "s" },
      { effective: "2024-06-01" as Day, source: "s", ...(approvers ? { approvers } : {}) },
    ];
    const moves = (by: string, on: string): readonly Move[] => [
      { by, on, kind: "cancelled", reason: "r", approved },
    ];
    const under = (by: string, on: string) =>
      foundIn(
        changed(ledgerWith([task], { [task.id]: moves(by, on) }), () => ({
          policy: { file: "policy.yaml", record: { sets: sets({ cancellation: ["jiwei"] }) } },
        })),
      );
    expect(under("office", "2024-05-31")).toEqual([]);
    expect(under("jiwei", "2024-05-31")).toEqual(["entry-writer jiwei/0"]);
    expect(under("jiwei", "2024-06-01")).toEqual([]);
    expect(under("office", "2024-06-01")).toEqual(["entry-writer office/0"]);
  });

  it("the roles of the day count, and an unknown unit is another rule's", () => {
    const handOver: Move = {
      by: "office",
      on: "2024-06-20",
      kind: "reassigned",
      role: "lead",
      from: ["a"],
      to: ["b"],
      approved,
    };
    expect(found(taskOf(due("2024-09-30")), [handOver, claim("a", "2024-06-19", "kaaaaa")])).toEqual([]);
    expect(found(taskOf(due("2024-09-30")), [handOver, claim("a", "2024-06-21", "kaaaaa")])).toEqual([
      "entry-writer a/0",
    ]);
    expect(
      found(taskOf(due("2024-09-30")), [{ by: "nobody", on: "2024-06-21", kind: "report", text: "t" }]),
    ).toEqual([]);
  });

  it("entries that fail alike in one file are told once", () => {
    const reports = ["2024-05-10", "2024-06-10", "2024-07-10"].map(
      (on): Move => ({ by: "c", on, kind: "report", text: "t" }),
    );
    expect(found(taskOf(due("2024-09-30")), reports)).toEqual(["entry-writer c/0"]);
  });

  it("an issue is settled by whom it asks, or by the office of the task force it asks", () => {
    const issue: Move = { by: "a", on: "2024-05-10", kind: "issue", id: "qaaaaa", asks: ["c", "zhuanban"] };
    const resolved = (by: string): readonly Move[] => [
      issue,
      { by, on: "2024-05-20", kind: "resolved", refers: "qaaaaa" },
    ];
    expect(found(taskOf(due("2024-09-30")), resolved("c"))).toEqual([]);
    expect(found(taskOf(due("2024-09-30")), resolved("office"))).toEqual([]);
    expect(found(taskOf(due("2024-09-30")), resolved("b"))).toEqual(["entry-writer b/0"]);
  });
});

describe("what could not be read is told once, where it stands", () => {
  const task = taskOf({ ...due("2024-09-30"), responsible: ["b"] });
  const moves: readonly Move[] = [accepted("2024-06-18", "kaaaaa"), claim("a", "2024-06-20", "kbbbbb")];
  const without = (...unreadable: readonly string[]) =>
    foundIn(changed(ledgerWith([task], { [task.id]: moves }), () => ({ unreadable })));

  it("a unit's file of the task", () => {
    expect(without()).toEqual(["claim-before-responsible a/0", "entry-refers office/0"]);
    expect(without("progress/qiye-1/b.yaml")).toEqual([]);
    expect(without("progress/qiye-2/b.yaml")).toHaveLength(2);
  });

  it("the policy, the line, a verifier's unit", () => {
    const cancelled: Move = { by: "jiwei", on: "2024-06-20", kind: "cancelled", reason: "r", approved };
    const ledger = ledgerWith([task], { [task.id]: [cancelled] });
    expect(foundIn(ledger)).toEqual(["entry-writer jiwei/0"]);
    expect(foundIn(changed(ledger, () => ({ policy: null, unreadable: ["policy.yaml"] })))).toEqual([]);
    const judged = [
      { ...claim("a", "2024-06-10", "kaaaaa"), by: "a" },
      { ...accepted("2024-06-18", "kaaaaa"), by: "jiwei" },
    ];
    const verified = (more: Partial<Task>) => found(taskOf({ ...due("2024-09-30"), ...more }), judged);
    expect(verified({})).toEqual(["entry-writer jiwei/0"]);
    expect(verified({ line: "qiye" })).toEqual([]);
    expect(verified({ verifier: ["jiwie"] })).toEqual([]);
  });
});

describe("after the end", () => {
  const task = taskOf({ ...due("2024-06-30"), data: ["c"] });
  const closed = [claim("a", "2024-06-12", "kaaaaa"), accepted("2024-06-18", "kaaaaa")];

  it("a closed task takes what is still owed, and what contradicts nothing", () => {
    expect(
      found(task, [
        { by: "a", on: "2024-06-05", kind: "issue", id: "qaaaaa", asks: ["b"] },
        ...closed,
        { by: "a", on: "2024-06-18", kind: "report", text: "同日" },
        { by: "a", on: "2024-06-20", kind: "report", period: "2024-05", text: "五月的" },
        { by: "c", on: "2024-07-02", kind: "report", indicators: { n1: 3 } },
        { by: "b", on: "2024-07-03", kind: "resolved", refers: "qaaaaa" },
        { by: "a", on: "2024-07-04", kind: "answered", refers: "l-1" },
      ]),
    ).toEqual([]);
  });

  it("work that goes on after the closing contradicts it, until it is reopened", () => {
    const later: Move = {
      by: "a",
      on: "2024-07-02",
      kind: "report",
      period: "2024-06",
      percent: 80,
      text: "t",
    };
    expect(found(task, [...closed, later])).toEqual(["after-closing a/1"]);
    expect(
      found(task, [...closed, { by: "office", on: "2024-06-30", kind: "reopened", reason: "r" }, later]),
    ).toEqual([]);
  });

  it("with two leads, one accepted claim closes nothing", () => {
    const both = taskOf({ ...due("2024-06-30"), lead: ["a", "b"] });
    expect(found(both, [...closed, { by: "b", on: "2024-06-25", kind: "report", text: "t" }])).toEqual([]);
  });

  it("suspended and resumed on one day is not at rest; a corrected entry contradicts nothing", () => {
    expect(
      found(taskOf(due("2024-09-30")), [
        { by: "office", on: "2024-06-20", kind: "suspended", id: "saaaaa", reason: "r", approved },
        { by: "office", on: "2024-06-20", kind: "resumed", refers: "saaaaa" },
        claim("a", "2024-06-25", "kaaaaa"),
        accepted("2024-06-26", "kaaaaa"),
        { by: "a", on: "2024-07-05", kind: "report", id: "raaaaa", text: "日期写错" },
        { by: "a", on: "2024-06-05", kind: "report", text: "日期写错", corrects: "raaaaa" },
      ]),
    ).toEqual([]);
  });
});

describe("references", () => {
  const task = taskOf(due("2024-09-30"));

  it("a returned claim may still be accepted, a correction stands for what it corrects", () => {
    expect(
      found(task, [
        claim("a", "2024-06-10", "kaaaaa"),
        { by: "office", on: "2024-06-12", kind: "returned", refers: "kaaaaa", reason: "r" },
        accepted("2024-06-14", "kaaaaa"),
      ]),
    ).toEqual([]);
    expect(
      found(task, [
        {
          by: "a",
          on: "2024-06-10",
          kind: "extension-requested",
          id: "xaaaaa",
          to: "2024-10-20",
          reason: "r",
        },
        {
          by: "a",
          on: "2024-06-10",
          kind: "extension-requested",
          id: "xbbbbb",
          to: "2024-10-31",
          reason: "r",
          corrects: "xaaaaa",
        },
        {
          by: "office",
          on: "2024-06-14",
          kind: "extension-approved",
          refers: "xaaaaa",
          to: "2024-10-31",
          approved,
        },
      ]),
    ).toEqual([]);
  });

  it("a verdict on a lapsed claim is told until the new lead has claimed", () => {
    const lapsed: readonly Move[] = [
      claim("a", "2024-06-10", "kaaaaa"),
      { by: "office", on: "2024-06-20", kind: "reassigned", role: "lead", from: ["a"], to: ["b"], approved },
      accepted("2024-06-25", "kaaaaa"),
    ];
    expect(found(task, lapsed)).toEqual(["claim-still-stands office/1"]);
    expect(found(task, [...lapsed, claim("b", "2024-06-28", "kbbbbb")])).toEqual([]);
  });
});

describe("days", () => {
  it("of what is only known to have happened by its day, no day is judged", () => {
    const task = taskOf({ ...due("2024-03-31"), assigned: "2024-03-15" as Day });
    expect(
      found(task, [
        { by: "a", on: "2024-03-10", dating: "no-later", kind: "report", text: "t" },
        {
          by: "a",
          on: "2024-04-10",
          dating: "no-later",
          kind: "extension-requested",
          to: "2024-05-31",
          reason: "r",
        },
      ]),
    ).toEqual([]);
  });

  it("an extension may be asked for on the due day, and after it only from the day it was moved to", () => {
    const request = (on: string, to: string, id: string): Move => ({
      by: "a",
      on,
      kind: "extension-requested",
      id,
      to,
      reason: "r",
    });
    const approval: Move = {
      by: "office",
      on: "2024-07-02",
      kind: "extension-approved",
      refers: "xaaaaa",
      to: "2024-07-31",
      approved,
    };
    const task = taskOf(due("2024-06-30"));
    expect(found(task, [request("2024-06-30", "2024-07-31", "xaaaaa")])).toEqual([]);
    expect(
      found(task, [
        request("2024-06-30", "2024-07-31", "xaaaaa"),
        approval,
        request("2024-07-31", "2024-08-31", "xbbbbb"),
      ]),
    ).toEqual([]);
    expect(
      found(task, [
        request("2024-06-30", "2024-07-31", "xaaaaa"),
        approval,
        request("2024-08-01", "2024-08-31", "xbbbbb"),
      ]),
    ).toEqual(["extension-in-time a/1"]);
  });

  it("an answer before its period begins is told once, as too early", () => {
    const task = taskOf({
      deadline: { text: "每季度", type: "recurring", every: "quarter", by: "next-m1-10" },
    });
    expect(
      found(task, [{ by: "a", on: "2024-03-30", kind: "fulfilled", period: "2024-Q2", evidence }]),
    ).toEqual(["entry-day a/0"]);
  });

  it("a period with two days is answered by halves", () => {
    const task = taskOf({
      deadline: { text: "每月15日、25日前", type: "recurring", every: "month", by: "15|25" },
    });
    const answer = (on: string, period: string): Move => ({
      by: "a",
      on,
      kind: "fulfilled",
      period,
      evidence,
    });
    expect(found(task, [answer("2024-03-14", "2024-03-a"), answer("2024-03-24", "2024-03-b")])).toEqual([]);
    expect(found(task, [answer("2024-03-14", "2024-03")])).toEqual(["fulfilled-period a/0"]);
  });
});

describe("what a unit says", () => {
  it("a percentage may fall with a word, as a correction, or after a returned claim", () => {
    const report = (on: string, percent: number, more: object = {}): Move => ({
      by: "a",
      on,
      kind: "report",
      percent,
      ...more,
    });
    const task = taskOf(due("2024-09-30"));
    expect(found(task, [report("2024-05-10", 50), report("2024-06-10", 40)])).toEqual(["percent-falls a/1"]);
    expect(found(task, [report("2024-05-10", 50), report("2024-06-10", 40, { text: "返工" })])).toEqual([]);
    expect(
      found(task, [
        report("2024-05-10", 50),
        claim("a", "2024-05-12", "kaaaaa"),
        { by: "office", on: "2024-05-20", kind: "returned", refers: "kaaaaa", reason: "r" },
        report("2024-06-10", 40),
      ]),
    ).toEqual([]);
  });

  it("a number that its data unit has certified since is no matter", () => {
    const task = taskOf({ ...due("2024-09-30"), data: ["c"] });
    const told = (by: string, on: string): Move => ({
      by,
      on,
      kind: "report",
      text: "t",
      indicators: { n1: 5 },
    });
    expect(found(task, [told("a", "2024-05-10"), told("c", "2024-05-20")])).toEqual([]);
    expect(found(task, [told("c", "2024-05-10"), told("a", "2024-05-20")])).toEqual([
      "indicator-certified a/0",
    ]);
  });

  it("a lead that is itself responsible has been heard by its own claim", () => {
    const task = taskOf({ ...due("2024-09-30"), lead: ["a", "b"], responsible: ["a"] });
    expect(found(task, [claim("a", "2024-05-10", "kaaaaa")])).toEqual([]);
    expect(found(task, [claim("b", "2024-05-09", "kbbbbb")])).toEqual(["claim-before-responsible b/0"]);
  });

  it("targets are adjusted one after the other", () => {
    const task = taskOf({
      ...due("2024-09-30"),
      indicators: [{ id: "n1", name: "n", target: 30, kind: "cumulative" }],
    });
    const adjust = (on: string, from: number, to: number): Move => ({
      by: "office",
      on,
      kind: "adjusted",
      field: "indicators.n1.target",
      from,
      to,
      approved,
    });
    expect(found(task, [adjust("2024-05-10", 30, 24), adjust("2024-06-10", 24, 20)])).toEqual([]);
    expect(found(task, [adjust("2024-05-10", 30, 24), adjust("2024-06-10", 30, 20)])).toEqual([
      "adjusted-from office/1",
    ]);
  });

  it("a letter to a collective is answered by its members, on each of its tasks", () => {
    const letter: Letter = {
      id: "l-1",
      step: "reminder",
      unit: "quxian",
      tasks: ["qiye-1"],
      issuer: "office",
      issued: "2024-05-01" as Day,
    };
    const task = taskOf({ ...due("2024-09-30"), responsible: ["quxian"] });
    const ledger = withUnits(
      ledgerWith([task], { [task.id]: [{ by: "b", on: "2024-05-03", kind: "answered", refers: "l-1" }] }),
      {
        id: "quxian",
        kind: "collective",
        expands: ["b", "c"],
      },
    );
    expect(
      foundIn(changed(ledger, () => ({ letters: [{ file: "letters/l-1.yaml", record: letter }] }))),
    ).toEqual([]);
  });
});
