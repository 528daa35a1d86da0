import type { Text } from "../../model/language.ts";
import { driverSetUp } from "../../model/merging.ts";
import { type Check, few, isRead, type Observed, type SeenRepository } from "./observed.ts";

const title: Text = { zh: "登记簿", en: "registry" };
const expected: Text = { zh: "找得到，每个文件都读得出", en: "found, with every file readable" };
const why: Text = {
  zh: "读不出的记录不在任何报告里",
  en: "records that cannot be read are missing from every report",
};

export function registry({ registry: seen }: Observed): Check {
  const check = { name: "registry", title, expected, why } as const;
  if (!isRead(seen)) {
    return {
      ...check,
      state: seen.broken ? "error" : "warning",
      observed: seen.why,
      fix: seen.broken
        ? { zh: "按上面说的改好", en: "mend what it names" }
        : {
            zh: "`duban init` 新建，或用 -C 指明在哪里",
            en: "`duban init` makes one, or say with -C where it stands",
          },
    };
  }
  const { folder, title: name, records, unreadable } = seen;
  const missing = few(unreadable);
  return {
    ...check,
    state: unreadable.length > 0 ? "error" : "ok",
    observed:
      unreadable.length > 0
        ? { zh: `${folder}，读不出${missing.zh}`, en: `${folder}, unreadable ${missing.en}` }
        : { zh: `${name}，${records}个文件（${folder}）`, en: `${name}, ${records} files (${folder})` },
    fix:
      unreadable.length > 0
        ? { zh: "`duban check`，照它说的改", en: "`duban check` says what to mend" }
        : null,
  };
}

/** What is not right with a repository, and the command for it; null where all is. */
function trouble({
  commit,
  shallow,
  underWay,
}: SeenRepository): { readonly observed: Text; readonly fix: Text } | null {
  if (underWay !== null) {
    return {
      observed: { zh: `${underWay} 还没有做完`, en: `a ${underWay} is under way` },
      fix: {
        zh: `\`git status\` 看下一步，\`git ${underWay} --abort\` 放弃`,
        en: `\`git status\` names the next step, \`git ${underWay} --abort\` gives up`,
      },
    };
  }
  if (commit === null) {
    return {
      observed: { zh: "还没有提交过", en: "nothing is committed yet" },
      fix: { zh: "`git add . && git commit`", en: "`git add . && git commit`" },
    };
  }
  return shallow
    ? {
        observed: { zh: "浅克隆，缺早先的历史", en: "a shallow clone without its earlier history" },
        fix: { zh: "`git fetch --unshallow`", en: "`git fetch --unshallow`" },
      }
    : null;
}

export function repository({ registry: seen }: Observed): readonly Check[] {
  if (!isRead(seen)) return [];
  const check = {
    name: "repository",
    title: { zh: "git 仓库", en: "git repository" },
    expected: { zh: "登记簿在仓库里，历史完整", en: "the registry in a repository with its whole history" },
    why: {
      zh: "没有历史，就说不清记录什么时候改过",
      en: "without its history nobody can say when a record was changed",
    },
  } as const;
  const { repository: found } = seen;
  if (found === null) {
    return [
      {
        ...check,
        state: "warning",
        observed: { zh: "不在 git 仓库里", en: "not in a git repository" },
        fix: { zh: "`git init && git add . && git commit`", en: "`git init && git add . && git commit`" },
      },
    ];
  }
  const wrong = trouble(found);
  if (wrong) return [{ ...check, state: "warning", ...wrong }];
  const commit = (found.commit ?? "").slice(0, 12);
  return [
    {
      ...check,
      state: "ok",
      observed: { zh: `${found.folder}，在 ${commit}`, en: `${found.folder}, at ${commit}` },
      fix: null,
    },
  ];
}

/** Said only where the registry asks for the driver and git can be asked. */
export function mergeDriver({ registry: seen }: Observed): readonly Check[] {
  const set = isRead(seen) ? (seen.repository?.mergeDriver ?? null) : null;
  if (set === null) return [];
  return [
    {
      name: "merge-driver",
      title: { zh: "git 的合并驱动", en: "git's merge driver" },
      state: set ? "ok" : "warning",
      observed: set
        ? { zh: "这个克隆设了", en: "set in this clone" }
        : {
            zh: ".gitattributes 要它，这个克隆没有设",
            en: ".gitattributes asks for it, this clone has none",
          },
      expected: { zh: "merge.duban.driver 已设", en: "merge.duban.driver is set" },
      why: {
        zh: "没有它，两边在同一个进展文件末尾各加一条就算冲突",
        en: "without it two entries added at the end of one file of progress are a conflict",
      },
      fix: set ? null : { zh: `\`${driverSetUp}\``, en: `\`${driverSetUp}\`` },
    },
  ];
}
