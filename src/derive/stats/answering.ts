import { type Day, daysBetween } from "../../model/day.ts";
import type { Letter } from "../../model/records.ts";
import { letterWords } from "../../model/words.ts";
import { ofKind, referencesOf } from "../history.ts";
import { answerDue, answers, wantsAnswer } from "../letters.ts";
import { type Scope, within } from "./scope.ts";

/** The middle value, the mean of the two middle ones; null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** Issues raised in the span, those settled by its end, and the median of the calendar days that it took. */
export function issueStats(scope: Scope) {
  const days = scope.states.flatMap(({ account: { history }, entries }) =>
    ofKind(entries, "issue")
      .filter(({ entry }) => within(scope, entry.on))
      .map(({ entry }) => {
        const settled = ofKind(entries, "resolved").find((each) =>
          referencesOf(history, each.entry).includes(entry.id),
        );
        return settled ? Math.max(0, daysBetween(entry.on, settled.entry.on)) : null;
      }),
  );
  const taken = days.flatMap((each) => (each === null ? [] : [each]));
  return {
    raised: days.length,
    resolved: taken.length,
    open: days.length - taken.length,
    medianDays: median(taken),
  };
}

/** How a letter was answered: `not` is past its day, `due` is not (or its year is not announced), `none` wants no answer. */
export const letterFates = ["in-time", "late", "not", "due", "none"] as const;
export type LetterFate = (typeof letterFates)[number];

function fateOfLetter({ ledger, until }: Scope, letter: Letter, on: Day | null): LetterFate {
  const due = answerDue(ledger, letter);
  if (on !== null) return due !== null && on > due ? "late" : "in-time";
  if (!wantsAnswer(ledger, letter)) return "none";
  return due !== null && due < until ? "not" : "due";
}

/** The letters of the span, by step of the ladder and by how they were answered; steps without a letter are left out. */
export function letterStats(scope: Scope) {
  const answered = answers(scope.ledger, scope.until);
  const fates = scope.letters.map((letter) => ({
    step: letter.step,
    fate: fateOfLetter(scope, letter, answered.get(letter.id) ?? null),
  }));
  const steps = Object.keys(letterWords) as readonly Letter["step"][];
  const rowOf = (mine: typeof fates) =>
    Object.fromEntries(
      letterFates.map((fate) => [fate, mine.filter((each) => each.fate === fate).length]),
    ) as Readonly<Record<LetterFate, number>>;
  return {
    rows: steps.flatMap((step) => {
      const mine = fates.filter((each) => each.step === step);
      return mine.length > 0 ? [{ step, total: mine.length, counts: rowOf(mine) }] : [];
    }),
    total: fates.length,
    counts: rowOf(fates),
  };
}
