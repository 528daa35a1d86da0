import { join, relative } from "node:path";
import type { World } from "../../model/world.ts";
import { fromHere } from "../observe/from-here.ts";
import { repositoryAround } from "../revision.ts";
import { shellWord } from "./shell-word.ts";

/** git as it is typed from here for files of a registry, whose repository may stand elsewhere than one does. */
export interface GitFromHere {
  /** `git`, or `git -C <folder>`. */
  readonly git: string;
  /** Registry's paths, as that git takes them, each a word of a shell. */
  files(paths: readonly string[]): string;
}

/** Null where the registry stands in no repository. */
export function gitFromHere(world: World, folder: string): GitFromHere | null {
  const around = repositoryAround(world, folder);
  if (around === null) return null;
  const inside = !/^\.\.(?:[\\/]|$)/.test(relative(around.top, world.cwd));
  const seen = (path: string): string => {
    const whole = join(folder, path);
    return inside ? fromHere(world, whole) : relative(around.top, whole).replaceAll("\\", "/");
  };
  return {
    git: inside ? "git" : `git -C ${shellWord(fromHere(world, around.top))}`,
    files: (paths) => paths.map((path) => shellWord(seen(path))).join(" "),
  };
}
