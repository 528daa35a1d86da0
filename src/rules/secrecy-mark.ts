import type { Rule } from "./rule.ts";
import { everyText } from "./shared/texts.ts";

/** 机密★10年, 〔秘密〕, 密级：机密, or a text that opens or closes with the mark by itself. */
const marks = [
  /(?:秘密|机密|绝密)\s*[★☆*]/,
  /[（(〔【[]\s*(?:秘密|机密|绝密)\s*[）)〕】\]]/,
  /密级\s*[:：为是]?\s*(?:秘密|机密|绝密)/,
  /^\s*(?:秘密|机密|绝密)(?=$|[\s:：，,。0-9])/,
  /[\s，,。；;](?:秘密|机密|绝密)\s*$/,
];

const rule: Rule = {
  id: "secrecy-mark",
  severity: "error",
  about: { zh: "登记簿里没有标密的内容", en: "nothing marked as secret stands in the registry" },
  why: {
    zh: "标为秘密、机密、绝密的文件有专门的保管办法，不得进普通登记簿和 git 仓库",
    en: "papers marked 秘密, 机密 or 绝密 have a keeping of their own and may not enter an ordinary registry or git",
  },
  check: (ledger) =>
    [...everyText(ledger)].flatMap(({ file, path, text }) => {
      const found = marks.map((mark) => mark.exec(text)?.[0].trim()).find((mark) => mark !== undefined);
      if (found === undefined) return [];
      return [
        {
          file,
          path,
          hidden: true as const,
          what: { zh: `这里有密级标志 \`${found}\``, en: `a mark of secrecy stands here: \`${found}\`` },
          fix: {
            zh: "把标密的内容撤出登记簿；已提交进仓库的，立即报告本单位保密部门",
            en: "take what is marked out of the registry; where it is committed already, report to the secrecy office at once",
          },
        },
      ];
    }),
};
export default rule;
