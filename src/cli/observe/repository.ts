import { dirname, join } from "node:path";
import type { SeenRepository } from "../../derive/health/observed.ts";
import type { World } from "../../model/world.ts";
import { onPath } from "../path-search.ts";
import { commonFolder, repositoryAround, revisionOf } from "../revision.ts";
import { fromHere } from "./from-here.ts";

const begun: readonly (readonly [file: string, what: string])[] = [
  ["MERGE_HEAD", "merge"],
  ["rebase-merge", "rebase"],
  ["rebase-apply", "rebase"],
  ["CHERRY_PICK_HEAD", "cherry-pick"],
  ["REVERT_HEAD", "revert"],
];

/** git's settings are asked for by git itself: they have several homes. Reading them runs nothing. */
function hasMergeDriver(world: World, folder: string): boolean | null {
  const git = onPath(world, "git");
  if (git === null || !attributesSay(world, folder, /\smerge=duban(?:\s|$)/m)) return null;
  return world.printed(git, ["-C", folder, "config", "--get", "merge.duban.driver"]) !== null;
}

/** The repository around a folder, by its files and git's settings: nothing of it is run. Null where there is none. */
export function seenRepository(world: World, folder: string): SeenRepository | null {
  const around = repositoryAround(world, folder);
  if (around === null) return null;
  return {
    folder: fromHere(world, around.top),
    commit: revisionOf(world, folder),
    shallow: world.kindOf(join(commonFolder(world, around.git), "shallow")) === "file",
    underWay: begun.find(([file]) => world.kindOf(join(around.git, file)) !== null)?.[1] ?? null,
    mergeDriver: hasMergeDriver(world, folder),
  };
}

/** Whether a .gitattributes from the registry up to its repository's top says something. */
export function attributesSay(world: World, folder: string, said: RegExp): boolean {
  const file = join(folder, ".gitattributes");
  if (world.kindOf(file) === "file" && said.test(new TextDecoder().decode(world.readFile(file)))) return true;
  const top = world.kindOf(join(folder, ".git")) !== null || dirname(folder) === folder;
  return !top && attributesSay(world, dirname(folder), said);
}
