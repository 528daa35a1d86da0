import type { Reader } from "./reader.ts";

/** Where a repository lies: the top of a working tree, that tree's git folder, and what all its working trees share. */
export interface RepositoryPlace {
  readonly top: string;
  readonly git: string;
  readonly common: string;
}

/** A commit by its full hash, with the committer's second (since 1970 in UTC). */
export interface Commit {
  readonly hash: string;
  readonly seconds: number;
}

/** Who brought something into the history, in which commit: the author's name is as git has it. */
export interface Recording extends Commit {
  readonly author: string;
}

/** A commit that touched a file, with the first line of its message. */
export interface Touch extends Recording {
  readonly change: "added" | "changed" | "removed";
  readonly subject: string;
}

/**
 * A repository's past, told by git from the objects alone: nothing that the repository asks for is run. A revision is what
 * git takes for one (a branch, a tag, a hash, `HEAD~3`), without reflogs and upstreams. Throws a `Refusal`: exit 2 for a
 * revision that is not there, exit 3 where git cannot tell.
 */
export interface Past {
  commitOf(revision: string): Commit;
  /** The best common ancestors of two commits: one, or several where branches were merged crosswise. Never none. */
  mergeBases(one: string, other: string): readonly Commit[];
  /** What stands below a folder (from the top, `/` between folders, empty for all) in a commit. */
  treeOf(commit: string, below: string): Reader;
  /** What a commit of the index would hold below a folder; a file in conflict is listed as `unmerged`. */
  staged(index: string, below: string): Reader;
  /**
   * The earliest commit reachable from a commit that has each entry's id, `<task>/<entry>`, among the files below a folder;
   * null where git cannot tell: in a shallow clone, without git.
   */
  firstRecorded(commit: string, below: string): ReadonlyMap<string, Recording> | null;
  /** The commits reachable from a commit that touched a file, the oldest first; null where git cannot tell. */
  touching(commit: string, path: string): readonly Touch[] | null;
}
