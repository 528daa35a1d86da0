import type { BaseRule } from "./rule.ts";
import { kept } from "./shared/kept.ts";

const rule: BaseRule = {
  id: "unit-is-kept",
  severity: "error",
  about: { zh: "单位不删、不换编号", en: "no unit is removed or given another id" },
  why: {
    zh: "单位没有了，它欠的、它写的就都没了主",
    en: "with its unit gone, what it owes and what it wrote is nobody's",
  },
  check: (change) =>
    kept(change, {
      kind: "unit",
      of: ({ units }) => units,
      noun: ({ id }) => ({ zh: `单位 \`${id}\``, en: `unit \`${id}\`` }),
    }),
};
export default rule;
