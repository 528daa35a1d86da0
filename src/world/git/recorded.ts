import type { Git } from "./isolated.ts";
import { bytesOf } from "./objects.ts";

/** A version of a file: which object, at which path, and the earliest committer second at which a commit brought it. */
interface Version {
  readonly object: string;
  readonly path: string;
  readonly seconds: number;
}

/** Every version of the files below a path that a commit reachable from one brought. */
function versionsIn(git: Git, from: string, below: string): readonly Version[] | null {
  const log = git([
    "log",
    "--format=%x01%ct",
    "--raw",
    "-z",
    "-m",
    "--full-history",
    "--no-renames",
    "--no-abbrev",
    "--diff-filter=AM",
    from,
    "--",
    below,
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

/** The ids of entries in a file of progress, as they are written: block or flow, quoted or not. */
const entryIds = /(?:^|[\s{,])id:\s*["']?([a-z][0-9a-z]{5})\b/g;

/** When each entry below a folder of progress was first recorded, `<task>/<entry>`; null where git cannot tell. */
export function recordedSince(git: Git, from: string, below: string): ReadonlyMap<string, number> | null {
  const versions = versionsIn(git, from, below);
  const bytes = versions && bytesOf(git, [...new Set(versions.map(({ object }) => object))]);
  if (!versions || !bytes) return null;
  const first = new Map<string, number>();
  for (const { object, path, seconds } of versions) {
    const task = path.split("/").at(-2) ?? "";
    for (const [, id = ""] of (bytes.get(object)?.toString("utf8") ?? "").matchAll(entryIds)) {
      const key = `${task}/${id}`;
      first.set(key, Math.min(seconds, first.get(key) ?? seconds));
    }
  }
  return first;
}
