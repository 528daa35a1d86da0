import { type Day, parseDay } from "../model/day.ts";
import type { Rule } from "./rule.ts";
import { everyText, halfWidth } from "./shared/texts.ts";

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Whether 18 characters are an identity number: a birthday that exists and the right check digit (GB 11643). */
function isIdentityNumber(digits: string): boolean {
  const birthday: Day | null = parseDay(
    `${digits.slice(6, 10)}-${digits.slice(10, 12)}-${digits.slice(12, 14)}`,
  );
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return birthday !== null && "10X98765432"[sum % 11] === digits[17]?.toUpperCase();
}

const rule: Rule = {
  id: "identity-card",
  severity: "error",
  about: { zh: "登记簿里没有身份证号", en: "no identity-card number stands in the registry" },
  why: {
    zh: "登记簿对读它的人都是公开的，个人身份信息不该进来",
    en: "everyone who reads the registry can see it; personal data does not belong there",
  },
  check: (ledger) =>
    [...everyText(ledger)]
      .filter(({ text }) => text.length >= 18)
      .flatMap(({ file, path, text }) =>
        [
          ...halfWidth(text).matchAll(
            /(?<![0-9A-Za-z])[1-9](?:[\s\u2010-\u2015－-]?[0-9]){16}[\s\u2010-\u2015－-]?[0-9Xx](?![0-9A-Za-z])/gu,
          ),
        ]
          .map(([found]) => found.replace(/[^0-9Xx]/gu, ""))
          .filter(isIdentityNumber)
          .map((digits) => ({
            file,
            path,
            hidden: true as const,
            what: {
              zh: `这里有一个身份证号（\`${digits.slice(0, 6)}…${digits.slice(-2)}\`）`,
              en: `an identity-card number stands here (\`${digits.slice(0, 6)}…${digits.slice(-2)}\`)`,
            },
            fix: { zh: "删去号码，写岗位不写个人", en: "take the number out; name the post, not the person" },
          })),
      ),
};
export default rule;
