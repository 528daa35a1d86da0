import type { Policy } from "../../model/records.ts";
import type { Breach } from "../rule.ts";
import type { BaseRule } from "./rule.ts";

const added = (
  before: Policy | null,
  after: Policy,
): readonly (readonly [position: number, effective: string])[] =>
  after.sets.flatMap(({ effective }, n) =>
    before?.sets.some((set) => set.effective === effective) ? [] : [[n, effective] as const],
  );

const rule: BaseRule = {
  id: "policy-changed",
  severity: "warning",
  about: { zh: "督办规则有新的，单独列明", en: "a new set of rules is named on its own" },
  why: {
    zh: "亮灯、审批、扣分都按它，改规则要有人专门看过",
    en: "lamps, approvals and points follow from it: somebody has to have looked at just this",
  },
  check({ base, head }) {
    const policy = head?.registry.policy;
    if (!policy) return [];
    return added(base.registry.policy?.record ?? null, policy.record).map(
      ([n, effective]): Breach => ({
        file: policy.file,
        path: ["sets", n, "effective"],
        what: {
          zh: `加了从 \`${effective}\` 起生效的规则；这次的记录仍按合并前的规则判断`,
          en: `a set of rules in force from \`${effective}\` was added; the entries of this change are still judged by the rules before it`,
        },
        fix: {
          zh: "核对它的 `source`，单独合入更清楚",
          en: "compare it with its `source`; it is clearer merged on its own",
        },
      }),
    );
  },
};
export default rule;
