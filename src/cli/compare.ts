import { join, relative, resolve } from "node:path";
import type { Compared, Comparing } from "../commands/command.ts";
import type { Commit } from "../model/history.ts";
import type { Lang } from "../model/language.ts";
import type { Reader } from "../model/reader.ts";
import { Refusal } from "../model/refusal.ts";
import type { World } from "../model/world.ts";
import { beneath } from "../source/beneath.ts";
import { loaded, type Read } from "../source/load.ts";
import { readRegistries } from "../source/read-registries.ts";
import { findHome } from "./find-registry.ts";
import { opening, type Version } from "./open.ts";
import { headAround, surrounding } from "./past.ts";
import { indexOf, revisionOf } from "./revision.ts";

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

type Reads = ReadonlyMap<string, Read>;

/** Of a folder that is not there. */
const nothing: Reader = { list: () => [], read: () => new Uint8Array() };

const isFile = (reader: Reader, path: string): boolean =>
  reader.list().some((item) => item.path === path && item.kind === "file");

/** The registries that a folder holds: those of its list, or the one that it is. */
function listedIn(reader: Reader): readonly Listed[] {
  if (isFile(reader, "programme.yaml")) return [{ id: null, path: "" }];
  if (!isFile(reader, "registry.yaml")) return [];
  return readRegistries("registry.yaml", reader.read("registry.yaml")).registries?.registries ?? [];
}

const pathOf = ({ path }: Listed): string => path.replace(/^\.\/|\/+$/g, "");

/** Where a change began: the commits that HEAD and a revision have in common last; more than one where branches were merged crosswise. */
function basesOf(world: World, start: string, revision: string | null): readonly Commit[] {
  if (revision === null) return [];
  const { past } = surrounding(world, start);
  return past.mergeBases(past.commitOf(revision).hash, headAround(world, start));
}

/** The folder in which registries stand: on the disk, else where a base had them. */
function homeOf(world: World, { dir }: Where, bases: readonly Commit[]): string {
  try {
    return findHome(world, dir);
  } catch (cause) {
    const [base] = bases;
    if (!(cause instanceof Refusal) || base === undefined) throw cause;
    const { past, place } = surrounding(world, world.cwd);
    const home = ["registry", ""].find((below) => listedIn(past.treeOf(base.hash, below)).length > 0);
    if (home === undefined) throw cause;
    return join(place.top, home);
  }
}

/** What is judged, the disk or the index, and what git holds of it with its modes. */
function nowIn(
  world: World,
  { home, staged, based }: { readonly home: string; readonly staged: boolean; readonly based: boolean },
): { readonly reader: Reader; readonly tree: Reader } {
  const { past, place, below } = surrounding(world, home);
  if (staged) {
    const reader = past.staged(indexOf(world, place), below);
    return { reader, tree: reader };
  }
  const head = revisionOf(world, home);
  return {
    reader: world.kindOf(home) === "folder" ? world.reader(home) : nothing,
    tree: based && head !== null ? past.treeOf(head, below) : nothing,
  };
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);

/** The paths of files that one reader brings otherwise than another, or alone. */
function differing(before: Reader, now: Reader): readonly string[] {
  const filesOf = (reader: Reader) =>
    new Set(reader.list().flatMap(({ path, kind }) => (kind === "file" ? [path] : [])));
  const [olds, news] = [filesOf(before), filesOf(now)];
  return [...new Set([...olds, ...news])].filter(
    (path) => !olds.has(path) || !news.has(path) || !isSame(before.read(path), now.read(path)),
  );
}

/**
 * The registries that stand in a repository's folder as they were where a change began and as they are, on the disk or
 * in the index: all of them, or the one that is named; each as often as there are places where it began.
 */
export function compare(world: World, where: Where, { base, staged }: Comparing): readonly Compared[] {
  const start = resolve(world.cwd, where.dir ?? world.env("DUBAN_DIR") ?? ".");
  const bases = basesOf(world, start, base);
  const home = homeOf(world, where, bases);
  const { past, below } = surrounding(world, home);
  const { reader, tree } = nowIn(world, { home, staged, based: base !== null });
  const news = listedIn(reader);
  const opened = (path: string, version: Version) =>
    isFile(version.reader, "programme.yaml")
      ? opening(world, { folder: join(home, path), asOf: null, lang: where.lang }, version)
      : null;
  return (bases.length === 0 ? [null] : bases).flatMap((commit, at): readonly Compared[] => {
    const before = commit === null ? nothing : past.treeOf(commit.hash, below);
    const olds = listedIn(before);
    const paths = new Map([...olds, ...news].map((each) => [pathOf(each), each]));
    return [...paths].flatMap(([path, { id }]): readonly Compared[] => {
      if (where.id !== null && id !== where.id && path !== where.id && paths.size > 1) return [];
      const shown = relative(world.cwd, join(home, path)).replaceAll("\\", "/");
      const [old, own] = [beneath(before, path), beneath(reader, path)];
      const reads: Reads = isFile(own, "programme.yaml") ? loaded(own).reads : new Map();
      const touched = commit === null ? [] : differing(old, own);
      // What did not change is read once.
      const changed = new Set(touched);
      const same = new Map([...reads].filter(([file]) => !changed.has(file)));
      return [
        {
          commit: commit?.hash.slice(0, 12) ?? "",
          first: at === 0,
          base: opened(path, { reader: old, commit, known: same }),
          head: opened(path, { reader: own, commit: null, known: reads }),
          listed: news.some((each) => pathOf(each) === path) || !olds.some((each) => pathOf(each) === path),
          tree: beneath(tree, path).list(),
          touched: touched.map((file) => (shown === "" ? file : `${shown}/${file}`)),
        },
      ];
    });
  });
}
