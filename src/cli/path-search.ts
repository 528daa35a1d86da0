import { dirname, isAbsolute, join } from "node:path";
import type { World } from "../model/world.ts";

/** Endings that a program's name may have: on Windows those of PATHEXT that start without a shell. */
const endings = (world: World): readonly string[] =>
  world.platform === "win32"
    ? (world.env("PATHEXT") ?? ".COM;.EXE")
        .toLowerCase()
        .split(";")
        .filter((each) => each === ".exe" || each === ".com")
    : [""];

/** The folders of PATH that are whole paths: an empty or relative entry would be whatever folder one stands in. */
const folders = (world: World): readonly string[] =>
  (world.env("PATH") ?? "").split(world.platform === "win32" ? ";" : ":").filter((each) => isAbsolute(each));

const isRegistry = (world: World, folder: string): boolean =>
  world.kindOf(join(folder, "programme.yaml")) !== null ||
  world.kindOf(join(folder, "registry.yaml")) !== null ||
  (dirname(folder) !== folder && isRegistry(world, dirname(folder)));

/** A program's whole path, looked for along PATH; never one that stands in a registry. Null where there is none. */
export function onPath(world: World, name: string): string | null {
  for (const folder of folders(world)) {
    for (const ending of endings(world)) {
      const path = join(folder, `${name}${ending}`);
      if (world.isExecutable(path) && !isRegistry(world, folder)) return path;
    }
  }
  return null;
}

/** The names of `duban-NAME` programs along PATH, sorted. */
export function plugIns(world: World): readonly string[] {
  const names = folders(world)
    .flatMap((folder) => world.namesIn(folder))
    .flatMap((file) => /^duban-([a-z0-9][a-z0-9-]*?)(?:\.exe|\.com)?$/.exec(file)?.[1] ?? []);
  return [...new Set(names)].sort().filter((name) => onPath(world, `duban-${name}`) !== null);
}
