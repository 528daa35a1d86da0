import type { Rule } from "./rule.ts";
import { everyText } from "./shared/texts.ts";

/** A lead or petition that can be told apart: it has a number, or somebody's name. */
const leads = [
  /(?:问题线索|线索|信访件|信访举报)\s*(?:编号|登记号|受理号)\s*[:：]?\s*[〔（(]?[A-Za-z0-9〔〕（）()-]{3,}/,
  /(?:反映|举报)[\u4e00-\u9fff]{2,3}(?:同志)?(?:违规|违纪|违法|受贿|收受|贪污|涉嫌)[^。；]{0,40}问题线索/,
];

const rule: Rule = {
  id: "case-lead",
  severity: "warning",
  about: { zh: "登记簿里没有具体的问题线索", en: "no particular case lead stands in the registry" },
  why: {
    zh: "问题线索按办案规定专门保管，写进登记簿会泄露查办情况和举报人",
    en: "case leads are kept under their own rules; here they would give away an inquiry or who reported it",
  },
  check: (ledger) =>
    [...everyText(ledger)].flatMap(({ file, path, text }) => {
      const found = leads.map((lead) => lead.exec(text)?.[0]).find((lead) => lead !== undefined);
      if (found === undefined) return [];
      return [
        {
          file,
          path,
          what: {
            zh: `这里像是一条具体的问题线索：\`${found}\``,
            en: `this looks like a particular case lead: \`${found}\``,
          },
          fix: {
            zh: "只写件数和办理进度，删去编号和人",
            en: "give only how many there are and how far they are; take out numbers and persons",
          },
        },
      ];
    }),
};
export default rule;
