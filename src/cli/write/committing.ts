import type { Text } from "../../model/language.ts";
import { Refusal } from "../../model/refusal.ts";
import type { Committed, World } from "../../model/world.ts";
import { seenRepository } from "../observe/repository.ts";
import { onPath } from "../path-search.ts";
import { gitFromHere } from "./git-from-here.ts";
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
export async function mayCommit(world: World, folder: string): Promise<void> {
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
  const bar = await world.noCommit(folder);
  if (bar?.why === "nobody")
    throw cannot(
      { zh: "git 不知道提交人是谁", en: "git does not know who commits" },
      {
        zh: `\`git config user.name 姓名\`、\`git config user.email 邮箱\`；${without.zh}`,
        en: `\`git config user.name NAME\`, \`git config user.email ADDRESS\`; ${without.en}`,
      },
    );
  if (bar?.why === "git")
    throw cannot(
      { zh: `git 说\n  ${short(bar.says)}`, en: `git says\n  ${short(bar.says)}` },
      { zh: `照 git 说的改好；${without.zh}`, en: `mend what git names; ${without.en}` },
    );
}

const short = (said: string): string => said.trim().split("\n").slice(0, 8).join("\n  ");

interface Written {
  readonly folder: string;
  /** From the registry's folder. */
  readonly paths: readonly string[];
  readonly message: string;
}

/** Commits what was written. Throws a `Refusal` with exit 3 that says the files stand. */
export async function committed(
  world: World,
  { folder, paths, message }: Written,
): Promise<Extract<Committed, { commit: string }>> {
  const done = await world.commit(folder, { paths, message });
  if ("commit" in done) return done;
  const here = gitFromHere(world, folder);
  const [git, files] = [here?.git ?? "git", here?.files(paths) ?? ""];
  const command = `${done.staged ? "" : `${git} add -- ${files} && `}${git} commit -m ${shellWord(message)} -- ${files}`;
  throw new Refusal(
    {
      zh: `文件已经写好，但没有提交：git 说\n  ${short(done.failed)}`,
      en: `the files are written, but not committed; git says\n  ${short(done.failed)}`,
    },
    { zh: `照 git 说的改好后：${command}`, en: `mend what git names, then: ${command}` },
    3,
  );
}
