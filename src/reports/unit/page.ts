import { approversOn, verifiersOf, withOffices } from "../../derive/acting.ts";
import { type AskGroup, asksFor } from "../../derive/ask-history.ts";
import { type Asked, askedBetween } from "../../derive/asks.ts";
import { ofKind, referencesOf } from "../../derive/history.ts";
import { answerDue, answers, wantsAnswer } from "../../derive/letters.ts";
import { overdueItems } from "../../derive/overdue.ts";
import { type Period, periodOn } from "../../derive/periods.ts";
import { reportingPeriodOn, rhythmOf } from "../../derive/reporting.ts";
import { actingUnits } from "../../derive/roles.ts";
import { statesOn, type TaskState } from "../../derive/task-state.ts";
import type { Day } from "../../model/day.ts";
import type { Letter, Unit } from "../../model/records.ts";
import { type Role, roles } from "../../model/words.ts";
import { issuesOf, type OpenIssue } from "../paper/to-settle.ts";
import type { Setting } from "../parts/frame.ts";

/** A task with the roles that the unit has on it, the weightiest first; a collective unit's members have its roles. */
export interface Held {
  readonly state: TaskState;
  readonly roles: readonly [Role, ...Role[]];
}

/** A letter to the unit and how its answer stands. */
export interface LetterState {
  readonly letter: Letter;
  readonly answerDue: Day | null;
  readonly answeredOn: Day | null;
  readonly awaits: boolean;
}

/** Everything that a unit has to do with the programme on a day. */
export interface UnitPage {
  readonly unit: Unit;
  readonly held: readonly Held[];
  /** What it leads or is responsible for and is overdue, most days late first. */
  readonly overdue: readonly TaskState[];
  /** What it leads and a verifier has sent back, not claimed again since. */
  readonly sentBack: readonly TaskState[];
  readonly letters: readonly LetterState[];
  /** Open issues that ask it, and open ones that it raised. */
  readonly asksIt: readonly OpenIssue[];
  readonly raised: readonly OpenIssue[];
  /** Pending claims that it has to verify, and requests that it has to decide. */
  readonly toVerify: readonly TaskState[];
  readonly toDecide: readonly TaskState[];
  /** Its returns for the last ended period, and for the running one as far as they are given. */
  readonly returns: readonly AskGroup[];
  readonly running: readonly AskGroup[];
  /** How often it was asked in the month of the as-of day. */
  readonly asked: readonly Asked[];
  readonly month: Period;
}

const heldOn = (states: readonly TaskState[], unit: string): readonly Held[] =>
  states.flatMap((state) => {
    const [first, ...others] = roles.filter(
      (role) =>
        state.roles[role].includes(unit) || actingUnits(state.account, state.roles[role]).includes(unit),
    );
    return first ? [{ state, roles: [first, ...others] as const }] : [];
  });

const owes = ({ roles: [first] }: Held): boolean => first === "lead" || first === "responsible";

/** Whether a unit's last claim was returned and it has not claimed since. */
function wasSentBack({ account: { history }, entries, pace }: TaskState, unit: string): boolean {
  const claim = ofKind(entries, "claim").findLast((each) => each.unit === unit);
  if (claim === undefined || pace === null) return false;
  const verdict = ofKind(entries, "returned", "accepted").findLast(({ entry }) =>
    referencesOf(history, entry).includes(claim.entry.id),
  );
  return verdict?.entry.kind === "returned";
}

function lettersTo({ ledger, asOf }: Setting, unit: string): readonly LetterState[] {
  const given = answers(ledger, asOf);
  return [...ledger.letters.values()]
    .filter((letter) => letter.unit === unit && letter.issued <= asOf)
    .sort((a, b) => (a.issued !== b.issued ? (a.issued < b.issued ? -1 : 1) : a.id < b.id ? -1 : 1))
    .map((letter) => {
      const answered = given.get(letter.id) ?? null;
      const awaits = answered === null && letter.lifted === undefined && wantsAnswer(ledger, letter);
      return { letter, answerDue: answerDue(ledger, letter), answeredOn: answered, awaits };
    });
}

/** The running period of each rhythm in which the unit has tasks. */
function runningPeriods({ ledger, asOf }: Setting, held: readonly Held[]): readonly string[] {
  const ids = held.flatMap(({ state }) => {
    const rhythm = rhythmOf(ledger, state.task);
    return rhythm ? [reportingPeriodOn(rhythm, asOf).id] : [];
  });
  return [...new Set(ids)].sort();
}

export function unitPage(setting: Setting, unit: Unit): UnitPage {
  const { ledger, asOf } = setting;
  const states = statesOn(ledger, asOf);
  const held = heldOn(states, unit.id);
  const owed = new Set(held.filter(owes).map(({ state }) => state));
  const issues = issuesOf(states);
  const mine = (groups: readonly AskGroup[]) =>
    groups
      .map((group) => ({ ...group, asks: group.asks.filter((ask) => ask.unit === unit.id) }))
      .filter(({ asks }) => asks.length > 0);
  const month = periodOn("month", asOf, asOf);
  return {
    unit,
    held,
    overdue: overdueItems(ledger, [...owed]).map(({ state }) => state),
    sentBack: held
      .filter(({ state, roles: [first] }) => first === "lead" && wasSentBack(state, unit.id))
      .map(({ state }) => state),
    letters: lettersTo(setting, unit.id),
    asksIt: issues.filter(({ state, issue }) =>
      withOffices(ledger, actingUnits(state.account, issue.entry.asks)).includes(unit.id),
    ),
    raised: issues.filter(({ issue }) => issue.unit === unit.id),
    toVerify: states.filter(
      (state) =>
        state.pace !== null &&
        state.leads.some(({ claim }) => claim.status === "pending") &&
        verifiersOf(ledger, state.account, state.roles).includes(unit.id),
    ),
    toDecide: states.filter(
      ({ due, owed: turns, pace, account }) =>
        pace !== null &&
        (due.requested ?? turns[0]?.moved.requested ?? null) !== null &&
        approversOn(ledger, account, { matter: "extension", day: asOf }).includes(unit.id),
    ),
    returns: mine(asksFor(ledger, { periodId: null, asOf })),
    running: runningPeriods(setting, held).flatMap((periodId) => mine(asksFor(ledger, { periodId, asOf }))),
    asked: askedBetween(ledger, unit.id, { from: month.begin, to: month.end, asOf }),
    month,
  };
}
