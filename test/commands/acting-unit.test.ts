import { describe, expect, it } from "vitest";
import type { Opened } from "../../src/commands/command.ts";
import { actingUnit } from "../../src/commands/shared/entry/acting-unit.ts";
import type { Draft } from "../../src/commands/shared/entry/draft.ts";
import type { Scene } from "../../src/commands/shared/entry/scene.ts";
import type { Day } from "../../src/model/day.ts";
import { Refusal } from "../../src/model/refusal.ts";
import { dated, ledgerWith, type Move, taskOf } from "../derive/made-up.ts";

const approved = { paper: "批复" };
const task = taskOf({ deadline: dated("2024-12-31"), lead: ["a"], responsible: ["b"], verifier: ["jiwei"] });

function scene(on: string, moves: readonly Move[] = []): Scene {
  const ledger = ledgerWith([task], { [task.id]: moves });
  const account = ledger.accounts.get(task.id);
  if (!account) throw new Error("no account");
  return { opened: { ledger } as unknown as Opened, account, on: on as Day, now: false };
}

const draft = (kind: Draft["kind"], fields: Draft["fields"] = {}): Draft => ({ kind, fields });
const toC: Move = {
  by: "office",
  on: "2024-06-10",
  kind: "reassigned",
  role: "lead",
  from: ["a"],
  to: ["c"],
  approved,
};
const issue: Move = { by: "a", on: "2024-05-01", kind: "issue", asks: ["b"], id: "a00009" };

describe("the acting unit", () => {
  it.each<[string, Scene, Draft, string | null, string]>([
    ["of a claim is the lead", scene("2024-06-01"), draft("claim"), null, "a"],
    ["is the lead of that day", scene("2024-06-10", [toC]), draft("claim"), null, "c"],
    ["is the former lead before that day", scene("2024-06-09", [toC]), draft("claim"), null, "a"],
    ["of a report is the one named", scene("2024-06-01"), draft("report"), "b", "b"],
    ["may be named by its name", scene("2024-06-01"), draft("report"), "单位b", "b"],
    ["of a verdict is the verifier", scene("2024-06-01"), draft("accepted"), null, "jiwei"],
    ["of an approval is the office", scene("2024-06-01"), draft("suspended", { approved }), null, "office"],
    [
      "of what a meeting approved is the office, though the task force may, too",
      scene("2024-06-01"),
      draft("suspended", { approved: { meeting: "2024-05-15-dispatch" } }),
      null,
      "office",
    ],
    [
      "of an issue that a meeting settled is the office",
      scene("2024-06-01", [issue]),
      draft("resolved", { refers: "a00009", meeting: "2024-05-15-dispatch" }),
      null,
      "office",
    ],
    ["of a reopening may be the task force", scene("2024-06-01"), draft("reopened"), "zhuanban", "zhuanban"],
  ])("%s", (_, on, what, named, unit) => {
    expect(actingUnit(on, what, named)).toBe(unit);
  });

  it.each<[string, Scene, Draft, string | null, readonly string[]]>([
    ["several may report", scene("2024-06-01"), draft("report"), null, ["`a`（单位a）", "`b`（单位b）"]],
    [
      "a responsible unit does not claim",
      scene("2024-06-01"),
      draft("claim"),
      "b",
      ["`b`（单位b）", "`a`（单位a）"],
    ],
    [
      "the former lead does not",
      scene("2024-06-10", [toC]),
      draft("claim"),
      "a",
      ["2024-06-10", "`c`（单位c）"],
    ],
    ["a doer does not verify", scene("2024-06-01"), draft("accepted"), "a", ["核查单位", "`jiwei`"]],
    ["a lead does not approve", scene("2024-06-01"), draft("cancelled"), "a", ["批准取消的单位", "`office`"]],
    ["nobody is called so", scene("2024-06-01"), draft("claim"), "d", ["没有单位 `d`"]],
  ])("is refused with who may, by name: %s", (_, on, what, named, says) => {
    const refused = (() => {
      try {
        return actingUnit(on, what, named);
      } catch (cause) {
        return cause;
      }
    })();
    if (!(refused instanceof Refusal)) throw new Error(`not refused: ${String(refused)}`);
    for (const words of says) expect(refused.what.zh).toContain(words);
    expect(refused.fix.zh).not.toBe("");
    expect(refused.what.en).not.toMatch(/\p{sc=Han}/u);
  });
});
