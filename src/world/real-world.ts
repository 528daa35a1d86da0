import { readdirSync, readFileSync, statSync } from "node:fs";
import type { World } from "../model/world.ts";
import { diskReader } from "./disk-reader.ts";
import { past } from "./git/past.ts";
import { createFiles } from "./new-files.ts";
import { isExecutable, printed, run } from "./processes.ts";
import { changeProgram } from "./programs.ts";
import { randomId } from "./random-id.ts";
import { scratch } from "./scratch.ts";
import { sink } from "./sink.ts";
import { worldRefusal } from "./world-refusal.ts";
import { writeWhole } from "./write-whole.ts";

function attempt<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (cause) {
    throw worldRefusal(path, cause);
  }
}

function kindOf(path: string): "file" | "folder" | "other" | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return null;
  return stat.isFile() ? "file" : stat.isDirectory() ? "folder" : "other";
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** The machine that duban runs on. */
export const realWorld = (): World => ({
  cwd: process.cwd(),
  env: (name) => process.env[name],
  now: () => Date.now(),
  stdout: sink(1, process.stdout),
  stderr: sink(2, process.stderr),
  kindOf: (path) => attempt(path, () => kindOf(path)),
  sizeOf: (path) => attempt(path, () => statSync(path).size),
  readFile: (path) => attempt(path, () => readFileSync(path)),
  writeFile: (path, content) => attempt(path, () => writeWhole(path, content)),
  scratch,
  createFiles,
  writeEdits: async (folder, work) => (await import("./writer.ts")).writeEdits(folder, work),
  leftovers: async (folder) => (await import("./writer/leftovers.ts")).leftoversIn(folder),
  settle: async (folder, note) => (await import("./writer/settle.ts")).settle(folder, note),
  noCommit: async (folder) => (await import("./commit.ts")).noCommit(folder),
  oldTexts: async (folder, wanted) => (await import("./old-texts.ts")).oldTexts(folder, wanted),
  commit: async (folder, files) => (await import("./commit.ts")).commit(folder, files),
  changeProgram,
  randomId,
  namesIn,
  isExecutable,
  run,
  printed,
  platform: process.platform,
  machine: () => ({
    node: process.versions.node,
    program: process.argv[1] ?? "",
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  }),
  interactive: () => process.stdin.isTTY === true && process.stderr.isTTY === true,
  ask: async (question) => (await import("./prompts.ts")).ask(question),
  readStdin: () => attempt("-", () => readFileSync(0, "utf8")),
  past,
  reader: diskReader,
});
