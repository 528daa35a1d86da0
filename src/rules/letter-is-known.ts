import type { Rule } from "./rule.ts";
import { dangling } from "./shared/dangling.ts";
import { countedEntries, placeOf } from "./shared/every-entry.ts";
import { knownIn } from "./shared/stems.ts";

const rule: Rule = {
  id: "letter-is-known",
  severity: "error",
  about: { zh: "复函记录写到的函件都有函件文件", en: "every answer names a letter on file" },
  why: {
    zh: "复函对不上函件，那份函件就一直显示未回复",
    en: "an answer to no known letter leaves the letter unanswered in every report",
  },
  check(ledger) {
    const { registry, letters } = ledger;
    const references = [...countedEntries(ledger, "answered")].map(({ recorded }) => ({
      ...placeOf(recorded, "refers"),
      id: recorded.entry.refers,
    }));
    return dangling(references, {
      noun: { zh: "函件", en: "letter" },
      ids: knownIn(registry, "letters", registry.letters),
      named: (id) => letters.get(id)?.number,
      otherwise: (id) => ({ zh: `新建 \`letters/${id}.yaml\``, en: `add \`letters/${id}.yaml\`` }),
    });
  },
};
export default rule;
