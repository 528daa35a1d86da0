import { relative, resolve } from "node:path";
import type { Commit, Past, RepositoryPlace } from "../model/history.ts";
import type { Reader } from "../model/reader.ts";
import { Refusal } from "../model/refusal.ts";
import type { World } from "../model/world.ts";
import { findRegistry } from "./find-registry.ts";
import { belowTop, placeAround, revisionOf } from "./revision.ts";

/** The repository around a folder: where it lies, its past, and the folder's path below its top. */
interface Surrounding {
  readonly place: RepositoryPlace;
  readonly past: Past;
  readonly below: string;
}

/** Throws a `Refusal` with exit 3 where a folder is in no repository. */
export function surrounding(world: World, folder: string): Surrounding {
  const place = placeAround(world, folder);
  if (place) return { place, past: world.past(place), below: belowTop(place, folder) };
  throw new Refusal(
    {
      zh: `\`${folder}\` 不在 git 仓库里，没有历史可查`,
      en: `\`${folder}\` is in no git repository: it has no history`,
    },
    {
      zh: "用 -C 指到仓库里的登记簿，或先 `git init` 并提交",
      en: "name a registry in a repository with -C, or `git init` and commit first",
    },
    3,
  );
}

/** HEAD's commit; throws a `Refusal` with exit 3 before the first. */
export function headAround(world: World, folder: string): string {
  const head = revisionOf(world, folder);
  if (head !== null) return head;
  throw new Refusal(
    {
      zh: "这个仓库还没有提交，或 HEAD 读不出来",
      en: "this repository has no commit yet, or its HEAD cannot be read",
    },
    { zh: "先提交一次；`git log -1` 看得到提交为止", en: "commit first, until `git log -1` shows a commit" },
    3,
  );
}

/** The world with the repository's files as a commit had them; its folders are also those of now. */
function worldThen(world: World, top: string, tree: Reader): World {
  const kinds = new Map(tree.list().map(({ path, kind }) => [path, kind]));
  const below = (path: string): string => relative(top, path).replaceAll("\\", "/");
  return {
    ...world,
    kindOf(path) {
      const kind = kinds.get(below(path));
      if (kind === "file" || kind === "folder") return kind;
      return kind === undefined && world.kindOf(path) === "folder" ? "folder" : null;
    },
    readFile: (path) => tree.read(below(path)),
  };
}

/** The folder of the registry that is meant, as a revision had it, with the commit and what stood there. */
export function findThen(
  world: World,
  revision: string,
  wanted: { readonly dir: string | null; readonly id: string | null },
): { readonly folder: string; readonly commit: Commit; readonly below: string; readonly tree: Reader } {
  const start = resolve(world.cwd, wanted.dir ?? world.env("DUBAN_DIR") ?? ".");
  const { place, past } = surrounding(world, start);
  const commit = past.commitOf(revision);
  const tree = past.treeOf(commit.hash, "");
  const folder = findRegistry(worldThen(world, place.top, tree), { ...wanted, at: revision });
  return { folder, commit, below: belowTop(place, folder), tree };
}
