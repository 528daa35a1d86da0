import type { Text } from "./language.ts";
import type { Reader } from "./reader.ts";

/** How a clone that lacks older commits is made whole. */
export const makeWhole: Text = {
  zh: "这个克隆不全：流水线里写 `fetch-depth: 0`（GitLab 写 `GIT_DEPTH: 0`），自己的用 `git fetch --unshallow`",
  en: "this clone is not whole: write `fetch-depth: 0` in the pipeline (GitLab: `GIT_DEPTH: 0`), or `git fetch --unshallow`",
};

/** Where a repository keeps what its history is read from: its git folder, and the one that its worktrees share. */
export interface HistoryPlace {
  readonly git: string;
  readonly common: string;
}

export interface Commit {
  readonly id: string;
  /** The committer's second since 1970 in UTC. */
  readonly at: number;
}

/** What git's index holds below a path, and the files there of which a merge has left several versions. */
export interface Staged {
  readonly reader: Reader;
  readonly unmerged: readonly string[];
}

/**
 * A repository's history, read from its objects, references and index and nothing else of it: no configuration, hook,
 * filter, attribute or graft of a stranger's repository is heard. Throws a `Refusal` with exit 3 where git cannot tell.
 */
export interface History {
  /** Whether older commits are missing from this clone. */
  readonly shallow: boolean;
  /** The commit that a revision names, as git reads revisions; null where it names none. */
  commit(revision: string): Commit | null;
  /** The best common ancestor of two commits, by their ids; null without one. */
  mergeBase(one: string, other: string): string | null;
  /** What stood below a path in a commit; links and other things that are no files are listed as such. */
  at(commit: string, below: string): Reader;
  staged(below: string): Staged;
  /**
   * When each entry of the registry below a path was first recorded: `<task>/<entry>` to the committer's second of the
   * earliest commit reachable from a commit that has its id.
   */
  firstRecorded(from: string, below: string): ReadonlyMap<string, number>;
}
