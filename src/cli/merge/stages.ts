/** Asks git; null where it fails. */
export type AskGit = (args: readonly string[]) => string | null;

/** A file in conflict in git's index, by its path from the repository's top, with the objects of the three versions. */
export interface Conflict {
  readonly path: string;
  readonly base: string | null;
  readonly ours: string | null;
  readonly theirs: string | null;
}

/** The files that stand in conflict in git's index. */
export function conflictsIn(ask: AskGit): readonly Conflict[] {
  const stages = new Map<string, Map<string, string>>();
  for (const line of (ask(["ls-files", "--unmerged", "-z"]) ?? "").split("\0")) {
    const [, object = "", stage = "", path = ""] = /^\d+ ([0-9a-f]+) ([123])\t(.*)$/s.exec(line) ?? [];
    if (path !== "") stages.set(path, (stages.get(path) ?? new Map()).set(stage, object));
  }
  return [...stages].map(([path, objects]) => ({
    path,
    base: objects.get("1") ?? null,
    ours: objects.get("2") ?? null,
    theirs: objects.get("3") ?? null,
  }));
}
