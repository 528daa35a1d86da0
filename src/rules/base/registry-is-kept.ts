import type { BaseRule } from "./rule.ts";
import { gitBack } from "./shared/kept.ts";

const rule: BaseRule = {
  id: "registry-is-kept",
  severity: "error",
  about: { zh: "登记簿没有搬走，也没有清空", en: "the registry was neither moved away nor emptied" },
  why: {
    zh: "登记簿一搬走，检查就没有东西可查，什么都能过",
    en: "with the registry gone there is nothing to check, and everything passes",
  },
  check({ base, head, commit, listed }) {
    const { id } = base.programme;
    if (head !== null && !listed)
      return [
        {
          file: "programme.yaml",
          what: {
            zh: `\`registry.yaml\` 不再列出登记簿 \`${id}\``,
            en: `\`registry.yaml\` no longer lists the registry \`${id}\``,
          },
          fix: { zh: "把它放回 `registry.yaml`", en: "list it in `registry.yaml` again" },
        },
      ];
    const tasks = base.registry.tasks.length;
    const isGone = head === null;
    if (!isGone && (tasks === 0 || head.registry.tasks.length > 0 || head.registry.unreadable.length > 0))
      return [];
    const back = gitBack(commit, ".");
    return [
      {
        file: "programme.yaml",
        what: {
          zh: `登记簿 \`${id}\`（${tasks}项任务）${isGone ? "不在原来的地方了" : "清空了"}`,
          en: `the registry \`${id}\` (${tasks} tasks) ${isGone ? "is no longer where it was" : "was emptied"}`,
        },
        fix: { zh: `放回去：${back.zh}`, en: `bring it back: ${back.en}` },
      },
    ];
  },
};
export default rule;
