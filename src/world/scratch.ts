import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Scratch } from "../model/world.ts";
import { worldRefusal } from "./world-refusal.ts";

/** A copy of a text in a new folder of its own, which only its owner can read. */
export function scratch(name: string, text: string): Scratch {
  const folder = tmpdir();
  try {
    const path = join(mkdtempSync(join(folder, "duban-edit-")), name);
    writeFileSync(path, text, { flag: "wx", mode: 0o600 });
    return { path, remove: () => rmSync(dirname(path), { recursive: true, force: true }) };
  } catch (cause) {
    throw worldRefusal(folder, cause);
  }
}
