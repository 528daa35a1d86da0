import type { DataValidation } from "hucre/xlsx";
import { parseDay } from "../../model/day.ts";
import type { Lang } from "../../model/language.ts";
import type { Sheet } from "../../model/workbook.ts";
import { areaName, columnOf } from "./reference.ts";
import { cellText } from "./text.ts";
import { serialOf } from "./values.ts";

/** The most UTF-16 units of a list that stands in a validation itself, and of what a refusal says. */
const longest = 255;
const longestSaying = 220;

/** Lists that stand on a hidden sheet, one a column. */
export interface Lists {
  readonly sheet: string;
  readonly columns: readonly (readonly string[])[];
}

const fitsInside = (values: readonly string[]): boolean =>
  values.join(",").length <= longest - 2 && values.every((value) => !/[",\n]|^\s|\s$|^$/.test(value));

/** The lists of a workbook that are too long, or too oddly written, to stand in a validation. */
export const longLists = (sheets: readonly Sheet[]): readonly (readonly string[])[] => {
  const lists = new Map<string, readonly string[]>();
  for (const { choices = [] } of sheets)
    for (const { values } of choices) if (!fitsInside(values)) lists.set(values.join("\n"), values);
  return [...lists.values()];
};

const sayings = {
  title: { zh: "填得不对", en: "Not allowed here" },
  choice: { zh: "请从下拉列表里选一个", en: "Choose one from the list" },
  day: { zh: "请填日期，写成 2024-06-30", en: "Write a day such as 2024-06-30" },
} as const;

const refusing = (says: string, lang: Lang) => ({
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: "stop" as const,
  errorTitle: sayings.title[lang],
  errorMessage: cellText(says, lang)
    .slice(0, longestSaying)
    .replace(/[\ud800-\udbff]$/, ""),
});

const earliest = parseDay("1990-01-01");
const latest = parseDay("2199-12-31");

/** Drop-down lists and limits of a sheet; what they refuse is refused with words. */
export function validationsOf(sheet: Sheet, lists: Lists, lang: Lang): DataValidation[] {
  const choices = (sheet.choices ?? []).map((choice): DataValidation => {
    const place = lists.columns.findIndex((list) => list.join("\n") === choice.values.join("\n"));
    return {
      type: "list",
      range: areaName(choice),
      ...(place < 0
        ? { values: [...choice.values] }
        : { formula1: columnOf(lists.sheet, place, choice.values.length) }),
      ...refusing(choice.says ?? sayings.choice[lang], lang),
    };
  });
  const limits = (sheet.limits ?? []).map((limit): DataValidation => {
    const { is, says } = limit;
    const range = areaName(limit);
    if (is === "day")
      return {
        type: "date",
        operator: "between",
        formula1: String(earliest === null ? 0 : serialOf(earliest)),
        formula2: String(latest === null ? 0 : serialOf(latest)),
        range,
        ...refusing(says ?? sayings.day[lang], lang),
      };
    const between =
      lang === "zh" ? `请填 ${is.min} 到 ${is.max} 的数` : `Write a number from ${is.min} to ${is.max}`;
    return {
      type: "decimal",
      operator: "between",
      formula1: String(is.min),
      formula2: String(is.max),
      range,
      ...refusing(says ?? between, lang),
    };
  });
  return [...choices, ...limits];
}
