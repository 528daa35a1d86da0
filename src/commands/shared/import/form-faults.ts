import { shortNameOn } from "../../../derive/names.ts";
import type { FilledForm, FormRead } from "../../../intake/form.ts";
import type { Text } from "../../../model/language.ts";
import { unitSaid } from "../../../rules/shared/saying.ts";
import type { Call, Opened } from "../../command.ts";
import { findUnit } from "../find.ts";
import { given } from "../given.ts";
import { periodMeant } from "../periods.ts";
import type { FormFile } from "./form-files.ts";

const faults: Readonly<Record<Extract<NonNullable<FormRead>, { fault: unknown }>["fault"], Text>> = {
  changed: {
    zh: "表里隐藏的登记页被改过，认不出是哪份表，没有收；请单位在原表上重填，或重发一份（`duban form`）",
    en: "the form's hidden sheet was changed, so it cannot be told; ask for the original, or send a new one (`duban form`)",
  },
  "lost-card": {
    zh: "这是填报表，但隐藏的登记页没有了（多半是把表复制到了别的工作簿），认不出是哪份，没有收；请单位把填的内容放回原表",
    en: "this was a form, but its hidden sheet is lost (it was copied into another workbook, most likely); ask for the original with what was filled in",
  },
  version: {
    zh: "这份表是更新的 duban 做的，这里读不懂；先升级 duban",
    en: "this form was made by a later duban; update this one first",
  },
  "lost-tables": {
    zh: "要填的工作表都没有了，或表头改得认不出了，没有收；请单位在原表上重填",
    en: "the sheets to be filled in are gone, or their headings are no longer their own; ask for the original",
  },
};

const noForm: Text = {
  zh: "不是 duban 发出的填报表，没有读；计划和台账请单独 `duban import <文件>`",
  en: "this is no form that duban sent; it was not read. A plan or a ledger: `duban import <file>`",
};

/** Whether a form is of this registry, this unit and this period. */
function misplaced(opened: Opened, call: Call, { card }: FilledForm): Text | null {
  const { ledger, today } = opened;
  const { id, title } = ledger.programme;
  if (card.registry !== id)
    return {
      zh: `这是登记簿 \`${card.registry}\` 的表，这里是 \`${id}\`（${title}）；用 -P 或 -C 指定那一个`,
      en: `this form is of the registry \`${card.registry}\`, not of \`${id}\` (${title}); choose that one with -P or -C`,
    };
  if (!ledger.units.has(card.unit))
    return {
      zh: `登记簿里没有单位 \`${card.unit}\``,
      en: `there is no unit \`${card.unit}\` in the registry`,
    };
  const as = given(call, "as");
  if (as !== null && findUnit(ledger, as) !== card.unit)
    return {
      zh: `这是${unitSaid("zh", ledger, card.unit)}的表，不是${shortNameOn(ledger, findUnit(ledger, as), today)}的`,
      en: `this form is of ${unitSaid("en", ledger, card.unit)}, not of ${unitSaid("en", ledger, findUnit(ledger, as))}`,
    };
  const on = given(call, "on");
  if (on !== null && on < card.made)
    return {
      zh: `\`--on ${on}\` 早于制表日 ${card.made}`,
      en: `\`--on ${on}\` is before the form was made, on ${card.made}`,
    };
  const word = given(call, "period");
  const period = word === null ? null : periodMeant(word, today);
  return period === null || period === card.period
    ? null
    : {
        zh: `这是 \`${card.period}\` 的表，不是 \`${period}\` 的`,
        en: `this form is for \`${card.period}\`, not for \`${period}\``,
      };
}

/** Why nothing of a file can be taken; null where it is a form of this registry. */
export function faultOf(opened: Opened, call: Call, { read, fault }: FormFile): Text | null {
  if (fault) return fault;
  if (read === null) return noForm;
  if ("fault" in read) return faults[read.fault];
  return misplaced(opened, call, read.form);
}
