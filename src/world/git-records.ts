import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { devNull, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import type { RepositoryPlace } from "../model/world.ts";

/** More than any history prints. */
const maxBuffer = 2 ** 30;

/**
 * Runs git on the objects of a repository and on nothing else of it: an empty git folder of our own stands in for its
 * configuration, hooks, filters, attributes and grafts, so that a stranger's repository runs nothing. Null where git is
 * missing or fails.
 */
function git(own: string, { objects }: RepositoryPlace, args: readonly string[], input = ""): Buffer | null {
  const { status, stdout, error } = spawnSync("git", [...args], {
    cwd: own,
    input,
    maxBuffer,
    shell: false,
    windowsHide: true,
    stdio: ["pipe", "pipe", "ignore"],
    env: {
      PATH: process.env["PATH"] ?? ["/usr/bin", "/bin"].join(delimiter),
      SYSTEMROOT: process.env["SYSTEMROOT"] ?? "",
      HOME: own,
      LC_ALL: "C",
      GIT_DIR: own,
      GIT_OBJECT_DIRECTORY: objects,
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_CONFIG_GLOBAL: devNull,
      GIT_ATTR_NOSYSTEM: "1",
      GIT_LITERAL_PATHSPECS: "1",
      GIT_NO_REPLACE_OBJECTS: "1",
      GIT_OPTIONAL_LOCKS: "0",
      GIT_TERMINAL_PROMPT: "0",
    },
  });
  return error || status !== 0 ? null : stdout;
}

/** A version of a file: which object, at which path, and the earliest committer second at which a commit brought it. */
interface Version {
  readonly object: string;
  readonly path: string;
  readonly seconds: number;
}

/** Every version of the files below a path that a commit reachable from the head brought. */
function versionsIn(own: string, place: RepositoryPlace): readonly Version[] | null {
  const log = git(own, place, [
    "log",
    "--format=%x01%ct",
    "--raw",
    "-z",
    "-m",
    "--full-history",
    "--no-renames",
    "--no-abbrev",
    "--diff-filter=AM",
    place.head,
    "--",
    place.below,
  ]);
  if (log === null) return null;
  const found = new Map<string, Version>();
  let seconds = 0;
  let object = "";
  for (const token of log.toString("utf8").split("\0")) {
    const text = token.replace(/^\n+/, "");
    const time = /^\x01(\d+)/.exec(text);
    if (time) seconds = Number(time[1]);
    const raw = /:\d+ (\d+) [0-9a-f]+ ([0-9a-f]+) [AM]$/.exec(text);
    if (raw) object = raw[1]?.startsWith("100") ? (raw[2] ?? "") : "";
    else if (!time && object !== "") {
      const key = `${object} ${text}`;
      const known = found.get(key);
      if (known === undefined || seconds < known.seconds) found.set(key, { object, path: text, seconds });
      object = "";
    }
  }
  return [...found.values()];
}

/** The texts of objects, by their ids. */
function textsOf(
  own: string,
  place: RepositoryPlace,
  objects: readonly string[],
): ReadonlyMap<string, string> | null {
  const printed = git(own, place, ["cat-file", "--batch"], objects.map((id) => `${id}\n`).join(""));
  if (printed === null) return null;
  const texts = new Map<string, string>();
  for (let at = 0; at < printed.length; ) {
    const end = printed.indexOf(10, at);
    const [id = "", kind = "", size = "0"] = printed.toString("utf8", at, end).split(" ");
    const length = kind === "blob" ? Number(size) : 0;
    if (kind === "blob") texts.set(id, printed.toString("utf8", end + 1, end + 1 + length));
    at = end + 1 + (kind === "missing" ? 0 : length + 1);
  }
  return texts;
}

/** The ids of entries in a file of progress, as they are written: block or flow, quoted or not. */
const entryIds = /(?:^|[\s{,])id:\s*["']?([a-z][0-9a-z]{5})\b/g;

/**
 * When each entry of a registry was first recorded: `<task>/<entry>` to the committer's second (since 1970, UTC) of the
 * earliest commit reachable from the head that has its id. Null where git cannot tell.
 */
export function firstRecorded(place: RepositoryPlace): ReadonlyMap<string, number> | null {
  const own = mkdtempSync(join(tmpdir(), "duban-git-"));
  try {
    for (const folder of ["objects", "refs"]) mkdirSync(join(own, folder));
    writeFileSync(join(own, "HEAD"), "ref: refs/heads/none\n");
    if (place.head.length === 64)
      writeFileSync(
        join(own, "config"),
        "[core]\n\trepositoryformatversion = 1\n[extensions]\n\tobjectformat = sha256\n",
      );
    const versions = versionsIn(own, place);
    const texts = versions && textsOf(own, place, [...new Set(versions.map(({ object }) => object))]);
    if (!versions || !texts) return null;
    const first = new Map<string, number>();
    for (const { object, path, seconds } of versions) {
      const task = path.split("/").at(-2) ?? "";
      for (const [, id = ""] of (texts.get(object) ?? "").matchAll(entryIds)) {
        const key = `${task}/${id}`;
        first.set(key, Math.min(seconds, first.get(key) ?? seconds));
      }
    }
    return first;
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}
