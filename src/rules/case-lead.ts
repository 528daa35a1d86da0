import type { Rule } from "./rule.ts";
import { everyText } from "./shared/texts.ts";

const surnames =
  "王李张刘陈杨赵黄周吴徐孙胡朱林郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪姜范姚谭廖邹熊陆郝崔邱秦顾侯邵孟钱汤尹黎乔贺赖龚";
/** 张某, 李××, 王五同志. */
const person = `[${surnames}](?:某某?|[×xX*＊]{1,2}|[\\u4e00-\\u9fff]{1,2}同志)`;

/** Leads and petitions that can be told apart: by a number, or by somebody's name, also where it is half hidden. */
const byNumber = [
  /(?:问题线索|线索|信访件|信访举报件?|举报件|举报信)\s*(?:编号|登记号|受理号)\s*(?:[:：为是]\s*)?[〔（(]?[A-Za-z0-9〔〕（）()-]{3,}/u,
  /(?:问题线索|信访件|信访举报件?|举报件|举报信)\s*[（(【[]?[^，。；\s]{0,8}(?:[〔[]\d{4}[〕\]]|\d{4}-)第?\d+号?/u,
];
const byPerson = [
  /(?:反映|举报)[\u4e00-\u9fff]{2,3}(?:同志)?(?:违规|违纪|违法|受贿|收受|贪污|涉嫌)[^。；]{0,40}问题线索/u,
  new RegExp(`${person}[^。；，]{0,20}(?:问题线索|线索|信访件|举报件)`, "u"),
  new RegExp(`(?:问题线索|信访件|举报件)[^。；，]{0,8}${person}`, "u"),
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
      const numbered = byNumber.some((lead) => lead.test(text));
      if (!numbered && !byPerson.some((lead) => lead.test(text))) return [];
      return [
        {
          file,
          path,
          hidden: true as const,
          what: numbered
            ? {
                zh: "这里像是一条具体的问题线索，带着编号",
                en: "this looks like a particular case lead, with its number",
              }
            : {
                zh: "这里像是一条具体的问题线索，带着所反映的人",
                en: "this looks like a particular case lead, with the person it is about",
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
