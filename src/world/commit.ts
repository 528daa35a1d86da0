import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Committed, Committing, NoCommit } from "../model/world.ts";
import { git } from "./users-git.ts";

/** The files that git has to do with: those that stand, and those that it knew before they were taken away. */
function concerned(folder: string, paths: readonly string[]): readonly string[] {
  const known = new Set(git(folder, ["ls-files", "-z", "--cached", "--", ...paths]).stdout.split("\0"));
  return paths.filter((path) => known.has(path) || existsSync(join(folder, path)));
}

/** Why a commit would fail before anything is tried; the hooks may still refuse it. */
export function noCommit(folder: string): NoCommit | null {
  const found = git(folder, ["rev-parse", "--git-dir"]);
  if (!found.fine) return { why: "git", says: found.said };
  const named = ["GIT_AUTHOR_IDENT", "GIT_COMMITTER_IDENT"].every((who) => git(folder, ["var", who]).fine);
  return named ? null : { why: "nobody" };
}

/**
 * Commits these files as they stand on the disk, and no other, whatever else is staged. Where they stand so in the last
 * commit already, that is the one.
 */
export function commit(folder: string, { paths, message }: Committing): Committed {
  const files = concerned(folder, paths);
  if (files.length === 0) return { failed: "", staged: false };
  const added = git(folder, ["add", "--all", "--", ...files]);
  if (!added.fine) return { failed: added.said, staged: false };
  if (!git(folder, ["diff", "--cached", "--quiet", "--", ...files]).fine) {
    const made = git(folder, ["commit", "--only", "--quiet", "--file=-", "--", ...files], `${message}\n`);
    if (!made.fine) return { failed: made.said, staged: true };
  }
  return {
    commit: git(folder, ["rev-parse", "HEAD"]).stdout.trim(),
    others: !git(folder, ["diff", "--cached", "--quiet"]).fine,
  };
}
