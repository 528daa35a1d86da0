import type { Rule } from "./rule.ts";
import { unknownParts } from "./shared/task-parts.ts";

const rule: Rule = {
  id: "indicator-is-known",
  severity: "error",
  about: { zh: "进展和调整写到的指标在任务里", en: "indicators named in entries are the task's" },
  why: {
    zh: "数报在没有的指标上，目标那一栏就一直是空的",
    en: "a number reported under an indicator that does not exist counts towards no target",
  },
  check: (ledger) => unknownParts(ledger, { key: "indicators", zh: "指标", en: "indicator" }),
};
export default rule;
