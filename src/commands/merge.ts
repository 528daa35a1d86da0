import { Refusal } from "../model/refusal.ts";
import type { Command } from "./command.ts";

const merge: Command = {
  name: "merge",
  about: {
    zh: "合并两边的进展记录；也是 git 的合并驱动",
    en: "put both sides' entries of progress together; also git's merge driver",
  },
  arguments: [
    {
      pattern: "[file...]",
      about: {
        zh: "有合并冲突的进展文件，缺省为全部；作合并驱动时是旧稿、我方（也写在这里）、对方和文件名：%O %A %B %P",
        en: "a file of progress in conflict, all of them unless given; for git the base, ours (written to as well), theirs and the name: %O %A %B %P",
      },
      completes: "file",
    },
  ],
  formats: ["text"],
  examples: [
    "merge",
    "merge registry/progress/qiye-zysr21/guozi.yaml",
    "merge %O %A %B %P  # git config merge.duban.driver 'duban merge %O %A %B %P'",
  ],
  standsAlone: true,
  run({ args: [file, ours, theirs, named, more] }) {
    if (file === undefined || ours === undefined)
      return { merges: { by: "index", file: file ?? null }, exit: 0 };
    if (theirs !== undefined && more === undefined)
      return { merges: { by: "files", base: file, ours, theirs, named: named ?? ours }, exit: 0 };
    throw new Refusal(
      {
        zh: "合并的不是两个，也不是四个以上",
        en: "it is neither two files that are merged, nor more than four",
      },
      {
        zh: "不写或写一个有冲突的文件；作 git 的合并驱动时写三个或四个：`duban merge %O %A %B %P`",
        en: "give none or one file in conflict; as git's merge driver three or four: `duban merge %O %A %B %P`",
      },
    );
  },
};
export default merge;
