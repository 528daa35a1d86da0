import type { RepositoryPlace, Touch } from "../../model/history.ts";
import { isolated } from "./isolated.ts";
import { isShallow, secondsIn } from "./revisions.ts";

const changes: Readonly<Record<string, Touch["change"]>> = { A: "added", D: "removed" };

/**
 * The commits reachable from a head that touched a file, the oldest first. A merge is one of them where it has something
 * that none of its parents has. Null where git cannot tell.
 */
export function touching(place: RepositoryPlace, head: string, path: string): readonly Touch[] | null {
  if (isShallow(place)) return null;
  const { status, stdout } = isolated(place, (git) =>
    git.run([
      "log",
      "--format=%x01%ct %H %an%n%s",
      "--no-show-signature",
      "--raw",
      "-z",
      "-c",
      "--full-history",
      "--topo-order",
      "--no-renames",
      head,
      "--",
      path,
    ]),
  );
  if (status !== 0) return null;
  const found: Touch[] = [];
  let commit: Omit<Touch, "change"> | null = null;
  let isPath = false;
  for (const token of stdout.toString("utf8").split("\0")) {
    if (isPath) {
      isPath = false;
      continue;
    }
    const [, seconds, hash = "", author = "", subject = ""] =
      /^\x01(\d+) ([0-9a-f]+) ([^\n]*)\n(.*)$/s.exec(token) ?? [];
    if (seconds !== undefined) commit = { seconds: secondsIn(seconds), hash, author, subject };
    const letters = /^\n?:+\d.* ([A-Z]+)$/.exec(token)?.[1];
    if (letters === undefined || commit === null) continue;
    found.push({ ...commit, change: changes[letters[0] ?? ""] ?? "changed" });
    isPath = true;
  }
  return found.reverse();
}
