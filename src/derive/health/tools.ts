import { same } from "../../model/language.ts";
import type { Check, Observed } from "./observed.ts";

const leastNode = [20, 19] as const;

const newEnough = (version: string): boolean => {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1]);
};

export const node = ({ node: version }: Observed): Check => ({
  name: "node",
  title: same("Node.js"),
  state: newEnough(version) ? "ok" : "error",
  observed: same(version),
  expected: { zh: "20.19 以上", en: "20.19 or later" },
  why: { zh: "更旧的版本没有试过", en: "older ones were not tried" },
  fix: newEnough(version)
    ? null
    : { zh: "换新的 Node.js：https://nodejs.org", en: "install a newer one: https://nodejs.org" },
});

export const program = ({ program: file, version }: Observed): Check => ({
  name: "program",
  title: same("duban"),
  state: "ok",
  observed: { zh: `${version}，${file}`, en: `${version}, ${file}` },
  expected: { zh: "大家用同一个版本", en: "the same version for everybody" },
  why: { zh: "版本不同，检查的条目可能不同", en: "another version may check other things" },
  fix: null,
});

export const git = ({ git: found }: Observed): Check => ({
  name: "git",
  title: same("git"),
  state: found?.version ? "ok" : "warning",
  observed: found
    ? {
        zh: `${found.version ?? "不肯说版本"}，${found.program}`,
        en: `${found.version ?? "would not say its version"}, ${found.program}`,
      }
    : { zh: "PATH 里没有", en: "not on PATH" },
  expected: { zh: "能运行", en: "one that runs" },
  why: {
    zh: "谁在何时记了什么、改错了怎么退回，都靠它",
    en: "who recorded what when, and every undoing, is git's",
  },
  fix: found?.version ? null : { zh: "安装 git：https://git-scm.com", en: "install it: https://git-scm.com" },
});
