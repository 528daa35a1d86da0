import { Refusal } from "../../model/refusal.ts";

export const noGit = (): Refusal =>
  new Refusal(
    { zh: "找不到 git 程序，读不了历史", en: "there is no program git, and without it no history" },
    { zh: "装好 git，确认在 PATH 里", en: "install git and make sure that it is on PATH" },
    3,
  );

export const shallow = (revision: string): Refusal =>
  new Refusal(
    {
      zh: `这是浅克隆，历史不全，对不上 \`${revision}\``,
      en: `this clone is shallow: its history is cut off before it reaches \`${revision}\``,
    },
    {
      zh: "取全历史：流水线里 actions/checkout 写 `fetch-depth: 0`（GitLab：`GIT_DEPTH: 0`），自己的电脑上 `git fetch --unshallow`",
      en: "fetch the whole history: `fetch-depth: 0` for actions/checkout (GitLab: `GIT_DEPTH: 0`), `git fetch --unshallow` on your own machine",
    },
    3,
  );

export const unknownRevision = (revision: string): Refusal =>
  new Refusal(
    { zh: `git 里没有版本 \`${revision}\``, en: `git has no revision \`${revision}\`` },
    {
      zh: "写分支、标签、提交号或 HEAD~1 这样；远端的分支先 `git fetch`，写成 origin/main",
      en: "write a branch, a tag, a commit or HEAD~1; `git fetch` a remote's branch first and write it as origin/main",
    },
  );

export const ambiguous = (revision: string, names: readonly string[]): Refusal =>
  new Refusal(
    {
      zh: `\`${revision}\` 在 git 里指${names.length}处：${names.join("、")}`,
      en: `\`${revision}\` means ${names.length} things in git: ${names.join(", ")}`,
    },
    { zh: "写全名，说明是哪一个", en: "write the whole name of the one that you mean" },
  );

export const strangers = (one: string, other: string): Refusal =>
  new Refusal(
    {
      zh: `\`${one.slice(0, 12)}\` 与 \`${other.slice(0, 12)}\` 没有共同的历史`,
      en: `\`${one.slice(0, 12)}\` and \`${other.slice(0, 12)}\` have no history in common`,
    },
    { zh: "换一个同源的版本来比", en: "compare with a revision of the same origin" },
    3,
  );

export const unreadableObjects = (what: string): Refusal =>
  new Refusal(
    { zh: `git 读不出 \`${what}\``, en: `git cannot read \`${what}\`` },
    {
      zh: "用 `git fsck` 看仓库是否完好；部分克隆（--filter）要先取全",
      en: "see with `git fsck` whether the repository is whole; a partial clone (--filter) must be completed first",
    },
    3,
  );
