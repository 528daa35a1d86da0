import { kindWords } from "../model/words.ts";
import type { Rule } from "./rule.ts";
import { countedEntries, placeOf } from "./shared/every-entry.ts";

const rule: Rule = {
  id: "claim-has-evidence",
  severity: "error",
  about: { zh: "申请销号、本期完成都附佐证材料", en: "claims and fulfilled occurrences come with evidence" },
  why: {
    zh: "没有材料，核查单位无从核起，以后回头看也没有依据",
    en: "without it there is nothing to verify now, and nothing to look back at later",
  },
  absence: true,
  check: (ledger) =>
    countedEntries(ledger, "claim", "fulfilled").flatMap(({ recorded }) => {
      const { entry } = recorded;
      if ((entry.evidence ?? []).length > 0) return [];
      return [
        {
          ...placeOf(recorded, entry.evidence === undefined ? "kind" : "evidence"),
          what: {
            zh: `“${kindWords[entry.kind].zh}”\`${entry.id}\`（${entry.on}）没有佐证材料`,
            en: `the \`${entry.kind}\` entry \`${entry.id}\` (${entry.on}) has no evidence`,
          },
          fix: {
            zh: "至少写一件：`evidence: [{title: 材料名称, link: 网址或档号}]`",
            en: "name at least one: `evidence: [{title: its title, link: its address or file number}]`",
          },
        },
      ];
    }),
};

export default rule;
