import type { Day } from "../model/day.ts";
import type { Letter } from "../model/records.ts";
import { letterWords } from "../model/words.ts";
import { type Ledger, type PolicySet, policyOn } from "./ledger.ts";

/** A rung of the escalation ladder, as the policy in force defines it. */
export type Rung = NonNullable<PolicySet["ladder"]>[number];

const steps = Object.keys(letterWords) as readonly Letter["step"][];

/** From a summons (约谈) on a matter is no longer the office's alone. */
export const isGrave = (step: Letter["step"]): boolean => steps.indexOf(step) >= steps.indexOf("summons");

/** From how many days late a rung is used; null where it names none. */
export const startOf = ({ daysLate }: Rung): number | null =>
  typeof daysLate === "number" ? daysLate : (daysLate?.min ?? null);

/** Days late from which a matter is grave where the policy has no ladder. */
export const graveDays = 60;

/** The highest rung that a number of days late has reached; null before the first, or where the policy has none. */
export const rungOf = (ledger: Ledger, asOf: Day, daysLate: number): Rung | null =>
  (policyOn(ledger, asOf)?.ladder ?? []).reduce<Rung | null>((highest, rung) => {
    const start = startOf(rung);
    return start !== null && start <= daysLate && start >= (highest ? (startOf(highest) ?? 0) : 0)
      ? rung
      : highest;
  }, null);

export const hasLadder = (ledger: Ledger, asOf: Day): boolean =>
  (policyOn(ledger, asOf)?.ladder ?? []).some((rung) => startOf(rung) !== null);

/** The letters about a task that were issued by a day, the earliest first. */
export const lettersAbout = (ledger: Ledger, task: string, asOf: Day): readonly Letter[] =>
  [...ledger.letters.values()]
    .filter(({ tasks = [], issued }) => tasks.includes(task) && issued <= asOf)
    .sort((a, b) => (a.issued !== b.issued ? (a.issued < b.issued ? -1 : 1) : a.id < b.id ? -1 : 1));
