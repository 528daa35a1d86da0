import type { BaseRule } from "./rule.ts";

const rule: BaseRule = {
  id: "plain-files",
  severity: "error",
  about: {
    zh: "登记簿里只有普通文件：没有链接、子模块、可执行文件",
    en: "a registry holds plain files: no links, submodules or programs",
  },
  why: {
    zh: "链接和子模块让看到的和读到的不是一份；记录也不需要执行",
    en: "through links and submodules what is reviewed is not what is read, and no record has to be run",
  },
  check: ({ tree }) =>
    tree.flatMap(({ path, mode }) =>
      mode === undefined
        ? []
        : [
            {
              file: path,
              what: {
                zh: `\`${path}\` 不是普通文件（git 的方式是 \`${mode}\`）`,
                en: `\`${path}\` is no plain file (git's mode is \`${mode}\`)`,
              },
              fix:
                mode === "100755"
                  ? {
                      zh: `\`git update-index --chmod=-x ${path}\``,
                      en: `\`git update-index --chmod=-x ${path}\``,
                    }
                  : {
                      zh: "删掉它，把内容作为普通文件放进来",
                      en: "remove it and put what it leads to here as a plain file",
                    },
            },
          ],
    ),
};
export default rule;
