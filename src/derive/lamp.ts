import type { Pace, Stage } from "../model/words.ts";
import type { PolicySet } from "./ledger.ts";
import { isOpen } from "./stage.ts";

type LampRule = NonNullable<PolicySet["lamps"]>[number];

/** A lamp: never colour alone. */
export interface Lamp {
  readonly colour: LampRule["colour"];
  readonly word: string;
}

/** What lamp rules may ask about; null where it does not apply. */
interface LampFacts {
  readonly stage: Stage;
  readonly pace: Pace | null;
  readonly daysLate: number | null;
  readonly daysLeft: number | null;
  readonly pointsBehind: number | null;
  /** Asked only where a rule needs it. */
  readonly misses: () => number;
}

type Limits = number | { readonly min?: number; readonly max?: number };

function within(limits: Limits | undefined, value: () => number | null): boolean {
  if (limits === undefined) return true;
  const actual = value();
  if (actual === null) return false;
  if (typeof limits === "number") return actual === limits;
  return (
    actual >= (limits.min ?? Number.NEGATIVE_INFINITY) && actual <= (limits.max ?? Number.POSITIVE_INFINITY)
  );
}

function fits({ when = {} }: LampRule, facts: LampFacts): boolean {
  if (when.stage === undefined ? !isOpen(facts.stage) : when.stage !== facts.stage) return false;
  return (
    (when.pace === undefined || when.pace === facts.pace) &&
    within(when.daysLate, () => facts.daysLate) &&
    within(when.daysLeft, () => facts.daysLeft) &&
    within(when.pointsBehind, () => facts.pointsBehind) &&
    within(when.misses, facts.misses)
  );
}

/** The first rule of a policy that fits; a rule without a stage speaks of open tasks only. Null where none fits. */
export function lampOf(policy: PolicySet | null, facts: LampFacts): Lamp | null {
  const rule = policy?.lamps?.find((each) => fits(each, facts));
  return rule ? { colour: rule.colour, word: rule.word } : null;
}
