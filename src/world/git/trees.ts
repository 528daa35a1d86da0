import type { RepositoryPlace } from "../../model/history.ts";
import type { Reader, TreeItem } from "../../model/reader.ts";
import { blobsOf, sizesOf } from "./blobs.ts";
import { type IsolatedGit, isolated } from "./isolated.ts";
import { noGit, unreadableObjects } from "./words.ts";

/** Something in a tree with the id of its object. */
export interface Held extends TreeItem {
  readonly id: string;
}

/** A listing beyond this is no registry's: trees that hold themselves many times over unfold into gigabytes. */
const mostListed = 2 ** 26;
/** Larger files are read one by one, where anybody asks for them at all. */
const mostAtOnce = 2 ** 22;

/** Installed packages are never a registry's own, as on the disk. */
const isForeign = (path: string): boolean => path.split("/").includes("node_modules");

const kindOf = (mode: string): TreeItem["kind"] =>
  mode.startsWith("100") ? "file" : mode === "040000" ? "folder" : mode === "120000" ? "link" : "other";

/** A path that stands twice, as only a forged tree has it, is nothing that could be read. */
function withoutDoubles(items: readonly Held[]): readonly Held[] {
  const byPath = new Map<string, Held>();
  for (const item of items)
    byPath.set(item.path, byPath.has(item.path) ? { ...item, kind: "other", size: 0 } : item);
  return [...byPath.values()];
}

function heldAt(line: string, prefix: string): readonly Held[] {
  const told = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line);
  if (told === null) throw unreadableObjects(line);
  const [, mode = "", id = "", whole = ""] = told;
  const path = whole.slice(prefix.length);
  if (!whole.startsWith(prefix) || path === "" || isForeign(path)) return [];
  const odd = mode === "100644" || mode === "040000" ? {} : { mode };
  return [{ path, kind: kindOf(mode), id, size: 0, ...odd }];
}

/** What stands below a folder in a tree or commit, sorted by path; paths count from the folder. */
export function heldIn(git: IsolatedGit, tree: string, below: string): readonly Held[] {
  const prefix = below === "" ? "" : `${below}/`;
  const where = below === "" ? [] : ["--", prefix];
  const args = ["ls-tree", "-r", "-t", "-z", "--full-tree", tree, ...where];
  const { status, stdout, missing } = git.run(args, { most: mostListed });
  if (missing) throw noGit();
  if (status !== 0) throw unreadableObjects(tree);
  const items = stdout
    .toString("utf8")
    .split("\0")
    .filter((line) => line !== "")
    .flatMap((line) => heldAt(line, prefix));
  const sizes = sizesOf(
    git,
    items.filter(({ kind }) => kind === "file").map(({ id }) => id),
  );
  return withoutDoubles(items)
    .map((item) => (item.kind === "file" ? { ...item, size: sizes.get(item.id) ?? 0 } : item))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A reader of what is held; the texts are read at once when the first is asked for. */
export function readerOf(place: RepositoryPlace, held: readonly Held[]): Reader {
  const byPath = new Map(held.map((item) => [item.path, item]));
  const memory: { blobs?: ReadonlyMap<string, Buffer> } = {};
  const small = held.filter(({ kind, size }) => kind === "file" && size <= mostAtOnce);
  const read = (ids: readonly string[]) => isolated(place, (git) => blobsOf(git, ids));
  return {
    list: () => held,
    read(path) {
      const item = byPath.get(path);
      if (item?.kind !== "file") throw unreadableObjects(path);
      memory.blobs ??= read(small.map(({ id }) => id));
      const bytes = memory.blobs.get(item.id) ?? read([item.id]).get(item.id);
      if (bytes === undefined) throw unreadableObjects(path);
      return bytes;
    },
  };
}

export const treeOf = (place: RepositoryPlace, tree: string, below: string): Reader =>
  readerOf(
    place,
    isolated(place, (git) => heldIn(git, tree, below)),
  );
