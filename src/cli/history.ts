import { relative } from "node:path";
import { type Commit, type History, makeWhole } from "../model/history.ts";
import type { Reader } from "../model/reader.ts";
import { Refusal } from "../model/refusal.ts";
import type { World } from "../model/world.ts";
import { commonFolder, repositoryAround, revisionOf } from "./revision.ts";

/** A registry's folder in the repository around it. */
export interface Placed {
  readonly history: History;
  /** From the repository's top; empty where they are the same. */
  readonly below: string;
  /** The repository's top. */
  readonly top: string;
}

/** The history of the repository around a folder; null without one. */
export function historyAround(world: World, folder: string): Placed | null {
  const around = repositoryAround(world, folder);
  if (around === null) return null;
  const place = { git: around.git, common: commonFolder(world, around.git) };
  return {
    history: world.history(place),
    below: relative(around.top, folder).replaceAll("\\", "/"),
    top: around.top,
  };
}

/** The same, of a folder that has to stand in a repository. Throws a `Refusal` with exit 3 where it does not. */
export function placedIn(world: World, folder: string): Placed {
  const placed = historyAround(world, folder);
  if (placed !== null) return placed;
  throw new Refusal(
    { zh: "登记簿不在 git 仓库里，没有以前的样子", en: "the registry stands in no git repository" },
    { zh: "在登记簿的仓库里运行", en: "run it inside the registry's repository" },
    3,
  );
}

function named({ history }: Placed, revision: string): Commit {
  const commit = history.commit(revision);
  if (commit !== null) return commit;
  throw new Refusal(
    { zh: `git 里没有 \`${revision}\` 这个版本`, en: `git knows no revision \`${revision}\`` },
    history.shallow
      ? makeWhole
      : {
          zh: "写分支、标签或提交的编号，如 main、origin/main、HEAD~3；远端的先 `git fetch`",
          en: "write a branch, a tag or a commit's id, as in main, origin/main, HEAD~3; `git fetch` brings those of elsewhere",
        },
    3,
  );
}

/** A registry's text in a commit. */
export interface Stored {
  readonly commit: Commit;
  readonly reader: Reader;
}

/** What stood in a registry's folder in a revision. Throws a `Refusal` with exit 3 where git cannot tell. */
export function storedIn(world: World, folder: string, revision: string): Stored {
  const placed = placedIn(world, folder);
  const commit = named(placed, revision);
  return { commit, reader: placed.history.at(commit.id, placed.below) };
}

const noCommonCommit = (revision: string, shallow: boolean): Refusal =>
  new Refusal(
    {
      zh: `与 \`${revision}\` 找不到共同的提交`,
      en: `no commit is common with \`${revision}\``,
    },
    shallow
      ? makeWhole
      : {
          zh: "看 --base 写的是不是同一个仓库的分支",
          en: "see whether --base names a branch of the same repository",
        },
    3,
  );

/** The last commit that HEAD has in common with a revision. Throws a `Refusal` with exit 3 where git cannot tell. */
export function commonCommit(world: World, placed: Placed, revision: string): Commit {
  const { history } = placed;
  const base = named(placed, revision);
  const head = revisionOf(world, placed.top);
  const common = head === null ? base.id : history.mergeBase(base.id, head);
  // In a clone that is not whole only an ancestor itself is surely the last common commit.
  if (common === null || (history.shallow && common !== base.id))
    throw noCommonCommit(revision, history.shallow);
  return named(placed, common);
}
