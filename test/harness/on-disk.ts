import { spawnSync } from "node:child_process";
import { devNull } from "node:os";
import { delimiter, dirname } from "node:path";
import { main } from "../../src/cli/main.ts";
import type { World } from "../../src/model/world.ts";
import { realWorld } from "../../src/world/real-world.ts";

/** git with settings of nobody's, and a name to commit with. */
export const env: NodeJS.ProcessEnv = {
  ...process.env,
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "t",
  GIT_AUTHOR_EMAIL: "t@example.org",
  GIT_COMMITTER_NAME: "t",
  GIT_COMMITTER_EMAIL: "t@example.org",
  DUBAN_LANG: "zh",
  LC_ALL: "C",
};

export function git(folder: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync("git", args, { cwd: folder, env, encoding: "utf8" });
  return { status, stdout, stderr };
}

export function mustGit(folder: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = git(folder, ...args);
  if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stdout}${stderr}`);
  return stdout;
}

/** A line as somebody types it into a shell. */
export const typed = (folder: string, line: string) =>
  spawnSync("bash", ["--norc", "-c", line], { cwd: folder, env, encoding: "utf8" });

const PATH = [dirname(process.execPath), process.env["PATH"] ?? ""].join(delimiter);

/** One command in a folder on a day, in this process on the real disk; `other` is what is otherwise there. */
export const dubanWith =
  (other: Partial<World>) => async (folder: string, day: string, argv: readonly string[]) => {
    const printed = { out: "", err: "" };
    const into = (where: "out" | "err") => ({
      columns: null,
      write: (text: string | Uint8Array) => {
        printed[where] += typeof text === "string" ? text : Buffer.from(text).toString("utf8");
      },
    });
    const variables: Readonly<Record<string, string>> = {
      DUBAN_LANG: "zh",
      NO_COLOR: "1",
      DUBAN_TODAY: day,
      PATH,
    };
    const exit = await main(argv, {
      ...realWorld(),
      cwd: folder,
      env: (name) => variables[name],
      stdout: into("out"),
      stderr: into("err"),
      interactive: () => false,
      ...other,
    });
    return { exit, ...printed };
  };

export const duban = dubanWith({});
