import type { Rule } from "./rule.ts";

const rule: Rule = {
  id: "task-has-lead",
  severity: "error",
  about: { zh: "每项任务都有牵头单位（件件有着落）", en: "every task has a lead" },
  why: {
    zh: "没有牵头单位的任务没人报进展、没人申请销号，永远办不完",
    en: "a task without a lead is reported by nobody and claimed by nobody; it never ends",
  },
  absence: true,
  check: ({ registry }) =>
    registry.tasks.flatMap(({ file, record: { id, lead } }) =>
      lead.length > 0
        ? []
        : [
            {
              file,
              path: ["lead"],
              what: { zh: `任务 \`${id}\` 没有牵头单位`, en: `task \`${id}\` has no lead` },
              fix: { zh: "写上单位编号，如 `lead: [guozi]`", en: "write a unit's id, as in `lead: [guozi]`" },
            },
          ],
    ),
};
export default rule;
