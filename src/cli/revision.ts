import { dirname, isAbsolute, join } from "node:path";
import type { World } from "../model/world.ts";

const textOf = (world: World, path: string): string | null =>
  world.kindOf(path) === "file" ? new TextDecoder().decode(world.readFile(path)).trim() : null;

/** The folder of git's own files for the repository around a folder; null without one. */
export function gitFolder(world: World, folder: string): string | null {
  const path = join(folder, ".git");
  if (world.kindOf(path) === "folder") return path;
  const pointed = textOf(world, path)?.match(/^gitdir: (.+)$/)?.[1];
  if (pointed) return isAbsolute(pointed) ? pointed : join(folder, pointed);
  return dirname(folder) === folder ? null : gitFolder(world, dirname(folder));
}

const isCommit = (text: string | null | undefined): boolean =>
  /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(text ?? "");

/** HEAD's commit of the repository around a folder, read from `.git` by file; null without git or before the first commit. */
export function revisionOf(world: World, folder: string): string | null {
  const git = gitFolder(world, folder);
  if (git === null) return null;
  const head = textOf(world, join(git, "HEAD"));
  if (head === null || isCommit(head)) return head;
  const ref = head.match(/^ref: (refs\/[^\s]+)$/)?.[1];
  if (!ref || ref.includes("..")) return null;
  const common = textOf(world, join(git, "commondir"));
  const shared = common === null ? git : join(git, common);
  const loose = textOf(world, join(git, ref)) ?? textOf(world, join(shared, ref));
  if (loose !== null && isCommit(loose)) return loose;
  const packed = textOf(world, join(shared, "packed-refs"))
    ?.split("\n")
    .find((line) => line.endsWith(` ${ref}`));
  const commit = packed?.split(" ")[0];
  return commit !== undefined && isCommit(commit) ? commit : null;
}
