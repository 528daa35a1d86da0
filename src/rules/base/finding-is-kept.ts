import type { BaseRule } from "./rule.ts";
import { kept } from "./shared/kept.ts";

const rule: BaseRule = {
  id: "finding-is-kept",
  severity: "error",
  about: { zh: "查出的问题不改不删", en: "findings of supervision are neither rewritten nor removed" },
  why: {
    zh: "问题能抹掉，整改就没有对象",
    en: "where a finding can be wiped out there is nothing to rectify",
  },
  check: (change) =>
    kept(change, {
      kind: "finding",
      of: ({ findings }) => findings,
      noun: ({ id }) => ({ zh: `问题 \`${id}\``, en: `finding \`${id}\`` }),
    }),
};
export default rule;
