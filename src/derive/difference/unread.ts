import type { Side } from "./side.ts";

/** What could not be read of two sides, so that nothing is taken for new or gone that may only be unread. */
export interface Unread {
  readonly files: readonly string[];
  inBefore(file: string): boolean;
  inAfter(file: string): boolean;
  /** Whether a task's own file, or one of its entries', is unread on a side: how it stands there is not known. */
  touches(task: string): boolean;
}

/** The files of a side that give no record, unreadable or no files at all; one that is only faulty gives its own. */
function unreadOn({ ledger: { registry } }: Side): ReadonlySet<string> {
  const { units, lines, tasks, progress, meetings, findings, inspections, letters, asks, calendars } =
    registry;
  const read = new Set(
    [
      ...[registry.programme, ...(registry.policy ? [registry.policy] : [])],
      ...[units, lines, tasks, progress, meetings, findings, inspections, letters, asks, calendars].flat(),
    ].map(({ file }) => file),
  );
  const faulty = registry.problems
    .filter(({ severity }) => severity === "error")
    .map(({ place }) => place.file);
  return new Set([...registry.unreadable, ...faulty].filter((file) => !read.has(file)));
}

export function unreadIn(before: Side, after: Side): Unread {
  const [old, now] = [unreadOn(before), unreadOn(after)];
  const files = [...new Set([...old, ...now])].sort();
  const tasks = new Set(
    files.flatMap(
      (file) => /^tasks\/.*?([^/]+)\.yaml$/.exec(file)?.[1] ?? /^progress\/([^/]+)/.exec(file)?.[1] ?? [],
    ),
  );
  return {
    files,
    inBefore: (file) => old.has(file),
    inAfter: (file) => now.has(file),
    touches: (task) => tasks.has(task),
  };
}
