import type { FilledRow } from "../../../intake/form.ts";
import type { FormKey } from "../../../model/form.ts";
import { bothLanguages, type Lang, type Text } from "../../../model/language.ts";
import { fingerprintOf, type Row } from "../../../reports/form/form.ts";

function differences(row: FilledRow, now: Row, lang: Lang): string {
  const keys = [...new Set([...Object.keys(row.told), ...Object.keys(now.told)])] as readonly FormKey[];
  return keys
    .filter((key) => key !== "no" && row.told[key] !== now.told[key])
    .map((key) => {
      const [was, is] = [row.told[key] ?? "", now.told[key] ?? ""].map((each) => each.replace(/\s+/g, " "));
      const name = row.headings[key] ?? key;
      return lang === "zh"
        ? `${name}：表里是“${was}”，现在是“${is}”`
        : `${name} said “${was}”, now it is “${is}”`;
    })
    .join(lang === "zh" ? "；" : "; ");
}

/** Why a row no longer speaks of what is on file: it changed since the form was made; null where it did not. */
export function staleness(row: FilledRow, now: Row | undefined): Text | null {
  if (now === undefined)
    return {
      zh: "制表以后，这一行已经不用报了（任务或这一期已办结、取消、暂停，或换了单位）",
      en: "since the form was made nothing is asked here any more: it was closed, cancelled, suspended or given to another unit",
    };
  if (fingerprintOf(now) === row.fingerprint) return null;
  return bothLanguages((lang) => {
    const said = differences(row, now, lang);
    return lang === "zh"
      ? `制表以后登记簿里变了：${said || "又有新的记录"}；核对后仍要收的，加 --again`
      : `it changed on file since the form was made: ${said || "there are new entries"}; if it holds all the same, add --again`;
  });
}
