import { Refusal } from "../model/refusal.ts";
import { diffReport } from "../reports/diff.ts";
import type { Setting } from "../reports/parts/frame.ts";
import type { Command } from "./command.ts";
import { screenFormats } from "./shared/formats.ts";

const noRegistryThen = (revision: string): Refusal =>
  new Refusal(
    { zh: `\`${revision}\` 里还没有这个登记簿`, en: `\`${revision}\` has no such registry` },
    { zh: "写晚一些的版本；`git log` 列出全部", en: "name a later revision; `git log` lists them" },
    3,
  );

const diff: Command = {
  name: "diff",
  about: {
    zh: "两个版本之间的变化，一件一句：延期、逾期、销号、没有记录的改动",
    en: "what changed between two revisions, in sentences",
  },
  arguments: [
    {
      pattern: "<rev>",
      about: { zh: "从 git 的哪个版本：分支、标签、提交", en: "from which revision of git" },
      completes: "revision",
    },
    {
      pattern: "[rev]",
      about: { zh: "到哪个版本，不写则到现在的文件", en: "to which; to the files as they are without one" },
      completes: "revision",
    },
  ],
  formats: screenFormats,
  examples: ["diff main", "diff HEAD~1 HEAD", "diff 2024-08 2024-09 --format markdown -o 九月变化.md"],
  async run({ args: [from = "", to], text, open }) {
    const at = text("at");
    if (at !== null && to !== undefined)
      throw new Refusal(
        {
          zh: "写了第二个版本，又写了 --at",
          en: "a second revision and --at exclude each other",
        },
        { zh: "留下一个", en: "leave one out" },
      );
    const opened = await open();
    const then = (revision: string): Setting => {
      const past = opened.asIn(revision);
      if (past === null) throw noRegistryThen(revision);
      return past.setting;
    };
    const after = to === undefined ? opened.setting : then(to);
    return {
      ...diffReport({ setting: then(from), name: from }, { setting: after, name: to ?? at }),
      exit: 0,
    };
  },
};
export default diff;
