import type { Rule } from "./rule.ts";

const rule: Rule = {
  id: "plan-reaches-100",
  severity: "warning",
  about: { zh: "按节点、按季的计划到最后是100%", en: "plans by milestones or quarters end at 100 %" },
  why: {
    zh: "计划到不了100%，到期那天没办完也显示达到序时",
    en: "with a plan that stops short, a task that is not done still shows as on pace on its last day",
  },
  check: ({ registry }) =>
    registry.tasks.flatMap(({ file, record: { milestones, quarterly } }) => {
      const planned = (milestones ?? []).flatMap(({ percent }, index) =>
        percent === undefined ? [] : [{ percent, path: ["milestones", index, "percent"] }],
      );
      const steps =
        planned.length > 0
          ? planned
          : (quarterly ?? []).map((percent, index) => ({ percent, path: ["quarterly", index] }));
      const last = steps.at(-1);
      if (last === undefined || steps.some(({ percent }) => percent === 100)) return [];
      const { percent, path } = last;
      return [
        {
          file,
          path,
          what: {
            zh: `计划的最后一步是 \`${percent}\`，没有到100`,
            en: `the last step of the plan is \`${percent}\`, not 100`,
          },
          fix: {
            zh:
              path[0] === "quarterly"
                ? "最后一季写 `100`"
                : "最后一个节点写 `percent: 100`，或补上办结的节点",
            en:
              path[0] === "quarterly"
                ? "write `100` for the last quarter"
                : "write `percent: 100` on the last milestone, or add the one that ends the task",
          },
        },
      ];
    }),
};
export default rule;
