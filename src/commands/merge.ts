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
      pattern: "[file]",
      about: {
        zh: "有合并冲突的进展文件，缺省为全部；作驱动时为共同的旧稿 %O",
        en: "a file of progress in conflict, all of them unless given; for git the common base, %O",
      },
      completes: "file",
    },
    {
      pattern: "[ours]",
      about: { zh: "作驱动时：我方的，也写在这里，%A", en: "for git: ours, written to as well, %A" },
      completes: "file",
    },
    {
      pattern: "[theirs]",
      about: { zh: "作驱动时：对方的，%B", en: "for git: theirs, %B" },
      completes: "file",
    },
    {
      pattern: "[path]",
      about: { zh: "作驱动时：文件名，%P", en: "for git: the file's name, %P" },
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
  run({ args: [file, ours, theirs, named] }) {
    if (file === undefined || ours === undefined)
      return { merges: { by: "index", file: file ?? null }, exit: 0 };
    if (theirs !== undefined)
      return { merges: { by: "files", base: file, ours, theirs, named: named ?? ours }, exit: 0 };
    throw new Refusal(
      { zh: "两个文件不够", en: "two files are not enough" },
      {
        zh: "不写或写一个有冲突的文件；作 git 的合并驱动时写三个：`duban merge %O %A %B %P`",
        en: "give none or one file in conflict; as git's merge driver three: `duban merge %O %A %B %P`",
      },
    );
  },
};
export default merge;
