import type { BaseRule } from "./rule.ts";
import { kept } from "./shared/kept.ts";

const rule: BaseRule = {
  id: "ask-is-kept",
  severity: "error",
  about: {
    zh: "要单位报过什么，记下的不改不删",
    en: "what a unit was asked to report stays on record",
  },
  why: {
    zh: "一个单位被要了多少次，是看负担的依据；能删就看不出来",
    en: "how often a unit is asked is how its burden is seen; what can vanish is not seen",
  },
  check: (change) =>
    kept(change, {
      kind: "ask",
      of: ({ asks }) => asks,
      noun: ({ id }) => ({ zh: `报送要求 \`${id}\``, en: `ask \`${id}\`` }),
    }),
};
export default rule;
