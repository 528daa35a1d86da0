import type { Decision } from "../../../derive/decisions.ts";
import { takenUpAt } from "../../../derive/issues.ts";
import { graveDays, hasLadder, isGrave, lettersAbout, type Rung, rungOf } from "../../../derive/ladder.ts";
import { overdueItems } from "../../../derive/overdue.ts";
import type { Sitting } from "../../../derive/sitting.ts";
import type { TaskState } from "../../../derive/task-state.ts";
import type { Day } from "../../../model/day.ts";
import type { Letter, Meeting } from "../../../model/records.ts";
import { carriedOver, issuesOf, type OpenIssue, pendingExtensions } from "../../paper/to-settle.ts";
import type { Setting } from "../../parts/frame.ts";

/** An issue that the task force itself is asked to settle, or that meetings took up without settling it. */
export interface AskedUpward extends OpenIssue {
  /** Those asked that are the task force or its office. */
  readonly asked: readonly string[];
  readonly meetings: readonly Meeting[];
}

/** An overdue task with its place on the ladder and the letters that were written. */
export interface LateMatter {
  readonly state: TaskState;
  readonly daysLate: number;
  readonly rung: Rung | null;
  readonly letters: readonly Letter[];
  /** The overdue decision that it carries out; null where it is none of this series. */
  readonly decision: Decision | null;
}

/** A claim that waits for its verifier. */
export interface Waiting {
  readonly state: TaskState;
  readonly since: Day;
}

/** What has to go upward, in two kinds: what asks for a decision (请示), what is to be known (报告). No task is told twice in the second. */
export interface Matters {
  readonly extensions: readonly TaskState[];
  readonly issues: readonly AskedUpward[];
  readonly carriedOver: readonly string[];
  readonly decisions: readonly LateMatter[];
  readonly grave: readonly LateMatter[];
  readonly waiting: readonly Waiting[];
}

function askedUpward({ ledger, asOf }: Setting, { now, series }: Sitting): readonly AskedUpward[] {
  const forces = [series.force, ledger.programme.taskForce];
  const own = new Set(
    forces.flatMap((force) => (force ? [force.unit, ...(force.office ? [force.office] : [])] : [])),
  );
  return issuesOf(now)
    .map(({ state, issue }) => ({
      state,
      issue,
      asked: issue.entry.asks.filter((unit) => own.has(unit)),
      meetings: takenUpAt(ledger, issue.entry.id, asOf),
    }))
    .filter(({ asked, meetings }) => asked.length + meetings.length > 0);
}

function waitingFor({ now }: Sitting): readonly Waiting[] {
  return now
    .flatMap((state): readonly Waiting[] => {
      if (state.stage !== "claimed") return [];
      const pending = state.leads.flatMap(({ claim }) =>
        claim.status === "pending" && claim.claimedOn ? [claim.claimedOn] : [],
      );
      const since = pending.sort().at(-1);
      return since === undefined ? [] : [{ state, since }];
    })
    .sort((a, b) => (a.since !== b.since ? (a.since < b.since ? -1 : 1) : 0));
}

/** Gathers the matters of a sitting, as they stand on the setting's day. */
export function mattersOf(setting: Setting, sitting: Sitting): Matters {
  const { ledger, asOf } = setting;
  const { opening, now } = sitting;
  const late = overdueItems(ledger, now).map(({ state, daysLate }): LateMatter => {
    const decision = [...opening.ofLast, ...opening.unsettled].find(({ tasks }) =>
      tasks.some(({ task }) => task.id === state.task.id),
    );
    return {
      state,
      daysLate,
      rung: rungOf(ledger, asOf, daysLate),
      letters: lettersAbout(ledger, state.task.id, asOf),
      decision: decision ?? null,
    };
  });
  const ladder = hasLadder(ledger, asOf);
  const grave = ({ rung, letters, daysLate }: LateMatter): boolean =>
    letters.some(({ step }) => isGrave(step)) ||
    (ladder ? rung !== null && isGrave(rung.step) : daysLate >= graveDays);
  return {
    extensions: pendingExtensions(now),
    issues: askedUpward(setting, sitting),
    carriedOver: carriedOver(sitting),
    decisions: late.filter(({ decision }) => decision !== null),
    grave: late.filter((matter) => matter.decision === null && grave(matter)),
    waiting: waitingFor(sitting),
  };
}
