import type { Lang } from "../../model/language.ts";
import { spelt } from "../text/clean.ts";

/** The most UTF-16 units that a cell of Excel holds. */
const most = 32_767;
const roomForRemark = 60;

const remark = (cut: number, lang: Lang): string =>
  lang === "zh" ? `……〔表格放不下，截去${cut}个字符〕` : `… [cut for the cell: ${cut} characters]`;

/** What a cell says of a text: what would harm is spelt out, and a text beyond the cell's limit says how much was cut. */
export function cellText(text: string, lang: Lang): string {
  const shown = spelt(text);
  if (shown.length <= most) return shown;
  const kept = shown.slice(0, most - roomForRemark).replace(/[\ud800-\udbff]$/, "");
  return kept + remark(shown.length - kept.length, lang);
}

/** `_x0041_` in a file means `A`: a text that says so is written such that it is read as it was. */
export const escaped = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");

/** Texts that a writer would take for an error of a formula. */
export const looksLikeError = (text: string): boolean => /^#[A-Z/0_]+[!?]?$/.test(text);

const formula = /^[\s']*[=+\-@＝＋－＠﹢﹣﹦﹫|%]/;
const number = /^[\s']*[\d０-９.,¥$￥(][\d０-９.,:/％%Ee+\-年月日时分\s)]*$/;

/** Looks like a formula, a number, a day or a truth: Excel would make one of it as soon as somebody edits the cell. */
export const looksActive = (text: string): boolean =>
  formula.test(text) || number.test(text) || looksLikeError(text) || /^\s*(?:true|false)\s*$/i.test(text);
