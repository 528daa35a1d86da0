import type { Rule } from "./rule.ts";
import { unknownParts } from "./shared/task-parts.ts";

const rule: Rule = {
  id: "milestone-is-known",
  severity: "error",
  about: { zh: "进展和调整写到的节点在任务里", en: "milestones named in entries are the task's" },
  why: {
    zh: "报到了没有的节点，等于节点没报，到期会显示滞后",
    en: "reaching a milestone that does not exist reaches none, and the task shows as behind",
  },
  check: (ledger) => unknownParts(ledger, { key: "milestones", zh: "节点", en: "milestone" }),
};
export default rule;
