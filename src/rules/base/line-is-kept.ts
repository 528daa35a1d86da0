import type { BaseRule } from "./rule.ts";
import { kept } from "./shared/kept.ts";

const rule: BaseRule = {
  id: "line-is-kept",
  severity: "error",
  about: { zh: "行动和措施不少、不换序号", en: "no line or measure is removed or numbered anew" },
  why: {
    zh: "宣布的行动和措施少一条，就有一条没人抓",
    en: "of what the paper declares nothing may quietly go missing",
  },
  check: (change) =>
    kept(change, {
      kind: "line",
      of: ({ lines }) => lines,
      noun: ({ id }) => ({ zh: `行动 \`${id}\``, en: `line \`${id}\`` }),
    }),
};
export default rule;
