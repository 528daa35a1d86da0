import { addMonths, type Day, monthOf, monthStart, yearOf } from "../../model/day.ts";
import type { TaskState } from "../task-state.ts";
import { closingTurns } from "./closings.ts";
import { type Scope, within } from "./scope.ts";

/** What is counted by month: new tasks, and what happened to tasks. */
export const eventKinds = [
  "assigned",
  "claim",
  "closed",
  "returned",
  "extended",
  "reopened",
  "raised",
  "resolved",
] as const;
export type EventKind = (typeof eventKinds)[number];
type EventCounts = Readonly<Record<EventKind, number>>;

interface DatedEvent {
  readonly kind: EventKind;
  readonly on: Day;
  /** The source only says that it had happened by then: it belongs to no month. */
  readonly noLater: boolean;
}

const kindOf: Readonly<Record<string, EventKind>> = {
  claim: "claim",
  returned: "returned",
  "extension-approved": "extended",
  reopened: "reopened",
  issue: "raised",
  resolved: "resolved",
};

function eventsOf(state: TaskState): readonly DatedEvent[] {
  const { task, entries } = state;
  const written = entries.flatMap(({ entry }): readonly DatedEvent[] => {
    const kind = kindOf[entry.kind];
    return kind ? [{ kind, on: entry.on, noLater: entry.dating === "no-later" }] : [];
  });
  const closings = closingTurns(state).filter(({ to }) => to === "closed");
  const isVague = (on: Day) =>
    entries.some(({ entry }) => entry.kind === "accepted" && entry.on === on && entry.dating === "no-later");
  return [
    { kind: "assigned", on: task.assigned, noLater: false },
    ...closings.map(({ on }): DatedEvent => ({ kind: "closed", on, noLater: isVague(on) })),
    ...written,
  ];
}

const countsOf = (events: readonly DatedEvent[]): EventCounts =>
  Object.fromEntries(
    eventKinds.map((kind) => [kind, events.filter((event) => event.kind === kind).length]),
  ) as EventCounts;

const monthIn = (day: Day): string => day.slice(0, 7);

/** The months that a span touches, `2024-03` and on. */
export function monthsOf({ since, until }: Pick<Scope, "since" | "until">): readonly string[] {
  const months: string[] = [];
  for (let day = monthStart(yearOf(since), monthOf(since)); day <= until; day = addMonths(day, 1))
    months.push(monthIn(day));
  return months;
}

/** Events of the span month by month; those dated 不晚于 under a month of null. The rows' sums are the total. */
export function eventsByMonth(scope: Scope): {
  readonly rows: readonly { readonly month: string | null; readonly counts: EventCounts }[];
  readonly total: EventCounts;
} {
  const events = scope.states.flatMap(eventsOf).filter(({ on }) => within(scope, on));
  const vague = events.filter(({ noLater }) => noLater);
  const rows = monthsOf(scope).map((month) => ({
    month,
    counts: countsOf(events.filter(({ on, noLater }) => !noLater && monthIn(on) === month)),
  }));
  return {
    rows: [...rows, ...(vague.length > 0 ? [{ month: null, counts: countsOf(vague) }] : [])],
    total: countsOf(events),
  };
}
