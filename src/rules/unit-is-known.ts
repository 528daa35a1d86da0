import type { Rule } from "./rule.ts";
import { dangling } from "./shared/dangling.ts";
import { knownIn } from "./shared/stems.ts";
import { unitReferences } from "./shared/unit-references.ts";

const rule: Rule = {
  id: "unit-is-known",
  severity: "error",
  about: { zh: "写到的单位编号都有单位文件", en: "every unit id names a unit file" },
  why: {
    zh: "催办、提醒要送到具体单位，没有登记的单位谁也找不到",
    en: "a reminder has to reach somebody, and only units on file can be reached",
  },
  check({ registry, units }) {
    return dangling(unitReferences(registry), {
      noun: { zh: "单位", en: "unit" },
      ids: knownIn(registry, "units", registry.units),
      named: (id) => units.get(id)?.short?.[0] ?? units.get(id)?.name,
      otherwise: (id) => ({ zh: `新建 \`units/${id}.yaml\``, en: `add \`units/${id}.yaml\`` }),
    });
  },
};
export default rule;
