import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountsByUnit } from "../../src/derive/ask-history.ts";
import { type Asked, askedBetween } from "../../src/derive/asks.ts";
import { askId } from "../../src/derive/form-asks.ts";
import { type Ledger, ledgerOf } from "../../src/derive/ledger.ts";
import { addDays, type Day } from "../../src/model/day.ts";
import type { Ask as AskRecord, Letter } from "../../src/model/records.ts";
import { anyDay } from "./any-task.ts";
import { anyStories, ledgerOfStories } from "./histories.ts";
import { dated, ledgerWith, type Move, taskOf } from "./made-up.ts";

const letter = (fields: Partial<Letter>): Letter => ({
  id: "l-1",
  step: "reminder",
  unit: "a",
  issuer: "office",
  issued: "2024-09-05" as Day,
  ...fields,
});

const ladder = [{ step: "chase", word: "催办", answerWorkdays: 5 }] as const;

/** Two tasks that a leads, with letters, a ladder, and a collective unit all = a, b. */
function ledgerOfLetters(letters: readonly Letter[], moves: readonly Move[] = []): Ledger {
  const tasks = ["t-1", "t-2"].map((id) => taskOf({ id, deadline: dated("2024-12-31") }));
  const { registry, calendar } = ledgerWith(tasks, { "t-1": moves });
  const all = {
    id: "all",
    name: "各单位",
    kind: "collective",
    level: "municipal",
    expands: ["a", "b"],
  } as const;
  return ledgerOf(
    {
      ...registry,
      policy: registry.policy && {
        ...registry.policy,
        record: { sets: registry.policy.record.sets.map((set) => ({ ...set, ladder })) },
      },
      units: [...registry.units, { file: "units/all.yaml", record: all }],
      letters: letters.map((record) => ({ file: `letters/${record.id}.yaml`, record })),
    },
    calendar,
  );
}

const september = { from: "2024-09-01" as Day, to: "2024-09-30" as Day, asOf: "2024-09-30" as Day };
const what = (asked: Asked) =>
  asked.kind === "return"
    ? `${asked.on} ${asked.ask.period.id}`
    : asked.kind === "form"
      ? `${asked.on} ${asked.record.id}`
      : `${asked.on} ${asked.kind === "letter" ? asked.letter.id : asked.issue}`;
const asked = (ledger: Ledger, unit: string, span = september) => askedBetween(ledger, unit, span).map(what);

/** Forms that were sent to a unit of the made-up registry. */
function ledgerOfForms(...records: readonly AskRecord[]): Ledger {
  const { registry, calendar } = ledgerOfLetters([]);
  return ledgerOf(
    { ...registry, asks: records.map((record) => ({ file: `asks/${record.id}.yaml`, record })) },
    calendar,
  );
}
const sent = (period: string, on: string): AskRecord => ({
  id: askId({ unit: "a", period }),
  unit: "a",
  period,
  asked: on as Day,
  tasks: ["t-1"],
});

describe("forms that were sent", () => {
  it("one for a period of the rhythm is that return, and counts once, when it falls due", () => {
    for (const form of [
      sent("2024-08", "2024-08-30"),
      sent("2024-08", "2024-09-02"),
      sent("2024-09", "2024-09-27"),
    ])
      expect(asked(ledgerOfForms(form), "a")).toEqual(["2024-09-04 2024-08"]);
  });
  it("one outside the rhythm is a further ask, on the day on which it was sent", () => {
    const ledger = ledgerOfForms(sent("2024-W38", "2024-09-20"), sent("2024-Q3", "2024-09-27"));
    const further = ["2024-09-20 a-2024-w38", "2024-09-27 a-2024-q3"];
    expect(asked(ledger, "a")).toEqual(["2024-09-04 2024-08", ...further]);
    expect(asked(ledger, "b")).toEqual([]);
  });
});

describe("asked between two days", () => {
  it("one return a period, on the day it fell due, however many tasks", () => {
    expect(asked(ledgerOfLetters([]), "a")).toEqual(["2024-09-04 2024-08"]);
    expect(asked(ledgerOfLetters([]), "b")).toEqual([]);
  });
  it("a return due later in the span counts once its period is over", () => {
    const october = { from: "2024-10-01" as Day, to: "2024-10-31" as Day };
    expect(asked(ledgerOfLetters([]), "a", { ...october, asOf: "2024-09-29" as Day })).toEqual([]);
    expect(asked(ledgerOfLetters([]), "a", { ...october, asOf: "2024-09-30" as Day })).toEqual([
      "2024-10-10 2024-09",
    ]);
  });
  it("letters that want an answer, by their own day or by the ladder, also to a collective unit", () => {
    const letters = [
      letter({ id: "l-1", answerDue: "2024-09-12" as Day }),
      letter({ id: "l-2" }),
      letter({ id: "l-3", step: "chase", unit: "all" }),
      letter({ id: "l-4", answerDue: "2024-09-12" as Day, issued: "2024-10-01" as Day }),
      letter({ id: "l-5", answerDue: "2024-09-12" as Day, unit: "c" }),
    ];
    const ledger = ledgerOfLetters(letters);
    expect(asked(ledger, "a")).toEqual(["2024-09-04 2024-08", "2024-09-05 l-1", "2024-09-05 l-3"]);
    expect(asked(ledger, "b")).toEqual(["2024-09-05 l-3"]);
  });
  it("issues that ask it, corrected ones once", () => {
    const issue = (id: string, asks: readonly string[], more = {}): Move => ({
      by: "a",
      on: "2024-09-10",
      kind: "issue",
      id,
      asks,
      ...more,
    });
    const moves = [issue("i1", ["b"]), issue("i2", ["b"], { corrects: "i1" }), issue("i3", ["all", "jiwei"])];
    expect(asked(ledgerOfLetters([], moves), "b")).toEqual(["2024-09-10 i2", "2024-09-10 i3"]);
    expect(asked(ledgerOfLetters([], moves), "jiwei")).toEqual(["2024-09-10 i3"]);
  });
});

it("two halves of a span hold what the whole holds, and the index changes nothing", () => {
  fc.assert(
    fc.property(anyStories, anyDay, fc.nat(90), fc.nat(90), (stories, from, first, second) => {
      const ledger = ledgerOfStories(stories);
      const index = accountsByUnit(ledger);
      const [middle, to] = [addDays(from, first), addDays(from, first + 1 + second)];
      const asOf = addDays(to, 30);
      for (const unit of ["a", "b", "c", "zhuanban"]) {
        const whole = asked(ledger, unit, { from, to, asOf });
        const accounts = index.get(unit) ?? [];
        expect([
          ...asked(ledger, unit, { from, to: middle, asOf }),
          ...asked(ledger, unit, { from: addDays(middle, 1), to, asOf }),
        ]).toEqual(whole);
        expect(askedBetween(ledger, unit, { from, to, asOf, accounts }).map(what)).toEqual(whole);
      }
    }),
  );
});
