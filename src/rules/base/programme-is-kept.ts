import type { BaseRule } from "./rule.ts";
import { kept } from "./shared/kept.ts";

const rule: BaseRule = {
  id: "programme-is-kept",
  severity: "error",
  about: {
    zh: "登记簿还是那个登记簿：编号、时区、是否虚构、是否完整不改",
    en: "the registry is the same: its id, time zone, and whether it is fictional or complete",
  },
  why: {
    zh: "改成“虚构”就不再查补记，改成“不完整”错误就变成提示",
    en: "called fictional nothing is late in being recorded, called incomplete errors turn into notes",
  },
  check: (change) =>
    kept(change, {
      kind: "programme",
      of: ({ programme }) => [programme],
      noun: ({ id }) => ({ zh: `登记簿 \`${id}\``, en: `registry \`${id}\`` }),
    }),
};
export default rule;
