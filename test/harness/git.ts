import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** Nobody's settings, one name and a given day: the same files make the same commits everywhere. */
const environment = (day: string): NodeJS.ProcessEnv => ({
  PATH: process.env["PATH"],
  HOME: "/nowhere",
  LC_ALL: "C",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_AUTHOR_NAME: "督办员",
  GIT_AUTHOR_EMAIL: "duban@example.org",
  GIT_COMMITTER_NAME: "督办员",
  GIT_COMMITTER_EMAIL: "duban@example.org",
  GIT_AUTHOR_DATE: `${day}T09:00:00+08:00`,
  GIT_COMMITTER_DATE: `${day}T09:00:00+08:00`,
});

/** Runs git in a folder as on a day; throws with what git says where it fails. */
export function git(folder: string, day: string, words: readonly string[]): string {
  const own = ["-c", "init.defaultBranch=main", "-c", "core.autocrlf=false", "-c", "gc.auto=0"];
  const { status, stdout, stderr } = spawnSync("git", [...own, ...words], {
    cwd: folder,
    encoding: "utf8",
    env: environment(day),
  });
  if (status !== 0) throw new Error(`git ${words.join(" ")}: ${stderr}${stdout}`);
  return stdout;
}

/** Commits all that stands in a folder, in a repository that is made where there is none. */
export function commitAll(folder: string, day: string, message: string): void {
  if (!existsSync(join(folder, ".git"))) git(folder, day, ["init", "--quiet"]);
  git(folder, day, ["add", "--all"]);
  git(folder, day, ["commit", "--quiet", "--allow-empty", "--message", message]);
}
