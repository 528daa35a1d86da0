import type { Rule } from "./rule.ts";
import { dangling } from "./shared/dangling.ts";
import { knownIn } from "./shared/stems.ts";

const rule: Rule = {
  id: "line-is-known",
  severity: "error",
  about: { zh: "写到的行动编号都有行动文件", en: "every line id names a line file" },
  why: {
    zh: "挂不上行动的任务不进任何一条行动的报表，也没有核查单位",
    en: "a task on no known line is in no line's report and has no verifier",
  },
  check({ registry }) {
    const filed = [...registry.tasks, ...registry.findings];
    const references = filed.flatMap(({ file, record: { line } }) =>
      line ? [{ file, path: ["line"], id: line }] : [],
    );
    return dangling(references, {
      noun: { zh: "行动", en: "action line" },
      ids: knownIn(registry, "lines", registry.lines),
      otherwise: (id) => ({
        zh: `写 \`null\`（不属于任何行动），或新建 \`lines/${id}.yaml\``,
        en: `write \`null\` (it belongs to no line) or add \`lines/${id}.yaml\``,
      }),
    });
  },
};
export default rule;
