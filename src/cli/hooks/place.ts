import { join } from "node:path";
import { Refusal } from "../../model/refusal.ts";
import type { World } from "../../model/world.ts";
import { onPath } from "../path-search.ts";
import { commonFolder, repositoryAround } from "../revision.ts";

/** Where git looks for the hook before a commit. */
export interface HookPlace {
  /** The top of the work tree: git runs the hook there. */
  readonly top: string;
  readonly git: string;
  readonly hook: string;
}

const noRepository = (folder: string): Refusal =>
  new Refusal(
    { zh: `\`${folder}\` 不在 git 仓库里`, en: `\`${folder}\` lies in no git repository` },
    { zh: "先 `git init`，再运行一次", en: "run `git init` first, then this again" },
  );

const noGit = (): Refusal =>
  new Refusal(
    { zh: "PATH 里没有 git", en: "git is not on PATH" },
    { zh: "安装 git：https://git-scm.com", en: "install it: https://git-scm.com" },
    3,
  );

/** Another program keeps the hooks, perhaps for every repository of this person: it is theirs to say what runs. */
const elsewhere = (path: string): Refusal =>
  new Refusal(
    {
      zh: `git 的钩子不在仓库里，由 core.hooksPath 指到 \`${path}\`；没有动`,
      en: `git's hooks are kept elsewhere: core.hooksPath is \`${path}\`; nothing was touched`,
    },
    {
      zh: "在那里的 pre-commit 里加一行：`duban check --staged --no-input`",
      en: "add a line to the pre-commit there: `duban check --staged --no-input`",
    },
  );

/** Finds it, or refuses where there is no repository, no git, or hooks that are kept elsewhere. */
export function hookPlace(world: World, folder: string): HookPlace {
  const around = repositoryAround(world, folder);
  if (around === null) throw noRepository(folder);
  const git = onPath(world, "git");
  if (git === null) throw noGit();
  const path = world.printed(git, ["-C", around.top, "config", "--get", "core.hooksPath"])?.trim();
  if (path) throw elsewhere(path);
  return { top: around.top, git, hook: join(commonFolder(world, around.git), "hooks", "pre-commit") };
}
