import type { Staged } from "../../model/history.ts";
import type { Reader, TreeItem } from "../../model/reader.ts";
import type { Git } from "./isolated.ts";
import { bytesOf } from "./objects.ts";

/** Something in a tree or in the index: git's mode, its object, its path from the repository's top. */
interface Stored {
  readonly mode: string;
  readonly object: string;
  readonly path: string;
}

const kinds: Readonly<Record<string, TreeItem["kind"]>> = {
  "040000": "folder",
  "100644": "file",
  "100755": "file",
  "120000": "link",
};

/** The paths of git's answer, with the folders that they stand in. */
const withFolders = (paths: readonly string[]): readonly string[] => [
  ...new Set(
    paths.flatMap((path) =>
      path.split("/").flatMap((_, n, parts) => (n > 0 ? [parts.slice(0, n).join("/")] : [])),
    ),
  ),
];

/** A reader of what is stored below a path; null where objects are missing. */
function readerOf(git: Git, stored: readonly Stored[], below: string): Reader | null {
  const prefix = below === "" ? "" : `${below}/`;
  const own = stored
    .filter(({ path }) => path.startsWith(prefix))
    .map((each) => ({ ...each, path: each.path.slice(prefix.length) }));
  const files = own.filter(({ mode }) => kinds[mode] === "file");
  const bytes =
    files.length === 0
      ? new Map<string, Buffer>()
      : bytesOf(git, [...new Set(files.map(({ object }) => object))]);
  if (bytes === null || files.some(({ object }) => !bytes.has(object))) return null;
  const items: TreeItem[] = [
    ...withFolders(own.map(({ path }) => path)).map((path) => ({ path, kind: "folder" as const, size: 0 })),
    ...own.map(({ path, mode, object }) => ({
      path,
      kind: kinds[mode] ?? ("other" as const),
      size: bytes.get(object)?.length ?? 0,
      ...(mode === "100644" ? {} : { mode }),
    })),
  ];
  const objects = new Map(files.map(({ path, object }) => [path, object]));
  return {
    list: () => items.sort((a, b) => (a.path < b.path ? -1 : 1)),
    read: (path) => bytes.get(objects.get(path) ?? "") ?? Buffer.alloc(0),
  };
}

const parts = (printed: Buffer): readonly string[] =>
  printed
    .toString("utf8")
    .split("\0")
    .filter((part) => part !== "");

/** What stood below a path in a commit; null where git cannot tell. */
export function treeReader(git: Git, commit: string, below: string): Reader | null {
  const only = below === "" ? [] : ["--", below];
  const printed = git(["ls-tree", "-r", "-z", "--full-tree", commit, ...only]);
  if (printed === null) return null;
  const stored = parts(printed).flatMap((part): readonly Stored[] => {
    const [, mode = "", object = "", path = ""] = /^(\d+) \w+ ([0-9a-f]+)\t([\s\S]+)$/.exec(part) ?? [];
    return path === "" ? [] : [{ mode, object, path }];
  });
  return readerOf(git, stored, below);
}

/** What the index holds below a path; null where git cannot tell. */
export function indexReader(git: Git, below: string): Staged | null {
  const printed = git(["ls-files", "--stage", "-z", "--full-name"]);
  if (printed === null) return null;
  const all = parts(printed).flatMap((part) => {
    const [, mode = "", object = "", stage = "", path = ""] =
      /^(\d+) ([0-9a-f]+) (\d)\t([\s\S]+)$/.exec(part) ?? [];
    return path === "" ? [] : [{ mode, object, stage, path }];
  });
  const reader = readerOf(
    git,
    all.filter(({ stage }) => stage === "0"),
    below,
  );
  const prefix = below === "" ? "" : `${below}/`;
  const unmerged = all.filter(({ stage, path }) => stage !== "0" && path.startsWith(prefix));
  return reader && { reader, unmerged: [...new Set(unmerged.map(({ path }) => path.slice(prefix.length)))] };
}
