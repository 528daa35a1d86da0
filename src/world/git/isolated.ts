import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { devNull, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import type { RepositoryPlace } from "../../model/history.ts";
import { failureOf } from "../failure.ts";
import { fileText } from "./file-text.ts";

/** More than any registry or its history prints. */
const mostBytes = 2 ** 30;

interface Ran {
  /** git's exit code; null where it could not be started or printed too much. */
  readonly status: number | null;
  readonly stdout: Buffer;
  /** Whether there is no git at all. */
  readonly missing: boolean;
}

/** git, on the objects of one repository; `own` is the folder that stands in for its git folder. */
export interface IsolatedGit {
  readonly own: string;
  run(
    args: readonly string[],
    more?: { readonly input?: string; readonly env?: NodeJS.ProcessEnv; readonly most?: number },
  ): Ran;
}

/** Nothing of the caller's environment but what a program needs to start. */
const environment = (own: string): NodeJS.ProcessEnv => ({
  PATH: process.env["PATH"] ?? ["/usr/bin", "/bin"].join(delimiter),
  SYSTEMROOT: process.env["SYSTEMROOT"] ?? "",
  HOME: own,
  LC_ALL: "C",
  GIT_DIR: own,
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: devNull,
  GIT_ATTR_NOSYSTEM: "1",
  GIT_LITERAL_PATHSPECS: "1",
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
});

/** The one thing of a repository's settings that its objects cannot be read without; it is looked for, not obeyed. */
const hasLongHashes = ({ common }: RepositoryPlace): boolean =>
  /^\s*objectformat\s*=\s*"?sha256"?\s*$/im.test(fileText(join(common, "config")));

/** A path on a line of `alternates`, where C's quotes hold what a line could not. */
const alternate = (path: string): string =>
  /["\\\n]/.test(path) && !/^[A-Za-z]:\\/.test(path)
    ? `"${path.replace(/["\\]/g, "\\$&").replaceAll("\n", "\\n")}"\n`
    : `${path}\n`;

/** Makes our own git folder: settings of ours, the repository's objects behind an empty store, where it was cut off. */
function furnish(own: string, place: RepositoryPlace): void {
  for (const folder of ["objects/info", "refs"]) mkdirSync(join(own, folder), { recursive: true });
  const long = hasLongHashes(place);
  writeFileSync(
    join(own, "config"),
    `[core]\n\trepositoryformatversion = ${long ? 1 : 0}\n\tcommitGraph = false\n${long ? "[extensions]\n\tobjectformat = sha256\n" : ""}`,
  );
  writeFileSync(join(own, "HEAD"), "ref: refs/heads/none\n");
  writeFileSync(join(own, "objects", "info", "alternates"), alternate(join(place.common, "objects")));
  const cut = fileText(join(place.common, "shallow"));
  if (/^(?:[0-9a-f]+\n)+$/.test(cut)) writeFileSync(join(own, "shallow"), cut);
}

/**
 * Lends a git that reads the objects of a repository and nothing else of it: an empty git folder of our own stands in for
 * its configuration, hooks, filters, attributes, grafts and replacements, so that a stranger's repository runs nothing and
 * nothing in it is written. The folder is gone afterwards.
 */
export function isolated<T>(place: RepositoryPlace, use: (git: IsolatedGit) => T): T {
  const own = mkdtempSync(join(tmpdir(), "duban-git-"));
  try {
    furnish(own, place);
    return use({
      own,
      run(args, { input = "", env = {}, most = mostBytes } = {}) {
        const done = spawnSync("git", [...args], {
          cwd: own,
          input,
          maxBuffer: most,
          shell: false,
          windowsHide: true,
          stdio: ["pipe", "pipe", "ignore"],
          env: { ...environment(own), ...env },
        });
        const failure = failureOf(done);
        const stdout = done.stdout ?? Buffer.alloc(0);
        return { status: failure ? null : done.status, stdout, missing: failure?.code === "ENOENT" };
      },
    });
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}
