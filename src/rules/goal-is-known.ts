import type { Rule } from "./rule.ts";
import { dangling } from "./shared/dangling.ts";

const rule: Rule = {
  id: "goal-is-known",
  severity: "error",
  about: { zh: "行动写到的目标都在总体部署里", en: "every goal of a line stands in the programme" },
  why: {
    zh: "按目标汇总时，挂在没有的目标上的行动会整条漏掉",
    en: "a report by goal leaves out a line whose goal does not exist",
  },
  check({ registry, programme }) {
    const references = registry.lines.flatMap(({ file, record: { goals } }) =>
      (goals ?? []).map((id, index) => ({ file, path: ["goals", index], id })),
    );
    return dangling(references, {
      noun: { zh: "目标", en: "goal" },
      ids: new Set((programme.goals ?? []).map(({ id }) => id)),
      named: (id) => programme.goals?.find((goal) => goal.id === id)?.title,
      otherwise: (id) => ({
        zh: `在 \`programme.yaml\` 的 \`goals\` 里加上 \`${id}\``,
        en: `add \`${id}\` to \`goals\` in \`programme.yaml\``,
      }),
    });
  },
};
export default rule;
