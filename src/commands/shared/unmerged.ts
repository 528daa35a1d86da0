import type { Finding } from "../../model/diagnostic.ts";

/** Files of the index of which a merge has left several versions, as findings. */
export const unmergedFindings = (files: readonly string[]): readonly Finding[] =>
  files.map((file) => ({
    code: "unmerged",
    severity: "error",
    place: { file },
    what: {
      zh: `\`${file}\` 的合并还没有定下来`,
      en: `the merge of \`${file}\` is not settled`,
    },
    why: {
      zh: "没有定下来的文件，提交进去的不知道是哪一边的",
      en: "of a file that is not settled nobody knows whose version is committed",
    },
    fix: {
      zh: "进展文件：`duban merge`；别的文件改好冲突。然后 `git add`",
      en: "files of progress: `duban merge`; mend the others by hand. Then `git add`",
    },
  }));
