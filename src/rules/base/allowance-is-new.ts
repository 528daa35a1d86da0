import type { Breach } from "../rule.ts";
import { allowanceKey } from "../shared/allowances.ts";
import type { BaseRule } from "./rule.ts";

const rule: BaseRule = {
  id: "allowance-is-new",
  severity: "warning",
  about: {
    zh: "新写的“不查”单独列明，合入以后才算数",
    en: "an allowance that is new is named, and counts only once it is merged",
  },
  why: {
    zh: "自己犯的规自己写一句不查，检查就等于没有",
    en: "who may allow himself what he breaks is not checked at all",
  },
  check({ base, head }) {
    const known = new Set(base.registry.allowances.map(allowanceKey));
    return (head?.registry.allowances ?? [])
      .filter((each) => !known.has(allowanceKey(each)))
      .map(
        ({ file, item, rule: id, reason }): Breach => ({
          file,
          path: item === null ? [] : [item],
          what: {
            zh: `新写了不查 \`${id}\`：${reason || "没有写理由"}`,
            en: `it newly allows \`${id}\`: ${reason || "no reason is given"}`,
          },
          fix: {
            zh: "理由站得住的，先单独合入这一句",
            en: "if the reason holds, merge this line first, on its own",
          },
        }),
      );
  },
};
export default rule;
