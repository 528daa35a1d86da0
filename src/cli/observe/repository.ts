import { dirname, join } from "node:path";
import type { SeenRepository } from "../../derive/health/observed.ts";
import type { World } from "../../model/world.ts";
import { commonFolder, repositoryAround, revisionOf } from "../revision.ts";
import { fromHere } from "./from-here.ts";

const begun: readonly (readonly [file: string, what: string])[] = [
  ["MERGE_HEAD", "merge"],
  ["rebase-merge", "rebase"],
  ["rebase-apply", "rebase"],
  ["CHERRY_PICK_HEAD", "cherry-pick"],
  ["REVERT_HEAD", "revert"],
];

/** The repository around a folder, by its files alone: nothing of it is run. Null where there is none. */
export function seenRepository(world: World, folder: string): SeenRepository | null {
  const around = repositoryAround(world, folder);
  if (around === null) return null;
  return {
    folder: fromHere(world, around.top),
    commit: revisionOf(world, folder),
    shallow: world.kindOf(join(commonFolder(world, around.git), "shallow")) === "file",
    underWay: begun.find(([file]) => world.kindOf(join(around.git, file)) !== null)?.[1] ?? null,
  };
}

/** Whether a .gitattributes from the registry up to its repository's top says `eol=lf`. */
export function keepsLineEnds(world: World, folder: string): boolean {
  const file = join(folder, ".gitattributes");
  if (world.kindOf(file) === "file" && /\beol=lf\b/.test(new TextDecoder().decode(world.readFile(file))))
    return true;
  const top = world.kindOf(join(folder, ".git")) !== null || dirname(folder) === folder;
  return !top && keepsLineEnds(world, dirname(folder));
}
