import { relative } from "node:path";
import type { World } from "../../model/world.ts";

/** A path as it is seen from the working directory where it lies in it, else whole. */
export function fromHere(world: World, path: string): string {
  const seen = relative(world.cwd, path).replaceAll("\\", "/");
  return seen === "" ? "." : seen.startsWith("..") ? path : seen;
}
