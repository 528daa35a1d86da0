import { correctsOf } from "../derive/history.ts";
import type { Rule } from "./rule.ts";
import { placeOf } from "./shared/every-entry.ts";

const rule: Rule = {
  id: "entries-in-order",
  severity: "note",
  about: { zh: "一个文件里的记录按日期先后排", en: "the entries of a file stand in the order of their days" },
  why: {
    zh: "推算不看先后，人要从上往下读得出经过",
    en: "the fold does not mind, but people read the story from top to bottom",
  },
  check: (ledger) =>
    ledger.registry.progress.flatMap(({ file, record }) => {
      const plain = record
        .map((entry, position) => ({ entry, position, file }))
        .filter(({ entry }) => correctsOf(entry) === null);
      const early = plain.filter(({ entry }, index) => entry.on < (plain[index - 1]?.entry.on ?? entry.on));
      const [first] = early;
      if (first === undefined) return [];
      const before = plain[plain.indexOf(first) - 1]?.entry;
      return [
        {
          ...placeOf(first, "on"),
          what: {
            zh: `\`${first.entry.id}\`（${first.entry.on}）排在 \`${before?.id}\`（${before?.on}）之后${early.length > 1 ? `，这个文件里共有 ${early.length} 处` : ""}`,
            en: `\`${first.entry.id}\` (${first.entry.on}) stands below \`${before?.id}\` (${before?.on})${early.length > 1 ? `; ${early.length} such places in this file` : ""}`,
          },
          fix: {
            zh: `日期写错的，改正 \`on\`；补记早先的事不用动，以后的记录仍加在文件末尾`,
            en: `if the day is wrong, put \`on\` right; what was recorded afterwards may stay, and new entries go to the end of the file`,
          },
        },
      ];
    }),
};

export default rule;
