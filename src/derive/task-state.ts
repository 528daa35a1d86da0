import { type Day, daysBetween } from "../model/day.ts";
import type { Reporting, Task } from "../model/records.ts";
import type { Pace, Stage } from "../model/words.ts";
import { actualOf, missedOf } from "./actual.ts";
import { adjustedTask } from "./adjusted.ts";
import { type ClaimState, claimOf } from "./claims.ts";
import { type Due, dueOf } from "./due.ts";
import { countedUntil, ofKind } from "./history.ts";
import { type Lamp, lampOf } from "./lamp.ts";
import { type Lateness, latenessOf, suspensions } from "./lateness.ts";
import { type Account, type Ledger, policyOn, type Recorded } from "./ledger.ts";
import { answeredPercent, type OccurrenceState, occurrenceStates, owedOccurrences } from "./occurrences.ts";
import { paceOf } from "./pace.ts";
import { oneRhythmLater } from "./periods.ts";
import { type Planned, plannedOn } from "./planned.ts";
import { missesOf, rhythmOf } from "./reporting.ts";
import { actingUnits, type Roles, rolesOn } from "./roles.ts";
import { isOpen, stageOf } from "./stage.ts";

/** One lead's part: its claim, the percentage it counts for, and its lateness on both days. */
interface LeadState {
  readonly unit: string;
  readonly claim: ClaimState;
  readonly actual: number;
  readonly late: Lateness | null;
  readonly originalLate: Lateness | null;
  /** Whether it has ever reported or claimed on the task. */
  readonly heard: boolean;
}

/** A task as it stands on a day: all of it folded, nothing typed (LIFECYCLE). */
export interface TaskState {
  readonly account: Account;
  /** The task with its adjustments. */
  readonly task: Task;
  readonly asOf: Day;
  /** Counted entries up to the day, in the order of the fold. */
  readonly entries: readonly Recorded[];
  /** As named; a collective unit's members act for it. */
  readonly roles: Roles;
  readonly stage: Stage;
  /** Null once closed, suspended or cancelled. */
  readonly pace: Pace | null;
  readonly due: Due;
  readonly late: Lateness | null;
  readonly originalLate: Lateness | null;
  readonly leads: readonly LeadState[];
  /** Percent: the lowest of the leads'; of a recurring duty what is answered of what fell due. Null before its first. */
  readonly actual: number | null;
  readonly planned: Planned | null;
  /** The plan on the original day, beside it. */
  readonly originalPlanned: Planned | null;
  readonly occurrences: readonly OccurrenceState[];
  readonly owed: readonly OccurrenceState[];
  /** Milestones past their day and not reported reached. */
  readonly missedMilestones: readonly string[];
  /** An ongoing task that nobody reported on for longer than its rhythm. */
  readonly stale: boolean;
  readonly lamp: Lamp | null;
  readonly lastReport: Recorded | null;
}

function staleOn(
  task: Task,
  rhythm: Reporting | null,
  { last, asOf }: { readonly last: Day | null; readonly asOf: Day },
): boolean {
  const every = task.deadline.every ?? rhythm?.every;
  return (
    task.deadline.type === "ongoing" &&
    every !== undefined &&
    oneRhythmLater(every, last ?? task.assigned) < asOf
  );
}

const latest = (all: readonly (Lateness | null)[], alone: Lateness | null): Lateness | null =>
  all.length === 0
    ? alone
    : all.reduce((worst, each) => (each && (!worst || each.days > worst.days) ? each : worst));

const epsilon = 1e-9;

/** The state of a task on a day. Pure: same entries and day, same state, in whatever order they were written. */
export function taskState(ledger: Ledger, account: Account, asOf: Day): TaskState {
  const { history } = account;
  const entries = countedUntil(history, asOf);
  const task = adjustedTask(account.task, entries);
  const roles = rolesOn(account, asOf);
  const leading = actingUnits(account, roles.lead);
  const claims = leading.map((lead) => claimOf(lead, entries, history));
  const stage = stageOf(account, entries, claims);
  const due = dueOf(ledger, task, entries, history);
  const policy = policyOn(ledger, asOf);

  const cancelledOn = ofKind(entries, "cancelled")[0]?.entry.on;
  const end = cancelledOn ?? asOf;
  const span = { calendar: ledger.calendar, suspended: suspensions(entries, history) };
  const leads = leading.map((unit, index): LeadState => {
    const claim = claims[index] ?? claimOf(unit, entries, history);
    return {
      unit,
      claim,
      actual: actualOf(unit, claim, entries),
      late: latenessOf(due.effective, claim.claimedOn ?? end, span),
      originalLate: latenessOf(due.original, claim.claimedOn ?? end, span),
      heard: entries.some(
        (each) => each.unit === unit && (each.entry.kind === "report" || each.entry.kind === "claim"),
      ),
    };
  });

  const recurring = task.deadline.type === "recurring" && Boolean(task.deadline.every);
  const occurrences = recurring ? occurrenceStates(account, asOf) : [];
  const owed = isOpen(stage) ? owedOccurrences(occurrences) : [];
  const late = latest(
    leads.map((lead) => lead.late),
    latenessOf(due.effective, end, span),
  );
  const actual = recurring
    ? answeredPercent(occurrences, asOf)
    : leads.length === 0
      ? 0
      : Math.min(...leads.map((lead) => lead.actual));
  const planned = plannedOn(task, asOf, { due: due.effective, milestones: task.milestones });
  const pointsAhead = planned === null || actual === null ? null : actual - planned.percent;
  const missedMilestones = missedOf(task, entries, asOf);
  const rounded = pointsAhead === null ? null : pointsAhead + Math.sign(pointsAhead) * epsilon;
  const pace = isOpen(stage)
    ? paceOf({
        recurring,
        owed: owed.length,
        due: due.effective,
        daysLate: late?.days ?? 0,
        pointsAhead: rounded,
        missed: missedMilestones.length,
        points: policy?.behind ?? null,
      })
    : null;
  const lastReport = ofKind(entries, "report", "fulfilled").at(-1) ?? null;
  const open = isOpen(stage);
  return {
    account,
    task,
    asOf,
    entries,
    roles,
    stage,
    pace,
    due,
    late,
    originalLate: latest(
      leads.map((lead) => lead.originalLate),
      latenessOf(due.original, end, span),
    ),
    leads,
    actual,
    planned,
    originalPlanned: plannedOn(task, asOf, { due: due.original, milestones: task.milestones }),
    occurrences,
    owed,
    missedMilestones: open ? missedMilestones : [],
    stale: open && staleOn(task, rhythmOf(ledger, task), { last: lastReport?.entry.on ?? null, asOf }),
    lamp: lampOf(policy, {
      stage,
      pace,
      daysLate: recurring ? (owed[0]?.daysLate ?? 0) : (late?.days ?? null),
      daysLeft: open && !recurring && due.effective !== null ? daysBetween(asOf, due.effective) : null,
      pointsBehind: open && rounded !== null ? -rounded : null,
      misses: () => missesOf(ledger, account, asOf),
    }),
    lastReport,
  };
}

/** The tasks that exist on a day (assigned by then), sorted by id, as they stand. */
export function statesOn(ledger: Ledger, asOf: Day): readonly TaskState[] {
  return [...ledger.accounts.values()]
    .filter(({ task }) => task.assigned <= asOf)
    .sort((a, b) => (a.task.id < b.task.id ? -1 : 1))
    .map((account) => taskState(ledger, account, asOf));
}
