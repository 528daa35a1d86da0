import { readFileSync, statSync } from "node:fs";

/** A file's text, empty where there is none that can be read: a pipe or a device in a git folder is not waited for. */
export function fileText(path: string): string {
  try {
    return statSync(path).isFile() ? readFileSync(path, "utf8") : "";
  } catch {
    return "";
  }
}
