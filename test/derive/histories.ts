import fc from "fast-check";
import { type Ledger, ledgerOf } from "../../src/derive/ledger.ts";
import type { TaskState } from "../../src/derive/task-state.ts";
import { type Day, dayFromNumber, dayNumber } from "../../src/model/day.ts";
import type { Task } from "../../src/model/records.ts";
import { anyDeadline, anyTask } from "./any-task.ts";
import { ledgerWith, type Move } from "./made-up.ts";
import { anyThrow, tell } from "./tell.ts";

/** A task and what became of it; every move has its own id. */
export interface Story {
  readonly task: Task;
  readonly moves: readonly Move[];
}

/** A history that the lifecycle allows, of all kinds of entry, several units, duties too. `of` narrows the deadlines. */
export const anyStory = (of: fc.Arbitrary<Task["deadline"]> = anyDeadline): fc.Arbitrary<Story> =>
  fc
    .tuple(anyTask(of), fc.array(anyThrow, { maxLength: 16, size: "max" }))
    .map(([task, throws]) => ({ task, moves: tell(task, throws) }));

/** A day at most some two years after a story's task was assigned, so before, amid and after its entries. */
export const anyDayOf = ({ task }: Story): fc.Arbitrary<Day> =>
  fc.integer({ min: 0, max: 800 }).map((days) => dayFromNumber(dayNumber(task.assigned) + days));

export const storyWithDay = (of?: fc.Arbitrary<Task["deadline"]>): fc.Arbitrary<readonly [Story, Day]> =>
  anyStory(of).chain((story) => fc.tuple(fc.constant(story), anyDayOf(story)));

/** Several stories in one registry, each under its own task id. */
export const anyStories: fc.Arbitrary<readonly Story[]> = fc
  .array(anyStory(), { maxLength: 12 })
  .map((stories) => stories.map(({ task, moves }, n) => ({ task: { ...task, id: `t-${n}` }, moves })));

export const ledgerOfStories = (stories: readonly Story[]): Ledger =>
  ledgerWith(
    stories.map(({ task }) => task),
    Object.fromEntries(stories.map(({ task, moves }) => [task.id, moves])),
  );

/** The same records, files and lines in another order. */
export function reordered(ledger: Ledger, order: <T>(list: readonly T[]) => readonly T[]): Ledger {
  const { registry, calendar } = ledger;
  return ledgerOf(
    {
      ...registry,
      units: order(registry.units),
      tasks: order(registry.tasks),
      progress: order(registry.progress).map((file) => ({ ...file, record: order(file.record) })),
    },
    calendar,
  );
}

/** All that a state says, entries by id: what must not depend on where they were written. */
export const told = ({ account: _, entries, lastReport, ...said }: TaskState) => ({
  ...said,
  entries: entries.map(({ entry }) => entry.id),
  lastReport: lastReport?.entry.id,
});
