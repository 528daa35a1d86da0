import type { Rule } from "./rule.ts";
import { everyText, halfWidth } from "./shared/texts.ts";

/** A mobile number, with or without +86 and separators; a land line with its area code. */
const mobile = /(?<![0-9.-])(?:\+?86[ -]?)?1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9.]|-[0-9])/g;
const landLine =
  /(?<![0-9.-])(?:\(0[1-9][0-9]{1,2}\) ?|（0[1-9][0-9]{1,2}） ?|0[1-9][0-9]{1,2}-)[2-9][0-9]{6,7}(?![0-9]|-[0-9])/g;

const rule: Rule = {
  id: "phone-number",
  severity: "error",
  about: { zh: "登记簿里没有电话号码", en: "no phone number stands in the registry" },
  why: {
    zh: "登记簿对读它的人都是公开的，个人的联系方式不该进来；找人按岗位找",
    en: "everyone who reads the registry can see it; personal contacts do not belong there, posts are reached by post",
  },
  check: (ledger) =>
    [...everyText(ledger)].flatMap(({ file, path, text }) =>
      [...halfWidth(text).matchAll(mobile), ...halfWidth(text).matchAll(landLine)].map(([found]) => ({
        file,
        path,
        hidden: true as const,
        what: {
          zh: `这里有一个电话号码（\`${found.slice(0, -4)}****\`）`,
          en: `a phone number stands here (\`${found.slice(0, -4)}****\`)`,
        },
        fix: { zh: "删去号码，写单位和岗位", en: "take the number out; name the unit and the post" },
      })),
    ),
};
export default rule;
