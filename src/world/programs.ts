import { chmodSync, lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { ProgramChange } from "../model/world.ts";
import { worldRefusal } from "./world-refusal.ts";

const stands = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/** Moves what stands at a path to another where nothing stands; a link goes as it is. */
function move(from: string, to: string): void {
  if (stands(to)) throw Object.assign(new Error(to), { code: "EEXIST" });
  renameSync(from, to);
}

function place({ path, text, aside }: Extract<ProgramChange, { do: "place" }>): void {
  const draft = `${path}.duban-new`;
  mkdirSync(dirname(path), { recursive: true });
  rmSync(draft, { force: true });
  writeFileSync(draft, text, { flag: "wx", flush: true });
  chmodSync(draft, 0o755);
  const moved = aside !== null && stands(path);
  try {
    if (moved) move(path, aside);
    renameSync(draft, path);
  } catch (cause) {
    rmSync(draft, { force: true });
    if (moved && !stands(path) && stands(aside)) renameSync(aside, path);
    throw cause;
  }
}

/**
 * Puts a program in its place or takes it away: the new one stands whole or not at all, and what gave way is never lost.
 * Throws a `Refusal` with exit 3 where it cannot, also where something stands in the place for what gives way.
 */
export function changeProgram(change: ProgramChange): void {
  try {
    if (change.do === "place") place(change);
    else if (stands(change.back)) renameSync(change.back, change.path);
    else rmSync(change.path);
  } catch (cause) {
    throw worldRefusal(change.path, cause);
  }
}
