import { type Dirent, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Reader, TreeItem } from "../model/reader.ts";
import { worldRefusal } from "./world-refusal.ts";

/** Folders that are never a registry's own: version control and installed packages. */
const foreign = new Set([".git", "node_modules"]);

const kindOf = (entry: Dirent): TreeItem["kind"] =>
  entry.isSymbolicLink() ? "link" : entry.isDirectory() ? "folder" : entry.isFile() ? "file" : "other";

function walk(root: string, below: string, found: TreeItem[]): void {
  for (const entry of readdirSync(join(root, below), { withFileTypes: true })) {
    if (foreign.has(entry.name)) continue;
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    const kind = kindOf(entry);
    found.push({ path, kind, size: kind === "file" ? lstatSync(join(root, path)).size : 0 });
    if (kind === "folder") walk(root, path, found);
  }
}

/** The registry that stands in a folder of the disk, walked through once; links are listed, never followed. */
export function diskReader(root: string): Reader {
  const memory: { listed?: readonly TreeItem[] } = {};
  return {
    list() {
      if (memory.listed) return memory.listed;
      const found: TreeItem[] = [];
      try {
        walk(root, "", found);
      } catch (cause) {
        throw worldRefusal(root, cause);
      }
      memory.listed = found.sort((a, b) => (a.path < b.path ? -1 : 1));
      return memory.listed;
    },
    read(path) {
      try {
        return readFileSync(join(root, path));
      } catch (cause) {
        throw worldRefusal(join(root, path), cause);
      }
    },
  };
}
