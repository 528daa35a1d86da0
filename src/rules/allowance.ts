import type { Allowance } from "../model/registry.ts";
import type { Breach, Rule } from "./rule.ts";
import { baseRuleNames, ruleNames } from "./shared/names.ts";

/** What is wrong with an allowance; null where it is heard. */
function wrong({ rule, reason }: Allowance): Pick<Breach, "what" | "fix"> | null {
  if (baseRuleNames.has(rule))
    return {
      what: {
        zh: `\`${rule}\` 管的是改动，不能写不查`,
        en: `\`${rule}\` judges changes and cannot be allowed away`,
      },
      fix: { zh: "删掉这一句", en: "take the line out" },
    };
  if (!ruleNames.has(rule))
    return {
      what: { zh: `没有 \`${rule}\` 这条检查`, en: `there is no check \`${rule}\`` },
      fix: { zh: "`duban check --list` 列出全部检查", en: "`duban check --list` lists them all" },
    };
  if (reason !== "") return null;
  return {
    what: {
      zh: `不查 \`${rule}\` 没有写理由，不算数`,
      en: `\`${rule}\` is allowed without a reason and is not heard`,
    },
    fix: {
      zh: `写成 \`# duban: allow ${rule} — 理由\``,
      en: `write \`# duban: allow ${rule} — the reason\``,
    },
  };
}

const rule: Rule = {
  id: "allowance",
  severity: "note",
  about: { zh: "写明不查的都列出来", en: "everything that is allowed is listed" },
  why: {
    zh: "不查的越积越多，就没有人知道还查着什么",
    en: "where allowances pile up unseen, nobody knows what is still checked",
  },
  check: ({ registry }) =>
    registry.allowances.map((each): Breach => {
      const { file, item, rule: id, reason } = each;
      const path = item === null ? [] : [item];
      const fault = wrong(each);
      return fault
        ? { file, path, severity: "warning", ...fault }
        : {
            file,
            path,
            what: { zh: `这里不查 \`${id}\`：${reason}`, en: `\`${id}\` is allowed here: ${reason}` },
            fix: { zh: "不再需要的，删掉这一句", en: "take the line out when it is no longer needed" },
          };
    }),
};
export default rule;
