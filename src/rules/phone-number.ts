import type { Rule } from "./rule.ts";
import { everyText, halfWidth } from "./shared/texts.ts";

/** What a number stands behind that is no phone's: an address, a contract's number, a longer number. */
const before = "(?<![0-9._/=])(?<![0-9A-Za-z]-)(?<!(?<!tel|TEL|Tel)[A-Za-z])";
/** What it stands before: an amount, a count, the end of a paper's number. */
const after = "(?![0-9A-Za-z]|[.,-][0-9]|\\s*(?:元|万|亿|号|笔|件|个|份|%))";
const gap = "[\\s\\u2010-\\u2015\\uff0d-]";

/** A mobile number, with or without +86 and gaps; a land line with its area code, or after a word for a telephone. */
const mobile = `(?:\\+?86${gap}?)?1[3-9][0-9]${gap}?[0-9]{4}${gap}?[0-9]{4}`;
const area = "0(?:10|2[0-9]|[3-9][0-9]{2})";
const day = "20[0-9]{2}(?:0[1-9]|1[0-2])[0-3][0-9]";
const landLine = `(?:[(（]${area}[)）]\\s?|${area}${gap})(?!${day})[2-8][0-9]{6,7}`;
const numbers = new RegExp(`${before}(?:${mobile}|${landLine})${after}`, "gu");
const afterWord = new RegExp(
  `(?:电话|手机|座机|传真|联系方式)(?:号码?)?[是为:：\\s]*((?:${area})?[2-8][0-9]{2,3}${gap}?[0-9]{4})${after}`,
  "gu",
);

/** The phone numbers in a text, each once; the shortest is a word for a telephone with seven digits. */
function phonesIn(text: string): readonly string[] {
  if (text.length < 9) return [];
  const plain = halfWidth(text);
  const found = [...plain.matchAll(numbers)].map(([number]) => number);
  const told = [...plain.matchAll(afterWord)].flatMap(([, number]) => (number ? [number] : []));
  return [...new Set([...found, ...told])];
}

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
      phonesIn(text).map((found) => ({
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
