import type { BaseRule } from "./rule.ts";
import { kept } from "./shared/kept.ts";

const rule: BaseRule = {
  id: "inspection-is-kept",
  severity: "error",
  about: { zh: "检查的记录不改不删", en: "records of inspections are neither rewritten nor removed" },
  why: {
    zh: "问题要能追到哪次检查、由谁查的",
    en: "a finding has to lead back to the inspection and to who made it",
  },
  check: (change) =>
    kept(change, {
      kind: "inspection",
      of: ({ inspections }) => inspections,
      noun: ({ id }) => ({ zh: `检查 \`${id}\``, en: `inspection \`${id}\`` }),
    }),
};
export default rule;
