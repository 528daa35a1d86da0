import type { Day } from "../model/day.ts";
import type { EntryKind } from "../model/words.ts";
import { ofKind } from "./history.ts";
import type { Recorded } from "./ledger.ts";
import type { TaskState } from "./task-state.ts";

/** The days from `from` to `to`, both within. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

export const within = ({ from, to }: Span, day: Day): boolean => from <= day && day <= to;

/** An entry with the task that it stands on. */
export interface Happened<R extends Recorded = Recorded> {
  readonly state: TaskState;
  readonly recorded: R;
}

/**
 * The counted entries of some kinds that happened in a span, by day, then task id. `states` are those of a day not before
 * its end. What is only known to have happened by its day (`dating: no-later`) happened in no span.
 */
export function happenedIn<K extends EntryKind>(
  states: readonly TaskState[],
  span: Span,
  ...kinds: readonly K[]
): readonly Happened<ReturnType<typeof ofKind<K>>[number]>[] {
  return states
    .flatMap((state) =>
      ofKind(state.entries, ...kinds)
        .filter(({ entry }) => within(span, entry.on) && entry.dating !== "no-later")
        .map((recorded) => ({ state, recorded })),
    )
    .sort((a, b) =>
      a.recorded.entry.on !== b.recorded.entry.on
        ? a.recorded.entry.on < b.recorded.entry.on
          ? -1
          : 1
        : a.state.task.id < b.state.task.id
          ? -1
          : a.state.task.id > b.state.task.id
            ? 1
            : 0,
    );
}
