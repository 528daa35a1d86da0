import type { BaseRule } from "./rule.ts";

const rule: BaseRule = {
  id: "mending-is-seen",
  severity: "warning",
  about: {
    zh: "原来读不出的文件改好了，单独列明",
    en: "a file that could not be read before and was mended is named",
  },
  why: {
    zh: "原来读不出，就比不出改了什么；借改格式改内容，只有人看得出来",
    en: "what could not be read cannot be compared: only people see whether a repair changed what was recorded",
  },
  check: ({ base, head, commit, texts }) =>
    head === null
      ? []
      : base.registry.unreadable.flatMap((file) => {
          const now = texts.head(file);
          if (now === texts.base(file)) return [];
          return [
            {
              file,
              what: {
                zh: `\`${file}\` 在合并前读不出来，这次${now === null ? "删去了" : "改了"}`,
                en: `\`${file}\` could not be read before the change and was ${now === null ? "deleted" : "edited"}`,
              },
              fix: {
                zh: `逐条对照：在登记簿的文件夹里 \`git diff ${commit} -- ${file}\``,
                en: `compare it line by line: in the registry's folder, \`git diff ${commit} -- ${file}\``,
              },
            },
          ];
        }),
};
export default rule;
