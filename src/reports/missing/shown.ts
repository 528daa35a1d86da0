import type { AskGroup, AskHistory } from "../../derive/ask-history.ts";
import type { Ask } from "../../derive/reporting.ts";

/** One period as `missing` shows it: all its asks, those listed by name, and what each unit did before. */
export interface Shown {
  readonly group: AskGroup;
  readonly listed: readonly Ask[];
  readonly history: (unit: string) => AskHistory | null;
}

/** The tasks that a period's asks speak of, and those on which everybody asked has reported. */
export function tasksOf({ asks }: Pick<AskGroup, "asks">): {
  readonly all: readonly string[];
  readonly complete: readonly string[];
} {
  const all = [...new Set(asks.flatMap(({ tasks }) => tasks))].sort();
  const open = new Set(asks.flatMap(({ unanswered }) => unanswered));
  return { all, complete: all.filter((task) => !open.has(task)) };
}
