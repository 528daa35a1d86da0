import { join, relative, resolve } from "node:path";
import type { Compared, Comparing } from "../commands/command.ts";
import type { Commit, History } from "../model/history.ts";
import type { Lang } from "../model/language.ts";
import type { Reader } from "../model/reader.ts";
import { Refusal } from "../model/refusal.ts";
import type { World } from "../model/world.ts";
import { readRegistries } from "../source/read-registries.ts";
import { findHome } from "./find-registry.ts";
import { commonCommit, type Placed, placedIn } from "./history.ts";
import { opening } from "./open.ts";
import { repositoryAround, revisionOf } from "./revision.ts";

interface Where {
  readonly dir: string | null;
  readonly id: string | null;
  readonly lang: Lang;
}

/** A registry of a list: how it is called, and where it stands from the list's folder. */
interface Listed {
  readonly id: string | null;
  readonly path: string;
}

const isFile = (reader: Reader, path: string): boolean =>
  reader.list().some((item) => item.path === path && item.kind === "file");

/** The registries that a folder holds: those of its list, or the one that it is. */
function listedIn(reader: Reader): readonly Listed[] {
  if (isFile(reader, "programme.yaml")) return [{ id: null, path: "" }];
  if (!isFile(reader, "registry.yaml")) return [];
  return readRegistries("registry.yaml", reader.read("registry.yaml")).registries?.registries ?? [];
}

const key = ({ path }: Listed): string => path.replace(/^\.\/|\/+$/g, "");

/** The folder in which registries stand: on the disk, else where the base had them. */
function homeOf(world: World, { dir }: Where, base: Commit | null): string {
  try {
    return findHome(world, dir);
  } catch (cause) {
    const top = repositoryAround(world, world.cwd)?.top;
    if (!(cause instanceof Refusal) || base === null || top === undefined) throw cause;
    const { history } = placedIn(world, top);
    const home = ["registry", ""].find((below) => listedIn(history.at(base.id, below)).length > 0);
    if (home === undefined) throw cause;
    return join(top, home);
  }
}

/** A part of what a reader brings, as a reader of its own. */
function below(reader: Reader, path: string): Reader {
  if (path === "") return reader;
  const prefix = `${path}/`;
  return {
    list: () =>
      reader
        .list()
        .flatMap((item) =>
          item.path.startsWith(prefix) ? [{ ...item, path: item.path.slice(prefix.length) }] : [],
        ),
    read: (each) => reader.read(`${prefix}${each}`),
  };
}

/** Of a folder that is not there. */
const nothing: Reader = { list: () => [], read: () => new Uint8Array() };

/** What is judged: the disk, or the index with the files that a merge has left open. */
function nowIn(
  world: World,
  { home, staged }: { readonly home: string; readonly staged: boolean },
): { readonly reader: Reader; readonly unmerged: readonly string[] } {
  if (!staged)
    return { reader: world.kindOf(home) === "folder" ? world.reader(home) : nothing, unmerged: [] };
  const placed = placedIn(world, home);
  return placed.history.staged(placed.below);
}

/** What git holds of the registries' folder now, with its modes: HEAD's tree, or nothing before the first commit. */
function treeIn(world: World, home: string, { history, below: path }: Placed): Reader | null {
  const head = revisionOf(world, home);
  return head === null ? null : history.at(head, path);
}

const readerAt = (history: History, commit: Commit | null, path: string): Reader | null =>
  commit === null ? null : history.at(commit.id, path);

/**
 * The registries that stand in a repository's folder as they were in the last commit common with a revision and as they
 * are, on the disk or in the index: all of them, or the one that is named.
 */
export function compare(world: World, where: Where, { base, staged }: Comparing): readonly Compared[] {
  const around = placedIn(world, resolve(world.cwd, where.dir ?? world.env("DUBAN_DIR") ?? "."));
  const commit = base === null ? null : commonCommit(world, around, base);
  const home = homeOf(world, where, commit);
  const placed = placedIn(world, home);
  const now = nowIn(world, { home, staged });
  const before = readerAt(placed.history, commit, placed.below);
  const tree = staged ? now.reader : base === null ? null : treeIn(world, home, placed);
  const [olds, news] = [before ? listedIn(before) : [], listedIn(now.reader)];
  const paths = new Map([...olds, ...news].map((each) => [key(each), each]));
  return [...paths].flatMap(([path, listed]): readonly Compared[] => {
    const folder = join(home, path);
    if (where.id !== null && listed.id !== where.id && path !== where.id && paths.size > 1) return [];
    const open = (reader: Reader | null, of: Commit | null) =>
      reader !== null && isFile(reader, "programme.yaml")
        ? opening(world, { folder, asOf: null, lang: where.lang, commit: of }, reader)
        : null;
    const prefix = path === "" ? "" : `${path}/`;
    return [
      {
        commit: commit?.id.slice(0, 12) ?? "",
        shown: relative(world.cwd, folder).replaceAll("\\", "/"),
        base: open(before && below(before, path), commit),
        head: open(below(now.reader, path), null),
        listed: news.some((each) => key(each) === path) || !olds.some((each) => key(each) === path),
        tree: tree === null ? [] : below(tree, path).list(),
        unmerged: now.unmerged.flatMap((file) =>
          file.startsWith(prefix) ? [file.slice(prefix.length)] : [],
        ),
      },
    ];
  });
}
