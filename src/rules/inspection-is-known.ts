import type { Rule } from "./rule.ts";
import { dangling } from "./shared/dangling.ts";
import { knownIn } from "./shared/stems.ts";

const rule: Rule = {
  id: "inspection-is-known",
  severity: "error",
  about: { zh: "问题写到的检查都有检查文件", en: "every finding's inspection is on file" },
  why: {
    zh: "问题要能追到哪次检查、由谁查的，被查单位才好核对",
    en: "a finding has to lead back to the inspection and to who made it, or the unit cannot answer it",
  },
  check({ registry }) {
    const references = registry.findings.flatMap(({ file, record: { inspection } }) =>
      inspection ? [{ file, path: ["inspection"], id: inspection }] : [],
    );
    return dangling(references, {
      noun: { zh: "检查", en: "inspection" },
      ids: knownIn(registry, "inspections", registry.inspections),
      otherwise: (id) => ({ zh: `新建 \`inspections/${id}.yaml\``, en: `add \`inspections/${id}.yaml\`` }),
    });
  },
};
export default rule;
