import type { Rule } from "./rule.ts";
import { hasUnreadable } from "./shared/stems.ts";

const rule: Rule = {
  id: "measure-has-task",
  severity: "error",
  about: { zh: "每条措施都有任务（事事有人抓）", en: "every measure has a task" },
  why: {
    zh: "没有分解成任务的措施没有人、没有时限，到年底才发现没人做",
    en: "a measure without a task has nobody and no day, and is found undone at the year's end",
  },
  absence: true,
  check({ registry }) {
    if (hasUnreadable(registry, "tasks")) return [];
    const taken = new Set(
      registry.tasks.map(({ record: { line, measure } }) => `${line ?? ""} ${measure ?? ""}`),
    );
    return registry.lines.flatMap(({ file, record: line }) =>
      (line.measures ?? []).flatMap(({ number, title }, index) =>
        taken.has(`${line.id} ${number}`)
          ? []
          : [
              {
                file,
                path: ["measures", index, "number"],
                what: {
                  zh: `第 \`${number}\` 条措施“${title}”没有一项任务`,
                  en: `measure \`${number}\` (${title}) has no task`,
                },
                fix: {
                  zh: `在 \`tasks/${line.id}/\` 里加一项 \`measure: ${number}\` 的任务`,
                  en: `add a task with \`measure: ${number}\` in \`tasks/${line.id}/\``,
                },
              },
            ],
      ),
    );
  },
};
export default rule;
