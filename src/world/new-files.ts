import { closeSync, mkdirSync, openSync, rmdirSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { NewFile } from "../model/world.ts";
import { worldRefusal } from "./world-refusal.ts";

/** The folders that `mkdir` has to make for a folder to be there, the outermost first. */
function madeFolders(folder: string): readonly string[] {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return [];
  const made: string[] = [];
  for (let at = folder; at !== dirname(first); at = dirname(at)) made.unshift(at);
  return made;
}

function writeNew(path: string, text: string, made: (() => void)[]): void {
  for (const folder of madeFolders(dirname(path))) made.push(() => rmdirSync(folder));
  const descriptor = openSync(path, "wx");
  made.push(() => unlinkSync(path));
  try {
    writeFileSync(descriptor, text, { flush: true });
  } finally {
    closeSync(descriptor);
  }
}

/** Takes back what was made, the last first; what cannot be taken back stays. */
function undo(made: readonly (() => void)[]): void {
  for (const step of [...made].reverse()) {
    try {
      step();
    } catch {}
  }
}

/**
 * Makes files that are not there yet, with their folders, in the order given: all, or none. Throws a `Refusal` with
 * exit 3 where one cannot be made, or stands there by now.
 */
export function createFiles(files: readonly NewFile[]): void {
  const made: (() => void)[] = [];
  for (const { path, text } of files) {
    const whole = resolve(path);
    try {
      writeNew(whole, text, made);
    } catch (cause) {
      undo(made);
      throw worldRefusal(whole, cause);
    }
  }
}
