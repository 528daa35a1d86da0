import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { devNull, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import type { HistoryPlace } from "../../model/history.ts";
import { Refusal } from "../../model/refusal.ts";
import { headText, referencesOf } from "./references.ts";

/** More than any history prints. */
const maxBuffer = 2 ** 30;

/** What git printed; null where it ended with a failure. */
export type Git = (args: readonly string[], input?: string) => Buffer | null;

const noGit = (): Refusal =>
  new Refusal(
    { zh: "PATH 里没有 git，或者运行不了", en: "there is no git on PATH, or it cannot be run" },
    { zh: "安装 git 后再试", en: "install git and try again" },
    3,
  );

/** Settings that the layout of the objects needs: those of a repository of SHA-256 ids. */
const sha256 = "[core]\n\trepositoryformatversion = 1\n[extensions]\n\tobjectformat = sha256\n";

/** A git folder of our own that has the references of a repository and nothing else of it. */
function furnish(own: string, place: HistoryPlace): void {
  const references = referencesOf(place);
  for (const folder of ["objects", "refs", "work"]) mkdirSync(join(own, folder));
  writeFileSync(join(own, "HEAD"), headText(place));
  writeFileSync(join(own, "packed-refs"), references.map(({ name, id }) => `${id} ${name}\n`).join(""));
  if (references.some(({ id }) => id.length === 64) || headText(place).trim().length === 64)
    writeFileSync(join(own, "config"), sha256);
  if (existsSync(join(place.common, "shallow")))
    copyFileSync(join(place.common, "shallow"), join(own, "shallow"));
  for (const name of readdirSync(place.git).filter((each) => /^(?:index|sharedindex\.[0-9a-f]+)$/.test(each)))
    copyFileSync(join(place.git, name), join(own, name));
}

/** What git is told of the world: where it runs, nobody's settings, no prompts, literal paths. */
const environment = (own: string, { common }: HistoryPlace): NodeJS.ProcessEnv => ({
  PATH: process.env["PATH"] ?? ["/usr/bin", "/bin"].join(delimiter),
  SYSTEMROOT: process.env["SYSTEMROOT"] ?? "",
  HOME: own,
  LC_ALL: "C",
  GIT_DIR: own,
  GIT_WORK_TREE: join(own, "work"),
  GIT_OBJECT_DIRECTORY: join(common, "objects"),
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: devNull,
  GIT_ATTR_NOSYSTEM: "1",
  GIT_LITERAL_PATHSPECS: "1",
  GIT_NO_LAZY_FETCH: "1",
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
});

/**
 * Lets something be asked of git on the objects, references and index of a repository and on nothing else of it: an
 * empty git folder of our own stands in for its configuration, hooks, filters, attributes and grafts, so that a
 * stranger's repository runs nothing. The folder is gone afterwards.
 */
export function isolated<T>(place: HistoryPlace, act: (git: Git) => T): T {
  const own = mkdtempSync(join(tmpdir(), "duban-git-"));
  try {
    furnish(own, place);
    const env = environment(own, place);
    return act((args, input = "") => {
      const { status, stdout, error } = spawnSync("git", [...args], {
        cwd: join(own, "work"),
        input,
        maxBuffer,
        shell: false,
        windowsHide: true,
        stdio: ["pipe", "pipe", "ignore"],
        env,
      });
      if (error) throw noGit();
      return status === 0 ? stdout : null;
    });
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}
