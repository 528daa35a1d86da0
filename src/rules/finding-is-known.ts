import type { Rule } from "./rule.ts";
import { dangling } from "./shared/dangling.ts";
import { knownIn } from "./shared/stems.ts";

const rule: Rule = {
  id: "finding-is-known",
  severity: "error",
  about: { zh: "整改任务写到的问题都有问题文件", en: "every rectification names a finding on file" },
  why: {
    zh: "找不到所改的问题，就说不清整改到没有",
    en: "without its finding nobody can say whether a rectification mended anything",
  },
  check({ registry }) {
    const references = registry.tasks.flatMap(({ file, record: { origin } }) =>
      origin.kind === "finding" ? [{ file, path: ["origin", "finding"], id: origin.finding }] : [],
    );
    return dangling(references, {
      noun: { zh: "问题", en: "finding" },
      ids: knownIn(registry, "findings", registry.findings),
      otherwise: (id) => ({ zh: `新建 \`findings/${id}.yaml\``, en: `add \`findings/${id}.yaml\`` }),
    });
  },
};
export default rule;
