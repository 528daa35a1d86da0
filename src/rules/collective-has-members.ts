import type { Rule } from "./rule.ts";

const rule: Rule = {
  id: "collective-has-members",
  severity: "warning",
  absence: true,
  about: { zh: "集合单位列出了成员", en: "collective units list their members" },
  why: {
    zh: "“各区县”没有名单，就没有哪个单位真正欠着这件事",
    en: "“the districts” without a list is nobody: no unit owes the work",
  },
  check: ({ registry }) =>
    registry.units.flatMap(({ file, record: { id, name, kind, expands } }) =>
      kind !== "collective" || expands?.length
        ? []
        : [
            {
              file,
              path: expands ? ["expands"] : ["kind"],
              what: {
                zh: `集合单位 \`${id}\`（${name}）没有列出成员`,
                en: `the collective \`${id}\` (${name}) lists no members`,
              },
              fix: {
                zh: "在 `expands` 里列出各成员单位的编号",
                en: "list the ids of its members in `expands`",
              },
            },
          ],
    ),
};
export default rule;
