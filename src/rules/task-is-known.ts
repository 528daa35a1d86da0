import type { Rule } from "./rule.ts";
import { dangling } from "./shared/dangling.ts";
import { knownIn } from "./shared/stems.ts";

const rule: Rule = {
  id: "task-is-known",
  severity: "error",
  about: {
    zh: "进展文件夹、函件、报送要求、问题写到的任务都有任务文件",
    en: "progress folders, letters, asks and findings name tasks that are on file",
  },
  why: {
    zh: "写在没有的任务名下的进展谁也读不到，函件也不知道催的是什么",
    en: "progress on a task that does not exist is read by nobody, and a letter about it chases nothing",
  },
  check({ registry, accounts }) {
    const folders = new Map<string, string>();
    for (const { task, file } of registry.progress) if (!folders.has(task)) folders.set(task, file);
    const references = [
      ...[...folders].map(([id, file]) => ({ file, id })),
      ...registry.letters.flatMap(({ file, record }) =>
        (record.tasks ?? []).map((id, index) => ({ file, path: ["tasks", index], id })),
      ),
      ...registry.asks.flatMap(({ file, record: { tasks } }) =>
        tasks.map((id, index) => ({ file, path: ["tasks", index], id })),
      ),
      ...registry.findings.flatMap(({ file, record: { task } }) =>
        task ? [{ file, path: ["task"], id: task }] : [],
      ),
    ];
    return dangling(references, {
      noun: { zh: "任务", en: "task" },
      ids: knownIn(registry, "tasks", registry.tasks),
      named: (id) => accounts.get(id)?.task.title,
      otherwise: (id) => ({
        zh: `在 \`tasks/\` 下补上 \`${id}.yaml\`，或删去这一处`,
        en: `add \`${id}.yaml\` under \`tasks/\` or take this out`,
      }),
    });
  },
};
export default rule;
