import { addDays, type Day } from "../../model/day.ts";
import type { ExtensionApprovedEntry } from "../../model/records.ts";
import { claimOf } from "../claims.ts";
import { extensionNumber, movedDue, originalDue } from "../due.ts";
import { ofKind, referencesOf } from "../history.ts";
import type { Account, Recorded } from "../ledger.ts";
import { occurrencesOf } from "../occurrences.ts";
import { actingUnits, rolesOn } from "../roles.ts";
import { stageOf } from "../stage.ts";
import { taskState } from "../task-state.ts";
import type { TaskNews } from "./news.ts";
import type { Side } from "./side.ts";

/** The counted entries before one in the order of the fold; where it does not count, those before its day's end. */
function entriesBefore({ history }: Account, recorded: Recorded): readonly Recorded[] {
  const at = history.counted.indexOf(recorded);
  return at === -1
    ? history.counted.filter(({ entry }) => entry.on <= recorded.entry.on)
    : history.counted.slice(0, at);
}

/** The stage that entries put a task in, with the leads of a day. */
const stageWith = (account: Account, entries: readonly Recorded[], day: Day) =>
  stageOf(
    account,
    entries,
    actingUnits(account, rolesOn(account, day).lead).map((lead) => claimOf(lead, entries, account.history)),
  );

/** Whether an acceptance is the one that closed its task. */
function closes(account: Account, recorded: Recorded): boolean {
  if (!account.history.counted.includes(recorded)) return false;
  const before = entriesBefore(account, recorded);
  const { on } = recorded.entry;
  return (
    stageWith(account, [...before, recorded], on) === "closed" && stageWith(account, before, on) !== "closed"
  );
}

/** An occurrence that is extended begins at most so many days after the day spoken of. */
const ahead = 400;

/** The last day of a task, or of one of its occurrences, that held before an entry. */
function dueBefore(
  { ledger, asOf }: Side,
  account: Account,
  { recorded, period }: { readonly recorded: Recorded; readonly period: string | null },
): Day | null {
  const { task, history } = account;
  const occurrences = period === null ? [] : occurrencesOf(task, addDays(asOf, ahead));
  const original =
    period === null
      ? originalDue(ledger, task)
      : (occurrences.find((each) => each.period === period)?.due ?? null);
  return movedDue(original, entriesBefore(account, recorded), { history, period }).effective;
}

function extension(side: Side, account: Account, recorded: Recorded<ExtensionApprovedEntry>): TaskNews {
  const { task, history } = account;
  const referred = referencesOf(history, recorded.entry);
  const request = ofKind(history.all, "extension-requested").find(({ entry }) => referred.includes(entry.id));
  const period = request?.entry.period ?? null;
  const nth = extensionNumber(recorded, history.counted, history);
  return {
    kind: "extension-approved",
    task: task.id,
    recorded,
    from: dueBefore(side, account, { recorded, period }),
    nth: nth === 0 ? null : nth,
    period,
    reason: request?.entry.reason ?? null,
  };
}

function acceptance({ ledger }: Side, account: Account, recorded: Recorded): TaskNews {
  const task = account.task.id;
  const [accepted] = ofKind([recorded], "accepted");
  if (accepted === undefined || !closes(account, recorded)) return { kind: "accepted", task, recorded };
  const { stage, late, originalLate } = taskState(ledger, account, accepted.entry.on);
  const closed = stage === "closed";
  return {
    kind: "closed",
    task,
    recorded: accepted,
    daysLate: closed ? (late?.days ?? null) : null,
    originalDaysLate: closed ? (originalLate?.days ?? null) : null,
  };
}

function actOf(side: Side, account: Account, recorded: Recorded): readonly TaskNews[] {
  const task = account.task.id;
  const { kind } = recorded.entry;
  switch (kind) {
    case "report":
    case "fulfilled":
      return [];
    case "extension-approved":
      return ofKind([recorded], kind).map((each) => extension(side, account, each));
    case "reopened":
      return ofKind([recorded], kind).map((each) => ({
        kind,
        task,
        recorded: each,
        from: dueBefore(side, account, { recorded, period: null }),
      }));
    case "accepted":
      return [acceptance(side, account, recorded)];
    case "reassigned":
      return ofKind([recorded], kind).map((each) =>
        each.entry.role === "lead"
          ? { kind: "lead-changed", task, recorded: each }
          : { kind, task, recorded: each },
      );
    default:
      return [{ kind, task, recorded }];
  }
}

/** What new entries of one task, in the order of the fold, tell; reports and fulfilments each as one piece of news. */
export function actsOf(
  before: Side,
  after: Side,
  { account, fresh }: { readonly account: Account; readonly fresh: readonly Recorded[] },
): readonly TaskNews[] {
  const task = account.task.id;
  const [reports, fulfilments] = [ofKind(fresh, "report"), ofKind(fresh, "fulfilled")];
  const actual = ({ states }: Side) => states.get(task)?.actual ?? null;
  return [
    ...fresh.flatMap((recorded) => actOf(after, account, recorded)),
    ...(reports.length > 0
      ? [{ kind: "report", task, all: reports, from: actual(before), to: actual(after) } as const]
      : []),
    ...(fulfilments.length > 0 ? [{ kind: "fulfilled", task, all: fulfilments } as const] : []),
  ];
}
