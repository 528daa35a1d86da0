import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import type { RepositoryPlace } from "../model/history.ts";
import type { World } from "../model/world.ts";

const textOf = (world: World, path: string): string | null =>
  world.kindOf(path) === "file" ? new TextDecoder().decode(world.readFile(path)).trim() : null;

/** The repository around a folder: its top and its git folder, which a worktree has elsewhere. */
export function repositoryAround(
  world: World,
  folder: string,
): { readonly top: string; readonly git: string } | null {
  const path = join(folder, ".git");
  if (world.kindOf(path) === "folder") return { top: folder, git: path };
  const pointed = textOf(world, path)?.match(/^gitdir: (.+)$/)?.[1];
  if (pointed) return { top: folder, git: isAbsolute(pointed) ? pointed : join(folder, pointed) };
  return dirname(folder) === folder ? null : repositoryAround(world, dirname(folder));
}

/** The folder that holds what the worktrees of a repository share. */
export function commonFolder(world: World, git: string): string {
  const common = textOf(world, join(git, "commondir"));
  if (common === null) return git;
  return isAbsolute(common) ? common : join(git, common);
}

const isCommit = (text: string | null | undefined): boolean =>
  /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(text ?? "");

function headOf(world: World, git: string): string | null {
  const head = textOf(world, join(git, "HEAD"));
  if (head === null || isCommit(head)) return head;
  const ref = head.match(/^ref: (refs\/[^\s]+)$/)?.[1];
  if (!ref || ref.includes("..")) return null;
  const shared = commonFolder(world, git);
  const loose = textOf(world, join(git, ref)) ?? textOf(world, join(shared, ref));
  if (loose !== null && isCommit(loose)) return loose;
  const packed = textOf(world, join(shared, "packed-refs"))
    ?.split("\n")
    .find((line) => line.endsWith(` ${ref}`))
    ?.split(" ")[0];
  return packed !== undefined && isCommit(packed) ? packed : null;
}

/** HEAD's commit of the repository around a folder, read from `.git` by file; null without git or before the first commit. */
export function revisionOf(world: World, folder: string): string | null {
  const around = repositoryAround(world, folder);
  return around && headOf(world, around.git);
}

/** Where the repository around a folder lies; null without git. */
export function placeAround(world: World, folder: string): RepositoryPlace | null {
  const around = repositoryAround(world, folder);
  return around && { ...around, common: commonFolder(world, around.git) };
}

/** A folder's path below its repository's top, `/` between folders; empty for the top itself. */
export const belowTop = ({ top }: RepositoryPlace, folder: string): string =>
  relative(top, folder).replaceAll("\\", "/");

/** The index that a commit is being made of: git tells a hook of another one than the usual. */
export function indexOf(world: World, { top, git }: RepositoryPlace): string {
  const told = world.env("GIT_INDEX_FILE");
  const named = told ? resolve(top, told) : null;
  return named !== null && dirname(named) === git ? named : join(git, "index");
}
