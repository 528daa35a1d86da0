import { type Day, minDay } from "../model/day.ts";
import type { Letter } from "../model/records.ts";
import { countedUntil, ofKind } from "./history.ts";
import { type Ledger, policyOn } from "./ledger.ts";
import { addWorkdays } from "./working-days.ts";

/**
 * The last day for a letter's answer: as it says, else as many working days after its delivery (its issue) as the
 * policy of that day gives its step. Null where it wants no answer, or where the year is not announced.
 */
export function answerDue(ledger: Ledger, letter: Letter): Day | null {
  if (letter.answerDue) return letter.answerDue;
  const ladder = policyOn(ledger, letter.issued)?.ladder ?? [];
  const days = ladder.find(({ step }) => step === letter.step)?.answerWorkdays;
  return days === undefined ? null : addWorkdays(ledger.calendar, letter.delivered ?? letter.issued, days);
}

/** Whether a letter wants an answer at all. */
export const wantsAnswer = (ledger: Ledger, letter: Letter): boolean =>
  letter.answerDue !== undefined ||
  (policyOn(ledger, letter.issued)?.ladder ?? []).some(
    ({ step, answerWorkdays }) => step === letter.step && answerWorkdays !== undefined,
  );

/** The first day by `asOf` on which each letter was answered, by its own record or by an entry on a task. */
export function answers(ledger: Ledger, asOf: Day): ReadonlyMap<string, Day> {
  const written = [...ledger.accounts.values()].flatMap(({ history }) =>
    ofKind(countedUntil(history, asOf), "answered").map(({ entry }) => ({ id: entry.refers, on: entry.on })),
  );
  const recorded = [...ledger.letters.values()].flatMap(({ id, answered }) =>
    answered && answered <= asOf ? [{ id, on: answered }] : [],
  );
  const first = new Map<string, Day>();
  for (const { id, on } of [...written, ...recorded]) first.set(id, minDay(on, first.get(id) ?? on));
  return first;
}
