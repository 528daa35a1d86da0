import type { Recording, RepositoryPlace } from "../../model/history.ts";
import { blobsOf } from "./blobs.ts";
import { type IsolatedGit, isolated } from "./isolated.ts";
import { isShallow, secondsIn } from "./revisions.ts";

/** A version of a file: which object, at which path, and the earliest commit that brought it. */
interface Version {
  readonly object: string;
  readonly path: string;
  readonly by: Recording;
}

const isEarlier = (a: Recording, b: Recording): boolean =>
  a.seconds !== b.seconds ? a.seconds < b.seconds : a.hash < b.hash;

/** Every version of the files below a path that a commit reachable from the head brought. */
function versionsIn(git: IsolatedGit, head: string, below: string): readonly Version[] | null {
  const { status, stdout } = git.run([
    "log",
    "--format=%x01%ct %H %an",
    "--no-show-signature",
    "--raw",
    "-z",
    "-m",
    "--full-history",
    "--no-renames",
    "--no-abbrev",
    "--diff-filter=AM",
    head,
    "--",
    below,
  ]);
  if (status !== 0) return null;
  const found = new Map<string, Version>();
  let by: Recording = { seconds: 0, hash: "", author: "" };
  /** The object whose path comes next; null where a commit or a change does. A path may look like anything. */
  let object: string | null = null;
  for (const token of stdout.toString("utf8").split("\0")) {
    if (object !== null) {
      const known = found.get(`${object} ${token}`);
      if (object !== "" && (known === undefined || isEarlier(by, known.by)))
        found.set(`${object} ${token}`, { object, path: token, by });
      object = null;
      continue;
    }
    const [, seconds, hash = "", author = ""] = /^\x01(\d+) ([0-9a-f]+) (.*)$/s.exec(token) ?? [];
    if (seconds !== undefined) by = { seconds: secondsIn(seconds), hash, author };
    const [, mode = "", id = ""] = /^\n?:\d+ (\d+) [0-9a-f]+ ([0-9a-f]+) [AM]$/.exec(token) ?? [];
    if (id !== "") object = mode.startsWith("100") ? id : "";
  }
  return [...found.values()];
}

/** The ids of entries in a file of progress, as they are written: block or flow, quoted or not. */
const entryIds = /(?:^|[\s{,])id:\s*["']?([a-z][0-9a-z]{5})\b/g;

/**
 * The earliest commit reachable from the head that has each entry's id: `<task>/<entry>`, of the files of progress below a
 * folder. Null where git cannot tell.
 */
export function firstRecorded(
  place: RepositoryPlace,
  head: string,
  below: string,
): ReadonlyMap<string, Recording> | null {
  if (isShallow(place)) return null;
  return isolated(place, (git) => {
    const versions = versionsIn(git, head, below);
    if (versions === null) return null;
    const texts = blobsOf(
      git,
      versions.map(({ object }) => object),
    );
    const first = new Map<string, Recording>();
    for (const { object, path, by } of versions) {
      const task = path.split("/").at(-2) ?? "";
      const text = texts.get(object)?.toString("utf8");
      if (text === undefined) return null;
      for (const [, id = ""] of text.matchAll(entryIds)) {
        const key = `${task}/${id}`;
        const known = first.get(key);
        if (known === undefined || isEarlier(by, known)) first.set(key, by);
      }
    }
    return first;
  });
}
