import type { Policy } from "../../model/records.ts";
import type { Breach } from "../rule.ts";
import type { BaseRule } from "./rule.ts";
import { kept } from "./shared/kept.ts";

type Set = Policy["sets"][number];

const latestOf = (sets: readonly Set[]): string =>
  sets
    .map(({ effective }) => effective)
    .sort()
    .at(-1) ?? "";

/** A new set that takes effect before the newest that was in force: it would change what was judged already. */
const backdated = (before: readonly Set[], after: readonly Set[], file: string): readonly Breach[] =>
  after.flatMap(({ effective }, n) =>
    effective < latestOf(before) && !before.some((set) => set.effective === effective)
      ? [
          {
            file,
            path: ["sets", n, "effective"],
            what: {
              zh: `新加的规则从 \`${effective}\` 起生效，早于现行的 \`${latestOf(before)}\``,
              en: `a new set takes effect on \`${effective}\`, before the one in force since \`${latestOf(before)}\``,
            },
            fix: {
              zh: "新规则写印发之后的日子，旧规则管旧事",
              en: "let it take effect after it was issued; the old set rules what was before",
            },
          },
        ]
      : [],
  );

const rule: BaseRule = {
  id: "policy-is-kept",
  severity: "error",
  about: {
    zh: "现行的督办规则不改，新规则另起一条、往后生效",
    en: "rules in force are not rewritten; new ones are a set of their own that takes effect later",
  },
  why: {
    zh: "倒过来改规则，过去的红灯就成了绿灯",
    en: "a rule that reaches back turns yesterday's red lamps green",
  },
  check(change) {
    const [before, after] = [change.base.registry.policy, change.head?.registry.policy ?? null];
    return [
      ...kept(change, {
        kind: "policy",
        of: ({ policy }) => (policy ? [policy] : []),
        noun: () => ({ zh: "督办规则", en: "the policy" }),
        way: () => ({
          zh: "新规则在 `sets` 末尾另加一条，写它的 `effective` 和 `source`",
          en: "add a new set at the end of `sets`, with its `effective` and `source`",
        }),
      }),
      ...(before && after ? backdated(before.record.sets, after.record.sets, after.file) : []),
    ];
  },
};
export default rule;
