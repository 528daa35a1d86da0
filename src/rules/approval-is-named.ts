import { kindWords } from "../model/words.ts";
import type { Rule } from "./rule.ts";
import { countedEntries, placeOf } from "./shared/every-entry.ts";

const rule: Rule = {
  id: "approval-is-named",
  severity: "warning",
  about: {
    zh: "调整、暂停、取消写明批准的文件或会议",
    en: "what changes, suspends or cancels a task names its approval",
  },
  why: {
    zh: "责任、目标一改，考核时就会有人问是谁批的；没有依据说不清",
    en: "once duties or targets move, somebody asks who approved it; without the paper nobody can say",
  },
  absence: true,
  check: (ledger) =>
    countedEntries(ledger, "reassigned", "adjusted", "suspended", "cancelled").flatMap(({ recorded }) => {
      const { entry } = recorded;
      if (entry.approved !== undefined) return [];
      return [
        {
          ...placeOf(recorded, "kind"),
          what: {
            zh: `“${kindWords[entry.kind].zh}”\`${entry.id}\`（${entry.on}）没有写批准的文件或会议`,
            en: `the \`${entry.kind}\` entry \`${entry.id}\` (${entry.on}) names neither a paper nor a meeting that approved it`,
          },
          fix: {
            zh: `写上 \`approved: {paper: 文件名和文号}\`，或 \`approved: {meeting: 会议编号}\``,
            en: `write \`approved: {paper: its title and number}\` or \`approved: {meeting: its id}\``,
          },
        },
      ];
    }),
};

export default rule;
