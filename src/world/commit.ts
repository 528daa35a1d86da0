import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Committed, Committing } from "../model/world.ts";

/** What would lead git to another repository, index or set of paths than those of the folder. */
const astray = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_COMMON_DIR",
  "GIT_NAMESPACE",
  "GIT_PREFIX",
  "GIT_GLOB_PATHSPECS",
  "GIT_NOGLOB_PATHSPECS",
  "GIT_ICASE_PATHSPECS",
];

/** Nobody is asked: no editor, no password, no terminal of git's own. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !astray.includes(name));
  return {
    ...Object.fromEntries(own),
    GIT_LITERAL_PATHSPECS: "1",
    GIT_TERMINAL_PROMPT: "0",
    GIT_EDITOR: "true",
    GIT_SEQUENCE_EDITOR: "true",
    GIT_ASKPASS: "true",
    SSH_ASKPASS: "true",
    GCM_INTERACTIVE: "never",
  };
}

/** The user's own git, with their name, their hooks and their settings: the repository and the order are theirs. */
function git(folder: string, args: readonly string[], input = "") {
  const { status, stdout, stderr, error } = spawnSync("git", ["-C", folder, ...args], {
    input,
    encoding: "utf8",
    shell: false,
    windowsHide: true,
    env: environment(),
  });
  const said = error ? error.message : `${stderr}${stdout}`.trim();
  return { fine: !error && status === 0, stdout: stdout ?? "", said };
}

/** The files that git has to do with: those that stand, and those that it knew before they were taken away. */
function concerned(folder: string, paths: readonly string[]): readonly string[] {
  const known = new Set(git(folder, ["ls-files", "-z", "--cached", "--", ...paths]).stdout.split("\0"));
  return paths.filter((path) => known.has(path) || existsSync(join(folder, path)));
}

/** Commits these files as they stand on the disk, and no other, whatever else is staged. */
export function commit(folder: string, { paths, message }: Committing): Committed {
  const files = concerned(folder, paths);
  const added = git(folder, ["add", "--all", "--", ...files]);
  if (!added.fine) return { failed: added.said, staged: false };
  const made = git(folder, ["commit", "--only", "--quiet", "--file=-", "--", ...files], `${message}\n`);
  if (!made.fine) return { failed: made.said, staged: true };
  return { commit: git(folder, ["rev-parse", "HEAD"]).stdout.trim() };
}
