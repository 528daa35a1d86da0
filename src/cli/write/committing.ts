import type { Text } from "../../model/language.ts";
import { Refusal } from "../../model/refusal.ts";
import type { World } from "../../model/world.ts";
import { seenRepository } from "../observe/repository.ts";
import { onPath } from "../path-search.ts";
import { shellWord } from "./shell-word.ts";

const cannot = (why: Text, fix: Text): Refusal =>
  new Refusal(
    {
      zh: `不能提交：${why.zh}；什么都没有写`,
      en: `it cannot be committed: ${why.en}; nothing was written`,
    },
    fix,
    3,
  );

const without: Text = {
  zh: "去掉 --commit 就只写不提交",
  en: "without --commit it is written and not committed",
};

/** Refuses, before anything is written, where a commit could not follow. */
export function mayCommit(world: World, folder: string): void {
  const repository = seenRepository(world, folder);
  if (repository === null)
    throw cannot(
      { zh: "登记簿不在 git 仓库里", en: "the registry stands in no git repository" },
      { zh: `\`git init\` 建一个仓库；${without.zh}`, en: `\`git init\` makes one; ${without.en}` },
    );
  if (onPath(world, "git") === null)
    throw cannot(
      { zh: "PATH 里没有 git", en: "there is no git on PATH" },
      { zh: `安装 git；${without.zh}`, en: `install git; ${without.en}` },
    );
  const { underWay } = repository;
  if (underWay !== null)
    throw cannot(
      {
        zh: `${underWay} 还没有做完，git 不能只提交几个文件`,
        en: `a ${underWay} is under way, and git then commits no single files`,
      },
      {
        zh: `先把 ${underWay} 做完（\`git status\`）；${without.zh}`,
        en: `end the ${underWay} first (\`git status\`); ${without.en}`,
      },
    );
}

interface Written {
  readonly folder: string;
  /** From the registry's folder. */
  readonly paths: readonly string[];
  readonly message: string;
  readonly seen: (path: string) => string;
}

/** Commits what was written; answers with the commit's id. Throws a `Refusal` with exit 3 that says the files stand. */
export async function committed(world: World, { folder, paths, message, seen }: Written): Promise<string> {
  const done = await world.commit(folder, { paths, message });
  if ("commit" in done) return done.commit;
  const files = paths.map((path) => shellWord(seen(path))).join(" ");
  const said = done.failed.trim().split("\n").slice(0, 8).join("\n  ");
  const command = `${done.staged ? "" : `git add -- ${files} && `}git commit -m ${shellWord(message)} -- ${files}`;
  throw new Refusal(
    {
      zh: `文件已经写好，但没有提交：git 说\n  ${said}`,
      en: `the files are written, but not committed; git says\n  ${said}`,
    },
    { zh: `照 git 说的改好后：${command}`, en: `mend what git names, then: ${command}` },
    3,
  );
}
